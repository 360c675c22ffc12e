package org.nisba.lexicon;

import java.util.Arrays;

/**
 * Keeps the numbers with the highest values; of equal ones the lower numbers. Confined to one
 * look-up.
 */
final class Highest {

  /** A heap of value and number, the lowest at the top. */
  private final long[] heap;

  private int size;

  /** Makes an empty one that keeps at most {@code most}. */
  Highest(int most) {
    this.heap = new long[most];
  }

  /** {@return whether a number of 0 or more would be kept with a value} */
  boolean enters(int number, float value) {
    return size < heap.length || (size > 0 && ranked(number, value) > heap[0]);
  }

  /** {@return the value that another must have at least to be kept; minus infinity for any} */
  float least() {
    return size < heap.length || size == 0 ? Float.NEGATIVE_INFINITY : value(heap[0]);
  }

  /** Takes a number of 0 or more if its value is high enough; each is given once. */
  void add(int number, float value) {
    long ranked = ranked(number, value);
    if (size < heap.length) {
      siftUp(size++, ranked);
    } else if (size > 0 && ranked > heap[0]) {
      siftDown(ranked);
    }
  }

  /** {@return the numbers kept, those with the highest values first} */
  int[] numbers() {
    sort();
    int[] numbers = new int[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = ~(int) heap[size - 1 - i];
    }
    return numbers;
  }

  /** {@return the values of {@link #numbers}} */
  float[] values() {
    sort();
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = value(heap[size - 1 - i]);
    }
    return values;
  }

  /** A number that is in the order of the values, and of equal ones in that of the numbers. */
  private static long ranked(int number, float value) {
    return (long) ordered(Float.floatToIntBits(value)) << Integer.SIZE | (~number & 0xFFFFFFFFL);
  }

  private static float value(long ranked) {
    return Float.intBitsToFloat(ordered((int) (ranked >> Integer.SIZE)));
  }

  /** The bits of a float as a number that is in the order of the floats, and back. */
  private static int ordered(int bits) {
    return bits ^ (bits >> 31 & Integer.MAX_VALUE);
  }

  /** What is sorted is a heap, too. */
  private void sort() {
    Arrays.sort(heap, 0, size);
  }

  private void siftUp(int at, long value) {
    int slot = at;
    while (slot > 0 && heap[(slot - 1) / 2] > value) {
      heap[slot] = heap[(slot - 1) / 2];
      slot = (slot - 1) / 2;
    }
    heap[slot] = value;
  }

  private void siftDown(long value) {
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
