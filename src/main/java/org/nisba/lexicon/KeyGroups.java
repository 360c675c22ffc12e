package org.nisba.lexicon;

import java.util.Arrays;

/**
 * Rows by 64-bit keys other than 0, and which keys are beginnings of others, while a segment is
 * built. Keys are numbered in the order in which they are met. Not thread-safe.
 */
final class KeyGroups {

  private static final int NONE = -1;

  private int[] slots = new int[64];
  private long[] keys = new long[32];
  private boolean[] beginnings = new boolean[32];
  private int[] last = new int[32];
  private int size;

  /** The row before of the same key, by row. */
  private int[] before = new int[32];

  KeyGroups() {
    Arrays.fill(slots, NONE);
  }

  int size() {
    return size;
  }

  /** {@return the keys by number; longer than {@link #size}} */
  long[] keys() {
    return keys;
  }

  boolean isBeginning(int group) {
    return beginnings[group];
  }

  boolean hasRows(int group) {
    return last[group] != NONE;
  }

  void addBeginning(long key) {
    int group = group(key); // may make the arrays anew
    beginnings[group] = true;
  }

  /** Adds a row, which is greater than all before. */
  void add(long key, int row) {
    if (row >= before.length) {
      before = Arrays.copyOf(before, Math.max(row + 1, before.length * 2));
    }
    int group = group(key);
    before[row] = last[group];
    last[group] = row;
  }

  /** {@return the rows of a key, ascending} */
  int[] rows(int group) {
    int count = 0;
    for (int row = last[group]; row != NONE; row = before[row]) {
      count++;
    }
    int[] rows = new int[count];
    for (int row = last[group]; row != NONE; row = before[row]) {
      rows[--count] = row;
    }
    return rows;
  }

  private int group(long key) {
    int slot = slot(key);
    if (slots[slot] != NONE) {
      return slots[slot];
    }
    if (size == keys.length) {
      grow();
      slot = slot(key);
    }
    keys[size] = key;
    last[size] = NONE;
    slots[slot] = size;
    return size++;
  }

  private int slot(long key) {
    int mask = slots.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (slots[slot] != NONE && keys[slots[slot]] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, size * 2);
    beginnings = Arrays.copyOf(beginnings, size * 2);
    last = Arrays.copyOf(last, size * 2);
    slots = new int[size * 4];
    Arrays.fill(slots, NONE);
    for (int i = 0; i < size; i++) {
      slots[slot(keys[i])] = i;
    }
  }
}
