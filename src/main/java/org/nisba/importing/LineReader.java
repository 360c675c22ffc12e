package org.nisba.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads lines of UTF-8 with their numbers, in bounded memory; a byte order mark and the ends of
 * lines are left out. Not thread-safe.
 */
final class LineReader {

  /** The longest line taken, in bytes; a Wikidata item is seldom longer than 2 MB. */
  static final int LONGEST = 16 << 20;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private byte[] buffer = new byte[1 << 17];
  private int filled;
  private int next;

  /** How far the buffer holds no end of a line. */
  private int scanned;

  private int start;
  private int end;
  private long number;
  private boolean tooLong;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** Goes to the next line, and says whether there is one. */
  boolean next() throws IOException {
    start = next;
    tooLong = false;
    int newline = find(start);
    while (newline < 0 && fill()) {
      newline = find(Math.max(start, scanned));
    }
    end = newline < 0 ? filled : newline;
    next = newline < 0 ? filled : newline + 1;
    if (newline < 0 && end == start && !tooLong) {
      return false;
    }
    number++;
    trim();
    return true;
  }

  private int find(int from) {
    for (int i = from; i < filled; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    scanned = filled;
    return -1;
  }

  /** Reads more behind what there is of the line; of one that is too long, only its last part. */
  private boolean fill() throws IOException {
    if (filled - start >= LONGEST) {
      tooLong = true;
      filled = start;
      scanned = start;
    }
    if (start > 0 && filled == buffer.length) {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      filled -= start;
      scanned -= start;
      start = 0;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, LONGEST + 1));
    }
    int count = in.read(buffer, filled, buffer.length - filled);
    if (count <= 0) {
      return false;
    }
    filled += count;
    return true;
  }

  private void trim() {
    if (number == 1
        && end - start >= BYTE_ORDER_MARK.length
        && Arrays.equals(buffer, start, start + 3, BYTE_ORDER_MARK, 0, 3)) {
      start += BYTE_ORDER_MARK.length;
    }
    if (end > start && buffer[end - 1] == '\r') {
      end--;
    }
  }

  /** Reads all lines that are not blank; those that the work calls invalid are rejected. */
  void forEach(EntitySink sink, Runnable work) throws IOException {
    while (next()) {
      if (!isBlank()) {
        sink.line();
        sink.attempt(number, work);
      }
    }
  }

  /** {@return the number of the line, from 1} */
  long number() {
    return number;
  }

  /** {@return the buffer that holds the line, until the next call} */
  byte[] buffer() {
    return buffer;
  }

  /** {@return where the line begins in the buffer} */
  int start() {
    return start;
  }

  /** {@return where the line ends in the buffer} */
  int end() {
    return end;
  }

  /** {@return whether the line is empty but for spaces and tabs} */
  boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t') {
        return false;
      }
    }
    return !tooLong;
  }

  /**
   * Checks that the whole line is there.
   *
   * @throws InvalidLineException if it is too long
   */
  void checkLength() {
    if (tooLong) {
      throw new InvalidLineException("the line is longer than " + LONGEST + " bytes");
    }
  }

  /**
   * {@return the line}
   *
   * @throws InvalidLineException if it is no UTF-8 or too long
   */
  String line() {
    checkLength();
    String line = new String(buffer, start, end - start, StandardCharsets.UTF_8);
    if (line.indexOf('\uFFFD') >= 0 && !isUtf8()) {
      throw new InvalidLineException("the line is not valid UTF-8");
    }
    return line;
  }

  private boolean isUtf8() {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, start, end - start));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
