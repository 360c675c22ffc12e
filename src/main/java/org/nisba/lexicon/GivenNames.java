package org.nisba.lexicon;

import java.util.Locale;
import java.util.Set;

/**
 * The words that stand first in names of persons: what a given name looks like, as the catalogue
 * itself tells. They are kept as they are written but for case, since folding makes the name علي of
 * the preposition على. Immutable.
 */
public final class GivenNames {

  private final Set<String> words;

  GivenNames(Set<String> words) {
    this.words = Set.copyOf(words);
  }

  /** {@return whether a word of a text stands first in some person's name} */
  public boolean contains(String word) {
    return words.contains(word.toLowerCase(Locale.ROOT));
  }
}
