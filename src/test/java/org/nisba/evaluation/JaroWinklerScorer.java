package org.nisba.evaluation;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The baseline of most programs: ICU's romanisation and Jaro-Winkler over the whole name. */
final class JaroWinklerScorer implements PairScorer {

  private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();

  @Override
  public String name() {
    return "ICU + Jaro-Winkler";
  }

  @Override
  public double score(String a, String b) {
    return similarity.apply(Romaniser.romanise(a), Romaniser.romanise(b));
  }
}
