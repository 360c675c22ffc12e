package org.nisba.lexicon;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Rows by 64-bit keys, and which keys are beginnings of others, in the order of the keys as
 * unsigned numbers. Immutable and thread-safe.
 */
final class KeyGroups {

  /** The different keys; longer than {@link #size}. */
  private final long[] keys;

  /** The rows of all keys. */
  private final int[] rows;

  /** Where the rows of each key begin, and behind them the end. */
  private final int[] starts;

  private final BitSet beginnings;

  private KeyGroups(long[] keys, int[] rows, int[] starts, BitSet beginnings) {
    this.keys = keys;
    this.rows = rows;
    this.starts = starts;
    this.beginnings = beginnings;
  }

  int size() {
    return starts.length - 1;
  }

  /** {@return the keys by number; longer than {@link #size}} */
  long[] keys() {
    return keys;
  }

  boolean isBeginning(int group) {
    return beginnings.get(group);
  }

  boolean hasRows(int group) {
    return starts[group] < starts[group + 1];
  }

  /** {@return the rows of a key in the order in which they were added} */
  int[] rows(int group) {
    return Arrays.copyOfRange(rows, starts[group], starts[group + 1]);
  }

  /**
   * Takes keys, and sorts them all at once: that is much quicker than to look up each in a table
   * that is larger than the caches. Not thread-safe.
   */
  static final class Builder {

    /** Stands for a row where a key is the beginning of another. */
    private static final int BEGINNING = -1;

    /** Bits by which the keys are sorted at once. */
    private static final int DIGIT = 11;

    private long[] keys = new long[32];
    private int[] rows = new int[32];
    private int size;

    void addBeginning(long key) {
      add(key, BEGINNING);
    }

    void add(long key, int row) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2);
        rows = Arrays.copyOf(rows, size * 2);
      }
      keys[size] = key;
      rows[size++] = row;
    }

    /** {@return what was added; nothing may be added from here on} */
    KeyGroups build() {
      sort();
      int[] starts = new int[distinct() + 1];
      BitSet beginnings = new BitSet(starts.length);
      int group = -1;
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (group < 0 || keys[i] != keys[group]) {
          keys[++group] = keys[i];
          starts[group] = kept;
        }
        if (rows[i] == BEGINNING) {
          beginnings.set(group);
        } else {
          rows[kept++] = rows[i];
        }
      }
      starts[group + 1] = kept;
      return new KeyGroups(keys, rows, starts, beginnings);
    }

    private int distinct() {
      int count = Math.min(1, size);
      for (int i = 1; i < size; i++) {
        count += keys[i] == keys[i - 1] ? 0 : 1;
      }
      return count;
    }

    /** By the digits of the keys, last to first: no key is compared, and rows stay in order. */
    private void sort() {
      long[] sortedKeys = new long[size];
      int[] sortedRows = new int[size];
      for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
        int[] next = new int[(1 << DIGIT) + 1];
        for (int i = 0; i < size; i++) {
          next[digit(keys[i], shift) + 1]++;
        }
        for (int digit = 1; digit < next.length; digit++) {
          next[digit] += next[digit - 1];
        }
        for (int i = 0; i < size; i++) {
          int to = next[digit(keys[i], shift)]++;
          sortedKeys[to] = keys[i];
          sortedRows[to] = rows[i];
        }
        long[] keysBefore = keys;
        int[] rowsBefore = rows;
        keys = sortedKeys;
        rows = sortedRows;
        sortedKeys = keysBefore;
        sortedRows = rowsBefore;
      }
    }

    private static int digit(long key, int shift) {
      return (int) (key >>> shift) & ((1 << DIGIT) - 1);
    }
  }
}
