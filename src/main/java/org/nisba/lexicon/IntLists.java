package org.nisba.lexicon;

import java.util.Arrays;

/** Lists of numbers by a number, held in three arrays. Immutable and thread-safe. */
final class IntLists {

  private final int[] keys;
  private final int[] starts;
  private final int[] values;

  private IntLists(long[] pairs, int size) {
    Arrays.sort(pairs, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || (int) (pairs[i] >> 32) != (int) (pairs[i - 1] >> 32)) {
        distinct++;
      }
    }
    keys = new int[distinct];
    starts = new int[distinct + 1];
    values = new int[size];
    int key = -1;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      boolean first = i == 0 || (int) (pairs[i] >> 32) != (int) (pairs[i - 1] >> 32);
      if (first) {
        keys[++key] = (int) (pairs[i] >> 32);
        starts[key] = kept;
      }
      if (first || pairs[i] != pairs[i - 1]) {
        values[kept++] = (int) pairs[i];
      }
    }
    starts[distinct] = kept;
  }

  /** {@return the index of a key's list; negative when it has none} */
  int find(int key) {
    return Arrays.binarySearch(keys, key);
  }

  int start(int list) {
    return list < 0 ? 0 : starts[list];
  }

  int end(int list) {
    return list < 0 ? 0 : starts[list + 1];
  }

  int value(int at) {
    return values[at];
  }

  /** Collects pairs of a key and a value of 0 or more. Not thread-safe. */
  static final class Builder {

    private long[] pairs = new long[1024];
    private int size;

    void add(int key, int value) {
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, size * 2);
      }
      pairs[size++] = (long) key << 32 | value;
    }

    IntLists build() {
      return new IntLists(pairs, size);
    }
  }
}
