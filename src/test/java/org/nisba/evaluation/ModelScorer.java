package org.nisba.evaluation;

import org.nisba.names.NameAlignment;
import org.nisba.names.NameSimilarity;
import org.nisba.names.SpelledName;

/** The project's own model of spelling. */
final class ModelScorer implements PairScorer {

  private final NameSimilarity similarity = NameSimilarity.learned();

  @Override
  public String name() {
    return "nisba";
  }

  @Override
  public double score(String a, String b) {
    NameAlignment alignment =
        NameAlignment.of(
            SpelledName.of(a, similarity.model()),
            SpelledName.of(b, similarity.model()),
            similarity.model()::ratio);
    return 1 / (1 + Math.exp(-similarity.logOdds(alignment)));
  }

  @Override
  public boolean calibrated() {
    return true;
  }

  @Override
  public double threshold() {
    return 0.7;
  }
}
