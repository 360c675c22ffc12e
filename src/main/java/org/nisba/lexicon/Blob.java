package org.nisba.lexicon;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts and small numbers of any length, one behind the other. Texts are in UTF-8; half a surrogate
 * pair, which no database holds, becomes a question mark. Immutable and thread-safe.
 */
final class Blob {

  private final MemorySegment bytes;

  Blob(MemorySegment column) {
    this.bytes = column;
  }

  /** {@return the text that begins at a place and has so many bytes} */
  String text(int start, int length) {
    return new String(encoded(start, length), StandardCharsets.UTF_8);
  }

  /** {@return that text in UTF-8} */
  byte[] encoded(int start, int length) {
    byte[] copied = new byte[length];
    MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, start, copied, 0, length);
    return copied;
  }

  /** {@return a reader from a place on} */
  Cursor at(int start) {
    return new Cursor(start);
  }

  /** Reads what a {@link Builder} wrote, in the same order. Not thread-safe. */
  final class Cursor {

    private int at;

    private Cursor(int start) {
      this.at = start;
    }

    int number() {
      int number = 0;
      int shift = 0;
      int read;
      do {
        read = bytes.get(ValueLayout.JAVA_BYTE, at++);
        number |= (read & 0x7F) << shift;
        shift += 7;
      } while (read < 0);
      return number;
    }

    String text() {
      int length = number();
      at += length;
      return Blob.this.text(at - length, length);
    }

    @Nullable String optionalText() {
      int length = number() - 1;
      if (length < 0) {
        return null;
      }
      at += length;
      return Blob.this.text(at - length, length);
    }
  }

  /** Writes. Not thread-safe. */
  static final class Builder {

    private byte[] bytes = new byte[64];
    private int size;

    int size() {
      return size;
    }

    /** Writes a number, seven bits a byte: a small one is short, a negative one has five bytes. */
    void number(int number) {
      int left = number;
      while ((left & ~0x7F) != 0) {
        octet((byte) (left | 0x80));
        left >>>= 7;
      }
      octet((byte) left);
    }

    private void octet(byte value) {
      room(1);
      bytes[size++] = value;
    }

    /** Writes bytes as they are. */
    void raw(byte[] from, int start, int length) {
      room(length);
      System.arraycopy(from, start, bytes, size, length);
      size += length;
    }

    /** {@return the text between two places} */
    String text(int start, int end) {
      return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    /** {@return whether some bytes stand between two places} */
    boolean equals(int start, int end, byte[] others, int from, int to) {
      return Arrays.equals(bytes, start, end, others, from, to);
    }

    /** {@return what was written so far, in an array that is longer and may be written to yet} */
    byte[] bytes() {
      return bytes;
    }

    void addAll(Builder other) {
      raw(other.bytes, 0, other.size);
    }

    void text(String text) {
      byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
      number(encoded.length);
      raw(encoded, 0, encoded.length);
    }

    void optionalText(@Nullable String text) {
      if (text == null) {
        number(0);
      } else {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length + 1);
        raw(encoded, 0, encoded.length);
      }
    }

    private void room(int more) {
      int needed = Math.addExact(size, more);
      if (needed > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.clamp(2L * needed, 64, Integer.MAX_VALUE - 8));
      }
    }

    /** {@return what was written so far} */
    MemorySegment column() {
      return MemorySegment.ofArray(Arrays.copyOf(bytes, size));
    }
  }
}
