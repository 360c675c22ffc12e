package org.nisba.lexicon;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/** A column of 64-bit numbers. Immutable and thread-safe. */
final class Longs {

  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;

  private final MemorySegment data;

  Longs(MemorySegment column) {
    this.data = column;
  }

  int size() {
    return (int) (data.byteSize() / Long.BYTES);
  }

  long get(int at) {
    return data.get(LONG, (long) at * Long.BYTES);
  }

  /** Collects numbers. Not thread-safe. */
  static final class Builder {

    private long[] values = new long[16];
    private int size;

    long get(int at) {
      return values[at];
    }

    void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    void addAll(Builder other) {
      if (size + other.size > values.length) {
        values = Arrays.copyOf(values, Math.max(size + other.size, values.length * 2));
      }
      System.arraycopy(other.values, 0, values, size, other.size);
      size += other.size;
    }

    long[] toArray() {
      return Arrays.copyOf(values, size);
    }

    MemorySegment column() {
      byte[] bytes = new byte[Math.multiplyExact(size, Long.BYTES)];
      MemorySegment column = MemorySegment.ofArray(bytes);
      for (int i = 0; i < size; i++) {
        column.set(LONG, (long) i * Long.BYTES, values[i]);
      }
      return column;
    }
  }
}
