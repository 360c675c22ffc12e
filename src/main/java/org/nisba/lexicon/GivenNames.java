package org.nisba.lexicon;

import java.util.Set;

/**
 * The words that stand first in names of persons, folded: what a given name looks like, as the catalogue itself tells.
 * Immutable.
 */
public final class GivenNames {

  private final Set<String> words;

  GivenNames(Set<String> words) {
    this.words = Set.copyOf(words);
  }

  /** {@return whether a folded word stands first in some person's name} */
  public boolean contains(String word) {
    return words.contains(word);
  }
}
