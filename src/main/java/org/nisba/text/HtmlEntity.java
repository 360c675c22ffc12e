package org.nisba.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTML character reference left in scraped text: an ampersand, a name or number, a semicolon.
 *
 * <p>Named references are those of HTML 4 that occur in French and Arabic text: the Latin-1
 * letters, which are formed from a letter and the name of its accent, and the punctuation. Source:
 * HTML 4.01, section 24.
 *
 * @param codePoint the character that it stands for
 * @param length its length in the text, {@code &} and {@code ;} included
 */
record HtmlEntity(int codePoint, int length) {

  private static final int LONGEST = 10;

  private static final Map<String, Integer> NAMED =
      Map.ofEntries(
          Map.entry("amp", (int) '&'),
          Map.entry("lt", (int) '<'),
          Map.entry("gt", (int) '>'),
          Map.entry("quot", (int) '"'),
          Map.entry("apos", (int) '\''),
          Map.entry("nbsp", 0xA0),
          Map.entry("laquo", 0xAB),
          Map.entry("raquo", 0xBB),
          Map.entry("shy", 0xAD),
          Map.entry("lsquo", 0x2018),
          Map.entry("rsquo", 0x2019),
          Map.entry("ldquo", 0x201C),
          Map.entry("rdquo", 0x201D),
          Map.entry("ndash", 0x2013),
          Map.entry("mdash", 0x2014),
          Map.entry("hellip", 0x2026),
          Map.entry("thinsp", 0x2009),
          Map.entry("zwnj", 0x200C),
          Map.entry("zwj", 0x200D),
          Map.entry("lrm", 0x200E),
          Map.entry("rlm", 0x200F),
          Map.entry("oelig", (int) 'œ'),
          Map.entry("OElig", (int) 'Œ'),
          Map.entry("aelig", (int) 'æ'),
          Map.entry("AElig", (int) 'Æ'),
          Map.entry("szlig", (int) 'ß'));

  private static final Map<String, String> ACCENTS =
      Map.of(
          "acute", "\u0301",
          "grave", "\u0300",
          "circ", "\u0302",
          "uml", "\u0308",
          "tilde", "\u0303",
          "cedil", "\u0327",
          "ring", "\u030A");

  /**
   * {@return the reference whose ampersand is at {@code start}, or null when there is none}
   *
   * <p>A reference that was escaped twice is read as the inner one.
   */
  static @Nullable HtmlEntity at(String text, int start) {
    int from = start + 1;
    while (text.startsWith("amp;", from) && endOfName(text, from + 4) > 0) {
      from += 4;
    }
    int end = endOfName(text, from);
    if (end < 0) {
      return null;
    }
    int codePoint = codePoint(text.substring(from, end));
    if (codePoint < 0 && from > start + 1) {
      return new HtmlEntity('&', from - start);
    }
    return codePoint < 0 ? null : new HtmlEntity(codePoint, end + 1 - start);
  }

  /**
   * Where the semicolon of a name of at least two characters is, or -1. The Greek question mark is
   * canonically the semicolon.
   */
  private static int endOfName(String text, int from) {
    int limit = Math.min(text.length(), from + LONGEST);
    for (int at = from + 2; at < limit; at++) {
      if (text.charAt(at) == ';' || text.charAt(at) == 0x37E) {
        return at;
      }
    }
    return -1;
  }

  private static int codePoint(String name) {
    return name.charAt(0) == '#' ? number(name) : named(name);
  }

  private static int number(String name) {
    boolean hex = name.length() > 1 && (name.charAt(1) | 0x20) == 'x';
    try {
      int value =
          hex
              ? Integer.parseInt(name, 2, name.length(), 16)
              : Integer.parseInt(name, 1, name.length(), 10);
      boolean character =
          value >= 0x20 && Character.isValidCodePoint(value) && (value < 0xD800 || value > 0xDFFF);
      return character ? value : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static int named(String name) {
    Integer plain = NAMED.get(name);
    if (plain != null) {
      return plain;
    }
    String accent = ACCENTS.get(name.substring(1));
    if (accent == null || !isAsciiLetter(name.charAt(0))) {
      return -1;
    }
    String letter =
        com.ibm.icu.text.Normalizer2.getNFCInstance().normalize(name.charAt(0) + accent);
    return letter.length() == 1 ? letter.charAt(0) : -1;
  }

  private static boolean isAsciiLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }
}
