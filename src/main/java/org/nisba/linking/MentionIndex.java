package org.nisba.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The likely mentions of a document by the words that they begin with. */
final class MentionIndex {

  static final MentionIndex EMPTY = new MentionIndex(List.of());

  /** Beside an office a name is likelier meant than its own place tells. */
  private static final double LIKELY = 0.2;

  private final Map<Integer, Mention> byFirst = new HashMap<>();

  MentionIndex(List<Mention> mentions) {
    for (Mention mention : mentions) {
      Candidate best = mention.best();
      if (best != null && best.probability() >= LIKELY) {
        byFirst.merge(mention.firstWord, mention, MentionIndex::longer);
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
}
