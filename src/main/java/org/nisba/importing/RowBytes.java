package org.nisba.importing;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of a table in the text format of COPY, in UTF-8. Not thread-safe. */
final class RowBytes {

  private static final byte[] NULL = {'\\', 'N'};

  private byte[] bytes = new byte[1 << 12];
  private int length;

  /** Where that part of the row begins that fingerprints are made of. */
  private int content;

  /** {@return no rows yet of each of some tables} */
  static List<RowBytes> ofTables(int count) {
    return Stream.generate(RowBytes::new).limit(count).toList();
  }

  /** Begins a row. */
  RowBytes begin() {
    content = length;
    return this;
  }

  /** Begins a row with the number of its line, which fingerprints leave out. */
  RowBytes begin(long line) {
    number(line);
    return begin();
  }

  RowBytes number(long value) {
    return text(Long.toString(value));
  }

  RowBytes text(@Nullable String value) {
    if (value == null) {
      return fields(NULL, 0, NULL.length);
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    reserve(2 * utf8.length);
    for (byte b : utf8) {
      if (b == '\\' || b == '\t' || b == '\n' || b == '\r') {
        bytes[length++] = '\\';
        bytes[length++] = (byte) (b == '\t' ? 't' : b == '\n' ? 'n' : b == '\r' ? 'r' : b);
      } else {
        bytes[length++] = b;
      }
    }
    return tab();
  }

  /** Adds fields that are in this format. */
  RowBytes fields(byte[] from, int start, int end) {
    reserve(end - start);
    System.arraycopy(from, start, bytes, length, end - start);
    length += end - start;
    return tab();
  }

  private RowBytes tab() {
    reserve(1);
    bytes[length++] = '\t';
    return this;
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
    }
  }

  /** Adds what the row says so far to a fingerprint. */
  RowBytes addTo(MessageDigest fingerprint) {
    fingerprint.update(bytes, content, length - content);
    return this;
  }

  /** Ends the row. */
  void end() {
    bytes[length - 1] = '\n';
  }

  /** Takes rows that are in this format in the place of what was there. */
  void set(MemorySegment rows) {
    clear();
    int size = Math.toIntExact(rows.byteSize());
    reserve(size);
    MemorySegment.copy(rows, ValueLayout.JAVA_BYTE, 0, bytes, 0, size);
    length = size;
  }

  /** {@return the rows, up to {@link #length()}, until something is added} */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }
}
