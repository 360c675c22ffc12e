package org.nisba.lexicon;

import java.util.Arrays;

/** Different numbers of words, in the order in which they were found. Confined to one look-up. */
final class WordIds {

  private final long[] seen;
  private int[] ids = new int[256];
  private int size;

  /** Makes an empty set of numbers below {@code words}. */
  WordIds(int words) {
    this.seen = new long[words / 64 + 1];
  }

  int size() {
    return size;
  }

  int get(int at) {
    return ids[at];
  }

  /** Adds the list of a key. */
  void addAll(IntLists lists, int key) {
    int list = lists.find(key);
    for (int at = lists.start(list); at < lists.end(list); at++) {
      int id = lists.value(at);
      if ((seen[id >> 6] & 1L << id) == 0) {
        seen[id >> 6] |= 1L << id;
        if (size == ids.length) {
          ids = Arrays.copyOf(ids, size * 2);
        }
        ids[size++] = id;
      }
    }
  }
}
