package org.nisba.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nisba.names.ChunkTable;

/**
 * Learns a {@link ChunkTable} from pairs of words by expectation maximisation over all ways to pair
 * their letters off.
 */
final class ChunkTrainer {

  /** A pair of bounded words and how much it counts. */
  record WordPair(String left, String right, double count) {}

  private static final int ROUNDS = 10;

  /** What a letter more on either side costs before anything is learned. */
  private static final double SHORTNESS = 1.2;

  /** Taken off the expected count of a pair of chunks with several letters, so that few remain. */
  private final double discount;

  private final double least;

  private Map<String, Double> probabilities = new HashMap<>();

  private final Map<String, Double> prior;

  private ChunkTrainer(double discount, double least, Map<String, Double> prior) {
    this.prior = prior;
    this.discount = discount;
    this.least = least;
  }

  /**
   * {@return log probabilities by pair of chunks}
   *
   * @param prior counts of pairs of chunks that are known beforehand
   */
  static Map<String, Float> train(
      List<WordPair> pairs, double discount, double least, Map<String, Double> prior) {
    ChunkTrainer trainer = new ChunkTrainer(discount, least, prior);
    for (int round = 0; round < ROUNDS; round++) {
      trainer.round(pairs, round);
    }
    Map<String, Float> logs = new HashMap<>();
    trainer.probabilities.forEach((pair, p) -> logs.put(pair, (float) Math.log(p)));
    return logs;
  }

  private double probability(String l, String r, boolean first) {
    if (first) {
      return Math.exp(
          -SHORTNESS * (l.length() + r.length()) - (l.isEmpty() || r.isEmpty() ? 2 : 0));
    }
    boolean single = l.length() <= 1 && r.length() <= 1;
    return probabilities.getOrDefault(l + '\t' + r, single ? 1e-6 : 0.0);
  }

  private void round(List<WordPair> pairs, int round) {
    Map<String, Double> counts = new HashMap<>();
    for (WordPair pair : pairs) {
      expect(pair, round == 0, counts);
    }
    prior.forEach((pair, count) -> counts.merge(pair, count, Double::sum));
    Map<String, Double> kept = new HashMap<>();
    double total = 0;
    for (Map.Entry<String, Double> entry : counts.entrySet()) {
      int tab = entry.getKey().indexOf('\t');
      boolean single = tab <= 1 && entry.getKey().length() - tab - 1 <= 1;
      double count = entry.getValue() - (single ? 0 : discount);
      if (count > (single ? 0.01 : round < 3 ? 0.05 : least)) {
        kept.put(entry.getKey(), count);
        total += count;
      }
    }
    double sum = total;
    kept.replaceAll((_, count) -> count / sum);
    probabilities = kept;
  }

  private void expect(WordPair pair, boolean first, Map<String, Double> counts) {
    String a = pair.left();
    String b = pair.right();
    int width = b.length() + 1;
    double[] forward = new double[(a.length() + 1) * width];
    forward[0] = 1;
    record Step(int from, int to, String key, double p) {}
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        for (int m = 0; m <= Math.min(ChunkTable.LONGEST, a.length() - i); m++) {
          for (int n = m == 0 ? 1 : 0; n <= Math.min(ChunkTable.LONGEST, b.length() - j); n++) {
            String l = a.substring(i, i + m);
            String r = b.substring(j, j + n);
            double p = probability(l, r, first);
            if (p > 0) {
              Step step = new Step(i * width + j, (i + m) * width + j + n, l + '\t' + r, p);
              steps.add(step);
              forward[step.to] += forward[step.from] * p;
            }
          }
        }
      }
    }
    double[] backward = new double[forward.length];
    Arrays.fill(backward, 0);
    backward[backward.length - 1] = 1;
    for (int s = steps.size() - 1; s >= 0; s--) {
      Step step = steps.get(s);
      backward[step.from] += step.p * backward[step.to];
    }
    double all = forward[forward.length - 1];
    if (all <= 0) {
      return;
    }
    for (Step step : steps) {
      double posterior = forward[step.from] * step.p * backward[step.to] / all;
      if (posterior > 1e-6) {
        counts.merge(step.key, posterior * pair.count(), Double::sum);
      }
    }
  }
}
