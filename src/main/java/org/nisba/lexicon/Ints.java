package org.nisba.lexicon;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * A column of numbers, each in as many bytes as the greatest of them needs: none at all when all
 * are 0, four when any is negative. Immutable and thread-safe.
 */
final class Ints {

  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;

  /** The size and the width stand in front. */
  private static final int HEADER = 2 * Integer.BYTES;

  private final MemorySegment data;
  private final int size;
  private final int width;
  private final int mask;

  Ints(MemorySegment column) {
    this.size = column.get(INT, 0);
    this.width = column.get(INT, Integer.BYTES);
    this.mask = width == Integer.BYTES ? -1 : (1 << (width * Byte.SIZE)) - 1;
    this.data = column.asSlice(HEADER);
  }

  int size() {
    return size;
  }

  /** {@return the number at a place below {@link #size}} */
  int get(int at) {
    return data.get(INT, (long) at * width) & mask;
  }

  /** {@return the column of some numbers} */
  static MemorySegment column(int[] values, int size) {
    int any = 0;
    for (int i = 0; i < size; i++) {
      any |= values[i];
    }
    int width = (Integer.SIZE - Integer.numberOfLeadingZeros(any) + Byte.SIZE - 1) / Byte.SIZE;
    // Numbers are read and written as four bytes, whatever their width: room behind the last.
    byte[] bytes = new byte[Math.addExact(HEADER + Integer.BYTES, Math.multiplyExact(size, width))];
    MemorySegment column = MemorySegment.ofArray(bytes);
    column.set(INT, 0, size);
    column.set(INT, Integer.BYTES, width);
    for (int i = 0; i < size; i++) {
      column.set(INT, HEADER + (long) i * width, values[i]);
    }
    return column;
  }

  /** Collects numbers. Not thread-safe. */
  static final class Builder {

    private int[] values;
    private int size;

    Builder() {
      this(16);
    }

    /** Makes a builder with room for so many numbers. */
    Builder(int expected) {
      values = new int[expected];
    }

    int size() {
      return size;
    }

    int get(int at) {
      return values[at];
    }

    void set(int at, int value) {
      values[at] = value;
    }

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, Math.max(16, size * 2));
      }
      values[size++] = value;
    }

    void addAll(Builder other) {
      addAll(other.values, other.size);
    }

    void addAll(int[] others) {
      addAll(others, others.length);
    }

    /** Adds the numbers of another, each greater by {@code more}. */
    void addAll(Builder other, int more) {
      int start = size;
      addAll(other);
      for (int i = start; i < size; i++) {
        values[i] += more;
      }
    }

    private void addAll(int[] others, int count) {
      if (size + count > values.length) {
        values = Arrays.copyOf(values, Math.max(size + count, values.length * 2));
      }
      System.arraycopy(others, 0, values, size, count);
      size += count;
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }

    int[] toArray(int from, int to) {
      return Arrays.copyOfRange(values, from, to);
    }

    MemorySegment column() {
      return Ints.column(values, size);
    }
  }
}
