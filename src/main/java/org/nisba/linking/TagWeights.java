package org.nisba.linking;

import java.util.List;

/**
 * The learned weight of each feature for each label. An open-addressing table by the 64-bit
 * fingerprint of a feature, so that a look-up makes no object. Immutable and thread-safe.
 */
final class TagWeights {

  private static final long MULTIPLIER = 0xFF51AFD7ED558CCDL;
  private static final int LABELS = LabelChain.LABELS;

  /** Weights are stored as tenths. */
  private static final double UNIT = 0.1;

  private final long[] keys;
  private final int[] rows;
  private final float[] weights;

  private TagWeights(int capacity) {
    int size = Integer.highestOneBit(Math.max(8, capacity)) * 4;
    this.keys = new long[size];
    this.rows = new int[size];
    this.weights = new float[capacity * LABELS];
  }

  /**
   * {@return a table of some lines}
   *
   * @param lines each {@code f:} or {@code a:} for Latin or Arabic words, a template, {@code =} and
   *     its value; then, each behind a tab, tenths of the weight for each label, empty or left out
   *     for none
   */
  static TagWeights of(List<String> lines) {
    TagWeights table = new TagWeights(lines.size());
    for (int row = 0; row < lines.size(); row++) {
      String[] columns = lines.get(row).split("\t", -1);
      String feature = columns[0];
      int equals = feature.indexOf('=');
      boolean arabic = feature.charAt(0) == 'a';
      table.put(
          key(arabic, feature.substring(2, equals), feature, equals + 1, feature.length()), row);
      for (int label = 0; label + 1 < columns.length; label++) {
        String weight = columns[1 + label];
        table.weights[row * LABELS + label] =
            weight.isEmpty() ? 0 : (float) (Integer.parseInt(weight) * UNIT);
      }
    }
    return table;
  }

  private void put(long key, int row) {
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    rows[slot] = row;
  }

  /** Adds the weights of a feature to those of the labels. */
  void add(boolean arabic, String template, String text, int start, int end, double[] scores) {
    long key = key(arabic, template, text, start, end);
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        int at = rows[slot] * LABELS;
        for (int label = 0; label < LABELS; label++) {
          scores[label] += weights[at + label];
        }
        return;
      }
      slot = (slot + 1) & mask;
    }
  }

  private static long key(boolean arabic, String template, String text, int start, int end) {
    long key = (arabic ? 0x9E3779B97F4A7C15L : 0xC2B2AE3D27D4EB4FL) ^ template.hashCode();
    key *= MULTIPLIER;
    for (int at = start; at < end; at++) {
      key = (key ^ text.charAt(at)) * MULTIPLIER;
      key ^= key >>> 29;
    }
    key ^= key >>> 32;
    return key == 0 ? 1 : key;
  }
}
