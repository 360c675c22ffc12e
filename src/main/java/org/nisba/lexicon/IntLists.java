package org.nisba.lexicon;

import java.util.Arrays;

/**
 * Lists of numbers by a number. Immutable and thread-safe.
 *
 * <p>The keys are in order and in buckets by their first bits, so that only the other bits are
 * kept, and a key is searched for among few.
 */
final class IntLists {

  /** About so many keys share a bucket. */
  private static final int IN_A_BUCKET = 32;

  private final Ints starts;
  private final Ints keys;
  private final Lists lists;
  private final int shift;

  IntLists(Columns columns, String name) {
    this.starts = new Ints(columns.get(name + ".starts"));
    this.keys = new Ints(columns.get(name + ".keys"));
    this.lists = new Lists(columns, name);
    this.shift = Integer.SIZE - bits(starts.size() - 1);
  }

  private static int bits(int buckets) {
    return Integer.numberOfTrailingZeros(buckets);
  }

  /** {@return the index of a key's list; negative when it has none} */
  int find(int key) {
    int low = starts.get(key >>> shift);
    int high = starts.get((key >>> shift) + 1);
    int wanted = key & ((1 << shift) - 1);
    while (low < high) {
      int middle = (low + high) >>> 1;
      int found = keys.get(middle);
      if (found == wanted) {
        return middle;
      }
      if (found < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return -1;
  }

  int start(int list) {
    return lists.start(list);
  }

  int end(int list) {
    return lists.end(list);
  }

  int value(int at) {
    return lists.value(at);
  }

  /** Is shown a key and a value. */
  interface IntBinaryConsumer {
    void accept(int key, int value);
  }

  /** Collects pairs of a key and a value of 0 or more. Not thread-safe. */
  static final class Builder {

    /** Bits by which pairs are sorted at once. */
    private static final int DIGIT = 11;

    private long[] pairs;
    private int size;

    /** How many keys the sorted pairs have. */
    private int distinct;

    Builder() {
      this(16);
    }

    /** Makes a builder with room for so many pairs. */
    Builder(int expected) {
      pairs = new long[expected];
    }

    void add(int key, int value) {
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, Math.max(16, size * 2));
      }
      pairs[size++] = (long) key << Integer.SIZE | value;
    }

    /** Shows the pairs in the order in which they were added. */
    void forEach(IntBinaryConsumer pair) {
      for (int i = 0; i < size; i++) {
        pair.accept((int) (pairs[i] >> Integer.SIZE), (int) pairs[i]);
      }
    }

    /**
     * Writes the lists.
     *
     * @param limit what all values are below
     */
    void write(Columns columns, String name, int limit) {
      sort();
      int[] first = firsts();
      int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(distinct / IN_A_BUCKET));
      int[] starts = new int[(1 << bits) + 1];
      int[] keys = new int[distinct];
      Lists.Builder lists = new Lists.Builder(distinct, limit);
      for (int i = 0; i < distinct; i++) {
        int from = first[i];
        int key = (int) (pairs[from] >> Integer.SIZE);
        starts[(key >>> (Integer.SIZE - bits)) + 1]++;
        keys[i] = key & ((1 << (Integer.SIZE - bits)) - 1);
        lists.add(first[i + 1] - from, at -> (int) pairs[from + at]);
      }
      for (int bucket = 1; bucket < starts.length; bucket++) {
        starts[bucket] += starts[bucket - 1];
      }
      columns.put(name + ".starts", Ints.column(starts, starts.length));
      columns.put(name + ".keys", Ints.column(keys, distinct));
      lists.write(columns, name);
    }

    /**
     * {@return lists by keys from 0 on, of which each has one}
     *
     * @param keyCount how many keys
     * @param limit what all values are below
     */
    Lists.Builder lists(int keyCount, int limit) {
      sort();
      int[] first = firsts();
      Lists.Builder lists = new Lists.Builder(keyCount, limit);
      for (int i = 0; i < keyCount; i++) {
        int from = first[i];
        lists.add(first[i + 1] - from, at -> (int) pairs[from + at]);
      }
      return lists;
    }

    /**
     * In the order of the keys as unsigned numbers, which their first bits are in too, and of the
     * values, each pair once. By the digits of the keys, last to first: no pair is compared.
     */
    private void sort() {
      long[] sorted = new long[size];
      for (int shift = Integer.SIZE; shift < Long.SIZE; shift += DIGIT) {
        int[] next = new int[(1 << DIGIT) + 1];
        for (int i = 0; i < size; i++) {
          next[digit(pairs[i], shift) + 1]++;
        }
        for (int digit = 1; digit < next.length; digit++) {
          next[digit] += next[digit - 1];
        }
        for (int i = 0; i < size; i++) {
          sorted[next[digit(pairs[i], shift)]++] = pairs[i];
        }
        long[] before = pairs;
        pairs = sorted;
        sorted = before;
      }
      sortValues();
    }

    private static int digit(long pair, int shift) {
      return (int) (pair >>> shift) & ((1 << DIGIT) - 1);
    }

    /** Sorts the values of each key, which most often are in order as they were added. */
    private void sortValues() {
      int kept = 0;
      int first = 0;
      distinct = 0;
      for (int i = 1; i <= size; i++) {
        if (i == size || pairs[i] >> Integer.SIZE != pairs[first] >> Integer.SIZE) {
          if (i - first > 1) {
            Arrays.sort(pairs, first, i);
          }
          for (int at = first; at < i; at++) {
            if (at == first || pairs[at] != pairs[at - 1]) {
              pairs[kept++] = pairs[at];
            }
          }
          first = i;
          distinct++;
        }
      }
      size = kept;
    }

    /** Where each key begins, and behind them the end. */
    private int[] firsts() {
      int[] first = new int[distinct + 1];
      for (int i = 0, key = 0; i < size; i++) {
        if (i == 0 || pairs[i] >> Integer.SIZE != pairs[i - 1] >> Integer.SIZE) {
          first[key++] = i;
        }
      }
      first[distinct] = size;
      return first;
    }
  }
}
