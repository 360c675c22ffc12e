package org.nisba.importing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads lines of UTF-8 with their numbers, in bounded memory. Not thread-safe. */
final class LineReader implements Closeable {

  /** The longest line taken, in bytes; a Wikidata item is seldom longer than 2 MB. */
  private static final int LONGEST = 16 << 20;

  private final InputStream in;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long number;
  private boolean tooLong;

  LineReader(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** Goes to the next line, and says whether there is one. */
  boolean next() throws IOException {
    bytes.reset();
    tooLong = false;
    int b = in.read();
    if (b < 0) {
      return false;
    }
    number++;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (bytes.size() < LONGEST) {
        bytes.write(b);
      } else {
        tooLong = true;
      }
    }
    return true;
  }

  /** {@return the number of the line, from 1} */
  long number() {
    return number;
  }

  /** {@return whether the line is empty but for white space or a byte order mark} */
  boolean isBlank() {
    return bytes.size() < 8
        && bytes.toString(StandardCharsets.UTF_8).replace("\uFEFF", "").isBlank();
  }

  /**
   * {@return the line}
   *
   * @throws InvalidLineException if it is no UTF-8 or too long
   */
  String line() {
    if (tooLong) {
      throw new InvalidLineException("the line is longer than " + LONGEST + " bytes");
    }
    try {
      String line =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString();
      return line.startsWith("\uFEFF") ? line.substring(1) : line;
    } catch (CharacterCodingException e) {
      throw new InvalidLineException("the line is not valid UTF-8");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
