package org.nisba.linking;

import java.util.Collection;
import java.util.Map;
import org.nisba.text.Tables;

/**
 * What each feature adds to the score of a candidate, in natural-log odds for a value of 1.
 * Immutable.
 */
public final class Weights {

  private static final Weights LEARNED = read();

  private final double[] byFeature;

  private Weights(double[] byFeature) {
    this.byFeature = byFeature;
  }

  /**
   * {@return the weights that the engine ships with} Learned by {@code WeightTrainer} (test
   * sources); src/docs/benchmarks.md tells from what.
   */
  public static Weights learned() {
    return LEARNED;
  }

  /** {@return the same with other weights for some features} */
  public Weights with(Map<Feature, Double> others) {
    double[] weights = byFeature.clone();
    others.forEach((feature, weight) -> weights[feature.ordinal()] = weight);
    return new Weights(weights);
  }

  /** {@return the same with some features left out} */
  public Weights without(Collection<Feature> left) {
    double[] weights = byFeature.clone();
    left.forEach(feature -> weights[feature.ordinal()] = 0);
    return new Weights(weights);
  }

  /** {@return what a value of 1 of a feature adds} */
  public double of(Feature feature) {
    return byFeature[feature.ordinal()];
  }

  double score(double[] values) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * byFeature[i];
    }
    return sum;
  }

  private static Weights read() {
    double[] weights = new double[Feature.values().length];
    for (String line : Tables.lines(Weights.class, "weights.tsv")) {
      int tab = line.indexOf('\t');
      weights[Feature.valueOf(line.substring(0, tab)).ordinal()] =
          Double.parseDouble(line.substring(tab + 1));
    }
    return new Weights(weights);
  }
}
