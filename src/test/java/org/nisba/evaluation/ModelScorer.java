package org.nisba.evaluation;

import org.nisba.names.NameComparison;

/** The project's own model of spelling. */
final class ModelScorer implements PairScorer {

  @Override
  public String name() {
    return "nisba";
  }

  @Override
  public double score(String a, String b) {
    return NameComparison.score(a, b);
  }

  @Override
  public boolean calibrated() {
    return true;
  }

  @Override
  public double threshold() {
    return NameComparison.THRESHOLD;
  }
}
