package org.nisba.lexicon;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Sums by number, for one look-up. Not thread-safe. */
final class IntFloatMap {

  /** What each number costs. */
  interface Costs {
    float of(int number);
  }

  private int[] keys = new int[256];
  private float[] sums = new float[256];
  private int size;

  IntFloatMap() {
    Arrays.fill(keys, -1);
  }

  /** Adds to the sum of a number of 0 or more. */
  void add(int key, float value) {
    int slot = slot(key);
    if (keys[slot] < 0) {
      if (size * 2 >= keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      size++;
    }
    sums[slot] += value;
  }

  /** Keeps the greater of a number's value and another. */
  void max(int key, float value) {
    int slot = slot(key);
    if (keys[slot] < 0) {
      add(key, value);
    } else {
      sums[slot] = Math.max(sums[slot], value);
    }
  }

  /** Adds all sums of another map. */
  void addAll(IntFloatMap other) {
    for (int i = 0; i < other.keys.length; i++) {
      if (other.keys[i] >= 0) {
        add(other.keys[i], other.sums[i]);
      }
    }
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = ((key * 0x9E3779B9) >>> 7) & mask;
    while (keys[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    float[] oldSums = sums;
    keys = new int[oldKeys.length * 2];
    sums = new float[keys.length];
    Arrays.fill(keys, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] >= 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        sums[slot] = oldSums[i];
      }
    }
  }

  /** {@return the numbers with the highest sums less a share of a cost each, the highest first} */
  int[] top(int limit, Costs costs, float share, IntPredicate accepted) {
    long[] best = new long[limit]; // a heap of those kept, the lowest at the top
    int kept = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] >= 0) {
        long ranked =
            (long) ((sums[i] - share * costs.of(keys[i])) * 1000) << 32 | (~keys[i] & 0xFFFFFFFFL);
        boolean enters = kept < limit || (limit > 0 && ranked > best[0]);
        if (enters && accepted.test(keys[i])) {
          if (kept < limit) {
            siftUp(best, kept++, ranked);
          } else {
            siftDown(best, ranked);
          }
        }
      }
    }
    Arrays.sort(best, 0, kept);
    int[] top = new int[kept];
    for (int i = 0; i < kept; i++) {
      top[i] = ~(int) best[kept - 1 - i];
    }
    return top;
  }

  private static void siftUp(long[] heap, int at, long value) {
    int slot = at;
    while (slot > 0 && heap[(slot - 1) / 2] > value) {
      heap[slot] = heap[(slot - 1) / 2];
      slot = (slot - 1) / 2;
    }
    heap[slot] = value;
  }

  private static void siftDown(long[] heap, long value) {
    int slot = 0;
    int child = 1;
    while (child < heap.length) {
      child += child + 1 < heap.length && heap[child + 1] < heap[child] ? 1 : 0;
      if (heap[child] >= value) {
        break;
      }
      heap[slot] = heap[child];
      slot = child;
      child = 2 * slot + 1;
    }
    heap[slot] = value;
  }
}
