package org.nisba.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.nisba.linking.NameFeatures;

/**
 * Numbers the features that are seen often enough. First all are counted, in a table of hashes that
 * collide seldom; then those that are frequent get a number.
 */
final class FeatureIndex {

  private static final int SLOTS = 1 << 25;

  private final int least;
  private byte[] counts = new byte[SLOTS];
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<Integer, Integer> seen = new HashMap<>();
  private final int[] buffer = new int[256];
  private int filled;

  FeatureIndex(int least) {
    this.least = least;
  }

  interface Visitor {
    void visit(String feature, int id, int seen);
  }

  void count(boolean arabic, String template, String text, int start, int end) {
    int slot = slot(arabic, template, text, start, end);
    if (counts[slot] < Byte.MAX_VALUE) {
      counts[slot]++;
    }
  }

  private static int slot(boolean arabic, String template, String text, int start, int end) {
    long hash = (arabic ? 31 : 17) + 0x9E3779B97F4A7C15L * template.hashCode();
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * 0xFF51AFD7ED558CCDL;
      hash ^= hash >>> 29;
    }
    return (int) (hash >>> 39);
  }

  /** {@return the numbers of the features of a word that are frequent enough} */
  int[] ids(NameFeatures features, int i, int from, int to) {
    filled = 0;
    features.extract(i, from, to, this::collect);
    return Arrays.copyOf(buffer, filled);
  }

  private void collect(boolean arabic, String template, String text, int start, int end) {
    if (counts[slot(arabic, template, text, start, end)] < least) {
      return;
    }
    String value = text.substring(start, end);
    if (value.indexOf('\n') >= 0 || value.indexOf('\t') >= 0 || value.length() > 40) {
      return;
    }
    String feature = (arabic ? "a:" : "f:") + template + "=" + value;
    int id = ids.computeIfAbsent(feature, _ -> ids.size());
    seen.merge(id, 1, Integer::sum);
    buffer[filled++] = id;
  }

  /** {@return how often each feature was met, by its number} */
  int[] seen() {
    int[] all = new int[ids.size()];
    seen.forEach((id, count) -> all[id] = count);
    return all;
  }

  void forEach(Visitor visitor) {
    ids.forEach((feature, id) -> visitor.visit(feature, id, seen.getOrDefault(id, 0)));
  }
}
