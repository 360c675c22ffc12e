package org.nisba.lexicon;

import java.util.Arrays;
import org.nisba.names.SoundPattern;

/**
 * Keeps the nearest of many words: all up to the greatest distance at which they are not too many.
 * Confined to one look-up.
 */
final class Nearest {

  /** Distances from this on are not told apart. */
  private static final int DISTANCES = SoundPattern.FAR + 1;

  private final int most;
  private final int[] histogram = new int[DISTANCES];
  private int[] ids = new int[16];
  private byte[] distances = new byte[16];
  private int size;
  private int bound = DISTANCES - 1;
  private int within;

  /** Makes an empty one that keeps {@code most}, or more that are nearest alike. */
  Nearest(int most) {
    this.most = most;
  }

  /** {@return the greatest distance that may still be kept} */
  int bound() {
    return bound;
  }

  void add(int id, int distance) {
    if (distance > bound) {
      return;
    }
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
      distances = Arrays.copyOf(distances, size * 2);
    }
    ids[size] = id;
    distances[size++] = (byte) distance;
    histogram[distance]++;
    within++;
    while (within > most && within > histogram[bound]) {
      within -= histogram[bound--];
    }
  }

  /** {@return those kept, the nearest first} */
  int[] ids() {
    int[] starts = new int[DISTANCES + 1];
    for (int distance = 0; distance <= bound; distance++) {
      starts[distance + 1] = starts[distance] + histogram[distance];
    }
    int[] kept = new int[within];
    for (int i = 0; i < size; i++) {
      if (distances[i] <= bound) {
        kept[starts[distances[i]]++] = ids[i];
      }
    }
    return kept;
  }
}
