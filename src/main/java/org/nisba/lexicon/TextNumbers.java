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

  /** A number and 1 by hash, or 0; at most half of them are taken. */
  private int[] slots = new int[128];

  private int size;

  int size() {
    return size;
  }

  /** {@return the number of a text, which gets the next one when it was not met before} */
  int of(String text) {
    int hash = text.hashCode();
    int slot = slot(hash, slots.length - 1);
    byte[] bytes = null;
    for (int found; (found = slots[slot] - 1) >= 0; slot = (slot + 1) & (slots.length - 1)) {
      if (hashes[found] == hash) {
        bytes = bytes == null ? text.getBytes(StandardCharsets.UTF_8) : bytes;
        if (texts.equals(starts[found], starts[found + 1], bytes)) {
          return found;
        }
      }
    }
    return add(hash, slot, bytes == null ? text.getBytes(StandardCharsets.UTF_8) : bytes);
  }

  private int add(int hash, int slot, byte[] text) {
    slots[slot] = size + 1;
    hashes[size] = hash;
    starts[size] = texts.size();
    texts.raw(text, 0, text.length);
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
    slots = new int[hashes.length * 2];
    for (int number = 0; number < size; number++) {
      int slot = slot(hashes[number], slots.length - 1);
      while (slots[slot] > 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number + 1;
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
}
