package org.nisba.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The likely mentions of a document by the words that they begin and end with. */
final class MentionIndex {

  static final MentionIndex EMPTY = new MentionIndex(List.of());

  private static final double LIKELY = 0.5;

  private final Map<Integer, Mention> byFirst = new HashMap<>();
  private final Map<Integer, Mention> byLast = new HashMap<>();

  MentionIndex(List<Mention> mentions) {
    for (Mention mention : mentions) {
      Candidate best = mention.best();
      if (best != null && best.probability() >= LIKELY) {
        byFirst.merge(mention.firstWord, mention, MentionIndex::longer);
        byLast.merge(mention.lastWord, mention, MentionIndex::longer);
      }
    }
  }

  private static Mention longer(Mention a, Mention b) {
    return b.length() > a.length() ? b : a;
  }

  /** {@return the longest likely mention that begins with a word, or null} */
  @Nullable Mention beginningAt(int word) {
    return byFirst.get(word);
  }

  /** {@return the longest likely mention that ends with a word, or null} */
  @Nullable Mention endingAt(int word) {
    return byLast.get(word);
  }
}
