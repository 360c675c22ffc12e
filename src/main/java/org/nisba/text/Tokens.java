package org.nisba.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words of a folded text, in order.
 *
 * <p>A word is a run of letters or digits of one script. Words that scraping has run together
 * ({@code IrakLe Monde}) are two words with {@link Gap#NONE} between them. Joining words and what
 * stands between them gives the text back. The words are held as columns, since a text has
 * thousands. Immutable.
 */
public final class Tokens {

  private static final Script[] SCRIPTS = Script.values();
  private static final Gap[] GAPS = Gap.values();
  private static final Letters[] LETTERS = Letters.values();

  private final AlignedText text;
  private final int[] starts;
  private final int[] ends;
  private final byte[] traits;
  private final int size;

  /** The folded words that were asked for: most are asked for by several features. */
  private final @Nullable String[] words;

  private Tokens(Builder builder) {
    this.text = builder.text;
    this.size = builder.size;
    this.starts = builder.starts; // longer than the words, and never changed from here on
    this.ends = builder.ends;
    this.traits = builder.traits;
    this.words = new String[size];
  }

  /** {@return the text} */
  public AlignedText text() {
    return text;
  }

  /** {@return the number of words} */
  public int size() {
    return size;
  }

  /** {@return where word {@code i} starts in the folded text} */
  public int start(int i) {
    return starts[i];
  }

  /** {@return where word {@code i} ends in the folded text} */
  public int end(int i) {
    return ends[i];
  }

  /** {@return the length of word {@code i} in folded UTF-16 units} */
  public int length(int i) {
    return ends[i] - starts[i];
  }

  /** {@return what word {@code i} is written with} */
  public Script script(int i) {
    return SCRIPTS[traits[i] & 3];
  }

  /**
   * {@return what stands between word {@code i - 1} and word {@code i}; {@link Gap#BREAK} before
   * the first}
   */
  public Gap gap(int i) {
    return GAPS[(traits[i] >> 2) & 7];
  }

  /** {@return how word {@code i} is cased} */
  public Letters letters(int i) {
    return LETTERS[(traits[i] >> 5) & 7];
  }

  /** {@return whether word {@code i} begins with a capital} */
  public boolean isCapitalised(int i) {
    return text.isCapital(starts[i]);
  }

  /** {@return the folded word} */
  public String word(int i) {
    String word = words[i];
    if (word == null) { // two threads may make it at once, and it is the same
      word = text.folded().substring(starts[i], ends[i]);
      words[i] = word;
    }
    return word;
  }

  /** {@return word {@code i} as it stands in the original} */
  public String surface(int i) {
    return text.original(starts[i], ends[i]).of(text.original());
  }

  /** {@return whether the folded word is {@code expected}} */
  public boolean is(int i, String expected) {
    return length(i) == expected.length() && text.folded().startsWith(expected, starts[i]);
  }

  /**
   * {@return whether no word stands before {@code i} in its sentence: a full stop, a line end or
   * the start of the text does}
   */
  public boolean startsSentence(int i) {
    if (i == 0) {
      return true;
    }
    String folded = text.folded();
    for (int at = ends[i - 1]; at < starts[i]; at++) {
      char c = folded.charAt(at);
      if (c == '.' || c == '!' || c == '?' || c == ':' || c == '\n' || c == '\u2026') {
        return true;
      }
    }
    return false;
  }

  /** Collects words from left to right; builds once. Not thread-safe. */
  static final class Builder {
    private final AlignedText text;
    private int[] starts;
    private int[] ends;
    private byte[] traits;
    private int size;

    Builder(AlignedText text) {
      this.text = text;
      int expected = text.folded().length() / 5 + 8;
      this.starts = new int[expected];
      this.ends = new int[expected];
      this.traits = new byte[expected];
    }

    int lastEnd() {
      return size == 0 ? 0 : ends[size - 1];
    }

    int lastLength() {
      return size == 0 ? 0 : ends[size - 1] - starts[size - 1];
    }

    void add(int start, int end, Script script, Gap gap, Letters letters) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        traits = Arrays.copyOf(traits, size * 2);
      }
      starts[size] = start;
      ends[size] = end;
      traits[size] = (byte) (script.ordinal() | gap.ordinal() << 2 | letters.ordinal() << 5);
      size++;
    }

    Tokens build() {
      return new Tokens(this);
    }
  }
}
