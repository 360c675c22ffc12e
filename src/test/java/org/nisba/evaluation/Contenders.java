package org.nisba.evaluation;

import java.util.List;

/** What the evaluations compare: the baselines, and the project's own model. */
final class Contenders {

  private Contenders() {}

  /** {@return the scorers of pairs, in the order of the table} */
  static List<PairScorer> scorers() {
    return List.of(
        new JaroWinklerScorer(),
        PhoneticScorer.doubleMetaphone(),
        PhoneticScorer.beiderMorse(),
        new PgTrgmScorer()
        // HERE: the spelling model of org.nisba.names
        );
  }
}
