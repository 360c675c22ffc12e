package org.nisba.text;

import java.util.Arrays;

/**
 * How the characters of a folded text stem from those of the original: the list of all edits.
 *
 * <p>Between two edits the texts are equal in length, so only edits are stored: a text without
 * accents, ligatures or marks costs nothing. Looking an offset up is a binary search over the
 * edits.
 */
public final class Alignment {

  private static final int[] NONE = {};
  private static final Alignment UNCHANGED = new Alignment(new Builder());

  private final int[] foldedStart;
  private final int[] foldedEnd;
  private final int[] originalStart;
  private final int[] originalEnd;
  private final int size;

  private Alignment(Builder builder) {
    this.size = builder.size;
    this.foldedStart = Arrays.copyOf(builder.foldedStart, size);
    this.foldedEnd = Arrays.copyOf(builder.foldedEnd, size);
    this.originalStart = Arrays.copyOf(builder.originalStart, size);
    this.originalEnd = Arrays.copyOf(builder.originalEnd, size);
  }

  /** {@return the number of edits that changed a length or took characters away} */
  public int edits() {
    return size;
  }

  /**
   * Maps a range of the folded text to the range of the original that it stems from. Marks and
   * other characters that were folded into the last character belong to the range; characters
   * deleted around it do not.
   *
   * @param start first folded unit
   * @param end folded end, after {@code start}
   * @return the range in the original
   */
  public Span original(int start, int end) {
    return new Span(originalStart(start), originalEnd(end));
  }

  /** {@return where the character at folded offset {@code folded} begins in the original} */
  public int originalStart(int folded) {
    int edit = last(folded);
    if (edit < 0) {
      return folded;
    }
    if (folded < foldedEnd[edit]) {
      return originalStart[edit];
    }
    return originalEnd[edit] + (folded - foldedEnd[edit]);
  }

  private int originalEnd(int folded) {
    if (folded == 0) {
      return 0;
    }
    int lastCharacter = folded - 1;
    int edit = last(lastCharacter);
    if (edit < 0) {
      return folded;
    }
    if (lastCharacter < foldedEnd[edit]) {
      return originalEnd[edit];
    }
    return originalEnd[edit] + (lastCharacter - foldedEnd[edit]) + 1;
  }

  /** The last edit that begins at or before a folded offset, or -1. */
  private int last(int folded) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (foldedStart[middle] <= folded) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  /** Collects the edits from left to right. Not thread-safe. */
  static final class Builder {
    private int[] foldedStart = NONE; // most names have no edit
    private int[] foldedEnd = NONE;
    private int[] originalStart = NONE;
    private int[] originalEnd = NONE;
    private int size;
    private int folded;
    private int original;

    /** Notes that the next {@code n} units are one to one. */
    void equal(int n) {
      folded += n;
      original += n;
    }

    /** Notes that the next {@code from} units of the original became {@code to} units. */
    void replace(int from, int to) {
      if (from == to && from == 1) {
        equal(1);
        return;
      }
      if (size == foldedStart.length) {
        grow();
      }
      foldedStart[size] = folded;
      originalStart[size] = original;
      folded += to;
      original += from;
      foldedEnd[size] = folded;
      originalEnd[size] = original;
      size++;
    }

    /** Notes that the next {@code from} units were dropped as part of the character before them. */
    void absorb(int from) {
      if (size > 0 && foldedEnd[size - 1] == folded && originalEnd[size - 1] == original) {
        if (foldedStart[size - 1] < folded) {
          original += from;
          originalEnd[size - 1] = original;
          return;
        }
      } else if (folded > 0) {
        folded--;
        original--;
        replace(1 + from, 1);
        return;
      }
      replace(from, 0);
    }

    /**
     * {@return the alignment}
     *
     * @throws IllegalStateException if the edits do not consume both texts wholly
     */
    Alignment build(int originalLength, int foldedLength) {
      if (original != originalLength || folded != foldedLength) {
        throw new IllegalStateException(
            "edits cover "
                + original
                + " of "
                + originalLength
                + " and "
                + folded
                + " of "
                + foldedLength
                + " units");
      }
      return size == 0 ? UNCHANGED : new Alignment(this);
    }

    private void grow() {
      int length = Math.max(16, size * 2);
      foldedStart = Arrays.copyOf(foldedStart, length);
      foldedEnd = Arrays.copyOf(foldedEnd, length);
      originalStart = Arrays.copyOf(originalStart, length);
      originalEnd = Arrays.copyOf(originalEnd, length);
    }
  }
}
