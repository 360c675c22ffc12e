package org.nisba.evaluation;

import java.util.List;

/** Says how much two spellings look like one name. */
interface PairScorer {

  /** {@return a short name for tables} */
  String name();

  /** {@return from 0, surely two names, to 1, surely one} */
  double score(String a, String b);

  /**
   * {@return whether a score claims to be a probability: then it is judged at {@link #threshold()}
   * and by its reliability, too}
   */
  default boolean calibrated() {
    return false;
  }

  /** {@return from which score two spellings count as one name, where nobody chose another} */
  default double threshold() {
    return 0.5;
  }

  /** Is called with all pairs before the first is scored, for scorers that work in bulk. */
  default void prepare(List<NamePair> pairs) {}
}
