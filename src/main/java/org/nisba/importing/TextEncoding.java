package org.nisba.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Finds out how a table is encoded: by a byte order mark, else UTF-8 if its first part is that,
 * else one of the two Windows encodings that French and Arabic spreadsheets have.
 *
 * <p>French letters have the same bytes in windows-1252 and windows-1256, but for capitals with
 * accents, which are Arabic letters in the latter. Arabic letters come several together, and
 * accented capitals stand beside ASCII letters: the more frequent of the two decides.
 *
 * @param charset the encoding
 * @param markLength how many bytes the byte order mark has
 */
record TextEncoding(Charset charset, int markLength) {

  private static final int LOOKED_AT = 1 << 20;
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset ARABIC = Charset.forName("windows-1256");

  /** {@return the encoding of a file, which stays at its beginning} */
  static TextEncoding of(BufferedInputStream in) throws IOException {
    in.mark(LOOKED_AT + 1);
    byte[] bytes = in.readNBytes(LOOKED_AT);
    in.reset();
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    if (isUtf8(bytes)) {
      return new TextEncoding(StandardCharsets.UTF_8, 0);
    }
    return new TextEncoding(isArabic(bytes) ? ARABIC : WESTERN, 0);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The end of the part looked at may cut a character. */
  private static boolean isUtf8(byte[] bytes) {
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(
                ByteBuffer.wrap(bytes),
                CharBuffer.allocate(bytes.length),
                bytes.length < LOOKED_AT);
    return !result.isError();
  }

  private static boolean isArabic(byte[] bytes) {
    String text = new String(bytes, ARABIC);
    int together = 0;
    int alone = 0;
    for (int i = 1; i < text.length(); i++) {
      boolean arabic = isArabicLetter(text.charAt(i));
      boolean before = isArabicLetter(text.charAt(i - 1));
      if (arabic && before) {
        together++;
      } else if ((arabic && isAsciiLetter(text.charAt(i - 1)))
          || (before && isAsciiLetter(text.charAt(i)))) {
        alone++;
      }
    }
    return together > alone;
  }

  private static boolean isArabicLetter(char c) {
    return c >= '\u0621' && c <= '\u06D2';
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
