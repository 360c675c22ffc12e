package org.nisba.linking;

import org.nisba.lexicon.Name;
import org.nisba.lexicon.NameKind;

/**
 * An entity that a mention may mean, with the features measured so far. Confined to one request.
 */
final class Candidate {

  private static final int FEATURES = Feature.values().length;

  final Name name;
  final MatchKind match;
  private final double[] values = new double[FEATURES];
  private double score;
  private double probability;

  Candidate(Name name, MatchKind match) {
    this.name = name;
    this.match = match;
    set(Feature.BIAS, 1);
  }

  int entity() {
    return name.entity();
  }

  boolean isShort() {
    return name.kind() == NameKind.SHORT;
  }

  void set(Feature feature, double value) {
    values[feature.ordinal()] = value;
  }

  double value(Feature feature) {
    return values[feature.ordinal()];
  }

  /** {@return the sum of what the features add, as of the last {@link #weigh}} */
  double score() {
    return score;
  }

  void weigh(Weights weights) {
    score = weights.score(values);
  }

  double probability() {
    return probability;
  }

  void setProbability(double probability) {
    this.probability = probability;
  }
}
