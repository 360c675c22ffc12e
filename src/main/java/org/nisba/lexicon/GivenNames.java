package org.nisba.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words that stand first in names of persons: what a given name looks like, as the catalogue
 * itself tells. They are kept as they are written but for case, since folding makes the name علي of
 * the preposition على. Immutable.
 */
public final class GivenNames {

  private final List<FirstWords> counts;
  private final Map<String, Integer> gone;

  GivenNames(List<FirstWords> counts, Map<String, Integer> gone) {
    this.counts = List.copyOf(counts);
    this.gone = gone;
  }

  /** {@return whether a word of a text stands first in some person's name} */
  public boolean contains(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int count = -gone.getOrDefault(lower, 0);
    for (FirstWords each : counts) {
      count += each.count(lower);
    }
    return count > 0;
  }
}
