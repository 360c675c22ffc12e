package org.nisba.linking;

import java.util.HashSet;
import java.util.Set;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.Kept;
import org.nisba.lexicon.Lexicon;
import org.nisba.names.NameComparison;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

/**
 * The folded words of an entity's labels.
 *
 * @param all in any script
 * @param first those that labels begin with, which of persons are mostly given names
 */
record LabelWords(Set<String> all, Set<String> first) {

  /** Entities whose words are kept. */
  private static final int MOST_KEPT = 1 << 14;

  /** Finds the words of a lexicon's entities. Thread-safe. */
  static final class Finder {

    private final Lexicon lexicon;
    private final Kept<LabelWords> kept;

    Finder(Lexicon lexicon) {
      this.lexicon = lexicon;
      this.kept = new Kept<>(Math.clamp(lexicon.entityCount() * 2L, 2, MOST_KEPT));
    }

    LabelWords of(int entity) {
      return kept.get(entity, each -> LabelWords.of(lexicon.entity(each)));
    }
  }

  private static LabelWords of(Entity entity) {
    Set<String> all = new HashSet<>();
    Set<String> first = new HashSet<>();
    for (String label : entity.labels().values()) {
      Tokens words = Tokenizer.tokens(label);
      for (int i = 0; i < words.size(); i++) {
        all.add(words.word(i));
      }
      if (words.size() > 0) {
        first.add(words.word(0));
      }
    }
    return new LabelWords(Set.copyOf(all), Set.copyOf(first));
  }

  boolean contains(String word) {
    return all.contains(word);
  }

  /**
   * {@return whether some word with the same first letter is a spelling of a given one}
   *
   * @param least the least score of {@link NameComparison}
   */
  boolean containsLike(String word, double least) {
    char letter = word.charAt(0);
    return all.contains(word)
        || all.stream()
            .filter(own -> own.charAt(0) == letter)
            .anyMatch(own -> NameComparison.score(own, word) >= least);
  }
}
