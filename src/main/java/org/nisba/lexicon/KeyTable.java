package org.nisba.lexicon;

/**
 * Numbers by 64-bit keys other than 0, in an open-addressing table that is at most two thirds full:
 * a look-up reads about one key and one number. Written by one thread, read by any.
 */
final class KeyTable {

  private final long[] keys;
  private final int[] values;

  /** Makes a table that will take so many keys. */
  KeyTable(int size) {
    int capacity = Integer.highestOneBit(Math.max(8, size * 3 / 2)) * 2;
    this.keys = new long[capacity];
    this.values = new int[capacity];
  }

  /** Puts a key that is not there yet. */
  void put(long key, int value) {
    int slot = slot(key);
    keys[slot] = key;
    values[slot] = value;
  }

  /** {@return the number of a key, or {@link Lexicon#ABSENT}} */
  int find(long key) {
    int slot = slot(key);
    return keys[slot] == 0 ? Lexicon.ABSENT : values[slot];
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
