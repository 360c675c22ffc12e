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

    private long[] pairs = new long[16];
    private int size;

    void add(int key, int value) {
      room(1);
      pairs[size++] = (long) key << Integer.SIZE | value;
    }

    /** Adds the pairs of another, whose values begin at {@code shift}. */
    void addAll(Builder other, int shift) {
      room(other.size);
      for (int i = 0; i < other.size; i++) {
        pairs[size++] = other.pairs[i] + shift;
      }
    }

    /** Shows the pairs in the order in which they were added. */
    void forEach(IntBinaryConsumer pair) {
      for (int i = 0; i < size; i++) {
        pair.accept((int) (pairs[i] >> Integer.SIZE), (int) pairs[i]);
      }
    }

    private void room(int more) {
      if (size + more > pairs.length) {
        pairs = Arrays.copyOf(pairs, Math.max(size + more, pairs.length * 2));
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
      int distinct = first.length - 1;
      int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(distinct / IN_A_BUCKET));
      int[] starts = new int[(1 << bits) + 1];
      int[] keys = new int[distinct];
      Lists.Builder lists = new Lists.Builder(limit);
      for (int i = 0; i < distinct; i++) {
        int from = first[i];
        int key = (int) (pairs[from] >> Integer.SIZE) ^ Integer.MIN_VALUE;
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
      Lists.Builder lists = new Lists.Builder(limit);
      for (int i = 0; i < keyCount; i++) {
        int from = first[i];
        lists.add(first[i + 1] - from, at -> (int) pairs[from + at]);
      }
      return lists;
    }

    /** In the order of the keys as unsigned numbers, which their first bits are in too. */
    private void sort() {
      for (int i = 0; i < size; i++) {
        pairs[i] ^= Long.MIN_VALUE;
      }
      Arrays.parallelSort(pairs, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || pairs[i] != pairs[i - 1]) {
          pairs[kept++] = pairs[i];
        }
      }
      size = kept;
    }

    /** Where each key begins, and behind them the end. */
    private int[] firsts() {
      Ints.Builder first = new Ints.Builder();
      for (int i = 0; i < size; i++) {
        if (i == 0 || pairs[i] >> Integer.SIZE != pairs[i - 1] >> Integer.SIZE) {
          first.add(i);
        }
      }
      first.add(size);
      return first.toArray();
    }
  }
}
