package org.nisba.lexicon;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Sums by number, for one look-up: of the values that a number is given in a round the greatest
 * counts. Once there are enough numbers, later rounds only add to theirs. Not thread-safe.
 */
final class RoundSums {

  /** What each number costs. */
  interface Costs {
    float of(int number);
  }

  private final int enough;
  private int[] keys = new int[512];
  private float[] sums = new float[keys.length];

  /** The sum without this round. */
  private float[] before = new float[keys.length];

  /** The last round in which a number was given a value. */
  private int[] rounds = new int[keys.length];

  private int size;
  private int round;
  private boolean isOpen = true;

  /** Makes empty sums, of which {@code enough} numbers are enough; a round has begun. */
  RoundSums(int enough) {
    this.enough = enough;
    Arrays.fill(keys, -1);
  }

  /** Begins another round. */
  void next() {
    round++;
    isOpen = size < enough;
  }

  /** Gives a number of 0 or more a value. */
  void add(int key, float value) {
    int slot = slot(key);
    if (keys[slot] < 0) {
      if (isOpen) {
        insert(key, value);
      }
    } else if (rounds[slot] != round) {
      rounds[slot] = round;
      before[slot] = sums[slot];
      sums[slot] += value;
    } else {
      sums[slot] = Math.max(sums[slot], before[slot] + value);
    }
  }

  private void insert(int key, float value) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(key);
    keys[slot] = key;
    sums[slot] = value;
    before[slot] = 0;
    rounds[slot] = round;
    size++;
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
    float[] oldBefore = before;
    int[] oldRounds = rounds;
    keys = new int[oldKeys.length * 2];
    sums = new float[keys.length];
    before = new float[keys.length];
    rounds = new int[keys.length];
    Arrays.fill(keys, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] >= 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        sums[slot] = oldSums[i];
        before[slot] = oldBefore[i];
        rounds[slot] = oldRounds[i];
      }
    }
  }

  /** {@return the numbers with the highest sums less a share of a cost each, the highest first} */
  int[] top(int limit, Costs costs, float share, IntPredicate accepted) {
    float[] values = new float[keys.length];
    for (int i = 0; i < keys.length; i++) { // no branch on what is read, so that reads overlap
      values[i] = keys[i] < 0 ? 0 : sums[i] - share * costs.of(keys[i]);
    }
    Highest highest = new Highest(limit);
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] >= 0 && highest.enters(keys[i], values[i]) && accepted.test(keys[i])) {
        highest.add(keys[i], values[i]);
      }
    }
    return highest.numbers();
  }
}
