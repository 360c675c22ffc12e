package org.nisba.text;

/**
 * The unit in which offsets into a text are counted.
 *
 * <p>Conversions count exactly what a strict encoder of the text would count; a lone surrogate,
 * which has no UTF-8 form, counts as one code point and as the three bytes of U+FFFD.
 */
public enum OffsetUnit {
  /** UTF-16 code units: Java, JavaScript. */
  UTF16("utf16") {
    @Override
    int width(int codePoint) {
      return Character.charCount(codePoint);
    }
  },
  /** Unicode code points: Python, PostgreSQL, NIF, Web Annotation. */
  CODEPOINT("codepoint") {
    @Override
    int width(int codePoint) {
      return 1;
    }
  },
  /** Bytes of UTF-8: Go, Rust, C. */
  UTF8("utf8") {
    @Override
    int width(int codePoint) {
      if (codePoint < 0x80) {
        return 1;
      }
      return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }
  };

  private final String label;

  OffsetUnit(String label) {
    this.label = label;
  }

  abstract int width(int codePoint);

  /** {@return the name of the unit in the API} */
  public String label() {
    return label;
  }

  /**
   * Converts many UTF-16 offsets in one pass over the text.
   *
   * @param text the text that the offsets point into
   * @param utf16 offsets in rising order, each between 0 and {@code text.length()}; an offset
   *     inside a surrogate pair counts as the start of the pair
   * @return the same offsets in this unit, in the same order
   * @throws IllegalArgumentException if the offsets fall or leave the text
   */
  public int[] fromUtf16(CharSequence text, int[] utf16) {
    int[] converted = new int[utf16.length];
    int position = 0;
    int count = 0;
    for (int i = 0; i < utf16.length; i++) {
      int target = utf16[i];
      if (target > text.length() || target < 0 || (i > 0 && target < utf16[i - 1])) {
        throw new IllegalArgumentException("offset " + target + " falls or leaves the text");
      }
      while (position < target) {
        int codePoint = Character.codePointAt(text, position);
        int next = position + Character.charCount(codePoint);
        if (next > target) {
          break;
        }
        count += width(codePoint);
        position = next;
      }
      converted[i] = count;
    }
    return converted;
  }

  /**
   * Converts one offset of this unit back.
   *
   * @param text the text
   * @param offset an offset in this unit
   * @return the UTF-16 offset of the code point that {@code offset} falls in
   * @throws IllegalArgumentException if the offset is negative or beyond the text
   */
  public int toUtf16(CharSequence text, int offset) {
    if (offset < 0) {
      throw new IllegalArgumentException("offset " + offset + " is negative");
    }
    int position = 0;
    int count = 0;
    while (position < text.length()) {
      int codePoint = Character.codePointAt(text, position);
      if (count + width(codePoint) > offset) {
        return position;
      }
      count += width(codePoint);
      position += Character.charCount(codePoint);
    }
    if (count != offset) {
      throw new IllegalArgumentException("offset " + offset + " is beyond the text");
    }
    return position;
  }
}
