package org.nisba.names;

/**
 * A folded word as small numbers, one a letter, with a mark at either end: what the tables of
 * letters are indexed by. Latin and Arabic letters use the same numbers, since no table mixes them
 * on one side.
 */
public final class CodedWord {

  /** Codes are below this. */
  static final int CODES = 64;

  private static final byte START = 1;
  private static final byte END = 2;
  private static final byte OTHER = CODES - 1;

  private CodedWord() {}

  /** {@return the codes of a word, with its two ends} */
  public static byte[] of(String word) {
    byte[] codes = new byte[word.length() + 2];
    codes[0] = START;
    for (int i = 0; i < word.length(); i++) {
      codes[i + 1] = code(word.charAt(i));
    }
    codes[codes.length - 1] = END;
    return codes;
  }

  /** {@return the codes of a chunk, in which {@code ^} and {@code $} are the ends of a word} */
  static byte[] ofChunk(String chunk) {
    byte[] codes = new byte[chunk.length()];
    for (int i = 0; i < codes.length; i++) {
      char c = chunk.charAt(i);
      codes[i] = c == '^' ? START : c == '$' ? END : code(c);
    }
    return codes;
  }

  /** {@return the letter of a code} */
  public static char letter(byte code, boolean arabic) {
    if (code >= 45 && code < 55) {
      return (char) ('0' + code - 45);
    }
    return (char) (code - 3 + (arabic ? 0x621 : 'a'));
  }

  private static byte code(char c) {
    if (c >= 'a' && c <= 'z') {
      return (byte) (3 + c - 'a');
    }
    if (c >= '0' && c <= '9') {
      return (byte) (45 + c - '0'); // unused by Arabic letters as folded, and by Latin ones
    }
    if (c >= 0x621 && c <= 0x64A) {
      return (byte) (3 + c - 0x621);
    }
    return OTHER;
  }
}
