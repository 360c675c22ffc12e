package org.nisba.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers different texts from 0 on, in the order in which they are met. Millions of them are a few
 * arrays, which costs the garbage collector nothing. Not thread-safe while texts are added.
 */
final class TextNumbers {

  private final Blob.Builder texts = new Blob.Builder();
  private int[] starts = new int[64];
  private int[] hashes = new int[64];

  /**
   * A hash, and behind it the number of the text and 1; or 0. At most half of them are taken: most
   * look-ups read a single one.
   */
  private long[] slots = new long[128];

  private int size;

  int size() {
    return size;
  }

  /** {@return the number of a text, which gets the next one when it was not met before} */
  int of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** {@return the number of a text in UTF-8, as above} */
  int of(byte[] text) {
    return of(Arrays.hashCode(text), text, 0, text.length);
  }

  /** {@return the number here of each text of another} */
  int[] addAll(TextNumbers other) {
    byte[] bytes = other.texts.bytes();
    int[] numbers = new int[other.size];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = of(other.hashes[i], bytes, other.starts[i], other.starts[i + 1]);
    }
    return numbers;
  }

  private int of(int hash, byte[] text, int from, int to) {
    int mask = slots.length - 1;
    int slot = slot(hash, mask);
    for (; slots[slot] != 0; slot = (slot + 1) & mask) {
      int found = (int) slots[slot] - 1;
      if ((int) (slots[slot] >> Integer.SIZE) == hash
          && texts.equals(starts[found], starts[found + 1], text, from, to)) {
        return found;
      }
    }
    return add(hash, slot, text, from, to);
  }

  private int add(int hash, int slot, byte[] text, int from, int to) {
    slots[slot] = (long) hash << Integer.SIZE | (size + 1);
    hashes[size] = hash;
    texts.raw(text, from, to - from);
    size++;
    starts[size] = texts.size();
    if (size + 1 == hashes.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    starts = Arrays.copyOf(starts, starts.length * 2);
    hashes = Arrays.copyOf(hashes, hashes.length * 2);
    slots = new long[hashes.length * 2];
    int mask = slots.length - 1;
    for (int number = 0; number < size; number++) {
      int slot = slot(hashes[number], mask);
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = (long) hashes[number] << Integer.SIZE | (number + 1);
    }
  }

  /** {@return where in a table a hash is looked for first} */
  static int slot(int hash, int mask) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) & mask;
  }

  /** {@return the text of a number} */
  String text(int number) {
    return texts.text(starts[number], starts[number + 1]);
  }

  /** Compares two texts as strings are compared, by their UTF-16 units. */
  int compare(int a, int b) {
    byte[] bytes = texts.bytes();
    int at = Arrays.mismatch(bytes, starts[a], starts[a + 1], bytes, starts[b], starts[b + 1]);
    int aByte = at < 0 || starts[a] + at == starts[a + 1] ? -1 : bytes[starts[a] + at] & 0xFF;
    int bByte = at < 0 || starts[b] + at == starts[b + 1] ? -1 : bytes[starts[b] + at] & 0xFF;
    boolean inOrder = Math.min(aByte, bByte) < 0xEE || Math.max(aByte, bByte) < 0xF0;
    return inOrder ? Integer.compare(aByte, bByte) : text(a).compareTo(text(b)); // surrogates
  }
}
