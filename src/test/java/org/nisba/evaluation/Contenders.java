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
        new PgTrgmScorer(),
        new ModelScorer());
  }

  /** {@return the indexes of names, in the order of the table} */
  static List<NameIndex.Maker> indexes() {
    return List.of(
        new NameIndex.Maker("exact", ExactIndex::new),
        new NameIndex.Maker("pg_trgm", TrigramIndex::bySimilarity),
        new NameIndex.Maker("pg_trgm + Jaro-Winkler", TrigramIndex::byJaroWinkler),
        new NameIndex.Maker("nisba", LexiconIndex::new));
  }
}
