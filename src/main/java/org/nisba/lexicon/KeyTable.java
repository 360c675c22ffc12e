package org.nisba.lexicon;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.IntPredicate;

/**
 * Keys of 64 bits, each with a mark, and with a number if it has a value. Immutable and
 * thread-safe.
 *
 * <p>Keys are in buckets of a few by their first bits; only the other bits are kept, with the mark
 * behind them, so that no two keys are ever taken for one. A look-up reads where the bucket begins,
 * then one cache line or two. Keys with a value come first in their bucket and are numbered in this
 * order.
 *
 * <p>Most keys that a text asks for are in no table: a filter of a few bits a key, small enough for
 * the nearer caches, turns most of them away.
 */
final class KeyTable {

  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;

  /** No bucket has more keys than this on average. */
  private static final int IN_A_BUCKET = 6;

  /** At least so many bits of the filter for each key. */
  private static final int FILTER_BITS = 4;

  private final Ints starts;
  private final MemorySegment keys;

  /** By the last bits of a key, whether there is any with them. */
  private final MemorySegment filter;

  private final long filterMask;
  private final int bits;
  private final int width;
  private final long mask;

  KeyTable(Columns columns, String name) {
    this.starts = new Ints(columns.get(name + ".starts"));
    this.keys = columns.get(name + ".keys");
    this.bits = Integer.numberOfTrailingZeros(starts.size() / 2 - 1);
    this.width = width(bits);
    this.mask = -1L >>> (Long.SIZE - width * Byte.SIZE);
    this.filter = columns.get(name + ".filter");
    this.filterMask = filter.byteSize() * Byte.SIZE - 1;
  }

  /** How many bytes the other bits and the mark take. */
  private static int width(int bits) {
    return (Long.SIZE - bits + 1 + Byte.SIZE - 1) / Byte.SIZE;
  }

  /**
   * {@return what the table says of a key: in the last bit its mark, before it the number of its
   * value and 1, or 0 when it has no value; {@link Lexicon#ABSENT} when there is no such key}
   */
  int find(long key) {
    long place = key & filterMask;
    int met = filter.get(ValueLayout.JAVA_BYTE, place >>> 3) >>> (place & 7);
    return (met & 1) == 0 ? Lexicon.ABSENT : findInBucket(key);
  }

  private int findInBucket(long key) {
    int bucket = 2 * (int) (key >>> (Long.SIZE - bits));
    int start = starts.get(bucket);
    int end = starts.get(bucket + 2);
    long wanted = key & (-1L >>> bits);
    for (int at = start; at < end; at++) {
      long found = keys.get(LONG, (long) at * width) & mask;
      if (found >>> 1 == wanted) {
        int value = starts.get(bucket + 1) + at - start;
        int number = value < starts.get(bucket + 3) ? value + 1 : 0;
        return number << 1 | (int) (found & 1);
      }
    }
    return Lexicon.ABSENT;
  }

  /**
   * Writes a table.
   *
   * @param keys different keys
   * @return which of the keys each value belongs to, in the order in which values are numbered
   */
  static int[] write(
      Columns columns,
      String name,
      long[] keys,
      int size,
      IntPredicate valued,
      IntPredicate marked) {
    int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(size / IN_A_BUCKET));
    int[] ordered = new int[size];
    int[] starts = buckets(keys, size, bits, valued, ordered);
    int width = width(bits);
    byte[] bytes = new byte[Math.addExact(Math.multiplyExact(size, width), Long.BYTES)];
    MemorySegment column = MemorySegment.ofArray(bytes);
    int[] withValue = new int[starts[starts.length - 1]];
    int values = 0;
    for (int i = 0; i < size; i++) {
      int key = ordered[i];
      long kept = (keys[key] & (-1L >>> bits)) << 1 | (marked.test(key) ? 1 : 0);
      column.set(LONG, (long) i * width, kept);
      if (valued.test(key)) {
        withValue[values++] = key;
      }
    }
    columns.put(name + ".starts", Ints.column(starts, starts.length));
    columns.put(name + ".keys", column);
    columns.put(name + ".filter", filter(keys, size));
    return withValue;
  }

  private static MemorySegment filter(long[] keys, int size) {
    long bits = Long.highestOneBit(Math.max(Byte.SIZE, FILTER_BITS * 2L * size - 1));
    byte[] bytes = new byte[(int) (bits / Byte.SIZE)];
    for (int i = 0; i < size; i++) {
      long place = keys[i] & (bits - 1);
      bytes[(int) (place >>> 3)] |= (byte) (1 << (place & 7));
    }
    return MemorySegment.ofArray(bytes);
  }

  /**
   * Puts the keys in order.
   *
   * @return for each bucket, and for the end, how many keys and how many values are before it
   */
  private static int[] buckets(
      long[] keys, int size, int bits, IntPredicate valued, int[] ordered) {
    int[] next = new int[2 << bits];
    for (int i = 0; i < size; i++) {
      next[place(keys[i], bits, valued.test(i))]++;
    }
    int[] starts = new int[next.length + 2];
    for (int place = 0; place < next.length; place += 2) {
      starts[place + 2] = starts[place] + next[place] + next[place + 1];
      starts[place + 3] = starts[place + 1] + next[place];
      next[place + 1] = starts[place] + next[place];
      next[place] = starts[place];
    }
    for (int i = 0; i < size; i++) {
      ordered[next[place(keys[i], bits, valued.test(i))]++] = i;
    }
    return starts;
  }

  private static int place(long key, int bits, boolean valued) {
    return 2 * (int) (key >>> (Long.SIZE - bits)) + (valued ? 0 : 1);
  }
}
