package org.nisba.linking;

import java.util.BitSet;
import java.util.List;

/**
 * Which words belong to some full name of the lexicon, short forms not counted. Confined to one
 * request.
 */
final class NameCover {

  private final BitSet covered;

  NameCover(int words, List<Mention> mentions) {
    this.covered = new BitSet(words);
    for (Mention mention : mentions) {
      if (mention.candidates().stream().anyMatch(candidate -> !candidate.isShort())) {
        covered.set(mention.firstWord, mention.lastWord + 1);
      }
    }
  }

  boolean contains(int word) {
    return covered.get(word);
  }
}
