package org.nisba.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A way to write a word or a name, and how likely it is.
 *
 * @param text what is written
 * @param score a natural logarithm; only differences mean something
 */
record Spelling(String text, double score) {

  /** The likeliest first, and those that are equally likely by their letters. */
  static final Comparator<Spelling> BEST_FIRST =
      Comparator.comparingDouble((Spelling spelling) -> -spelling.score())
          .thenComparing(Spelling::text);

  /** {@return the likeliest, at most so many} */
  static List<Spelling> best(Collection<Spelling> spellings, int most) {
    return spellings.stream().sorted(BEST_FIRST).limit(most).toList();
  }

  /** {@return the likelier of two; the first when they are equally likely} */
  static Spelling likelier(Spelling a, Spelling b) {
    return a.score() >= b.score() ? a : b;
  }
}
