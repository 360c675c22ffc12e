package org.nisba.importing;

import java.util.Arrays;

/**
 * Notices when a file says an id or an identifier for the second time, by 64 bits of each, so that
 * PostgreSQL need not look for what is not there. Two different ones are taken for the same with a
 * probability below 10<sup>-6</sup> in all, which costs time and no more. Not thread-safe.
 */
final class Repeats {

  /** From so many on repetitions are assumed: 64 MB are used for this at most. */
  private static final int MOST = 1 << 22;

  private static final long MULTIPLIER = 0xFF51AFD7ED558CCDL;

  /** Open addressing, at most half full; 0 is free. */
  private long[] seen = new long[1 << 12];

  private int size;
  private boolean found;

  /** Adds what a line says. */
  void add(String scheme, String value) {
    if (found) {
      return;
    }
    if (size == MOST || !put(key(scheme, value))) {
      found = true;
      seen = new long[0];
    } else if (++size > seen.length / 2) {
      grow();
    }
  }

  /** {@return whether anything was, or may have been, said twice} */
  boolean found() {
    return found;
  }

  private void grow() {
    long[] old = seen;
    seen = new long[2 * old.length];
    Arrays.stream(old).filter(key -> key != 0).forEach(this::put);
  }

  private boolean put(long key) {
    int mask = seen.length - 1;
    int slot = (int) key & mask;
    while (seen[slot] != 0) {
      if (seen[slot] == key) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    seen[slot] = key;
    return true;
  }

  private static long key(String scheme, String value) {
    long key = mixed(mixed(0, scheme) * MULTIPLIER, value);
    return key == 0 ? 1 : key;
  }

  private static long mixed(long state, String text) {
    long next = state;
    for (int i = 0; i < text.length(); i++) {
      next = (next ^ text.charAt(i)) * MULTIPLIER;
      next ^= next >>> 29;
    }
    return next;
  }
}
