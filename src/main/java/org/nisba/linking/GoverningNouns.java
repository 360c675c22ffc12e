package org.nisba.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Leaves titles, governing nouns and Arabic adjectives of origin outside a name that stands without
 * them: of {@code gouvernorat de Salah ad-Din} and {@code Salah ad-Din} or الكنيست الإسرائيلي and
 * الكنيست, both names of one entity, the shorter is kept. Stateless and thread-safe.
 */
final class GoverningNouns {

  private GoverningNouns() {}

  /** Drops the mentions that are another mention of the same entity with such a word beside it. */
  static void trim(Document document, Lexicon lexicon, List<Mention> mentions) {
    Map<Integer, List<Mention>> byStart = new HashMap<>();
    Map<Integer, List<Mention>> byEnd = new HashMap<>();
    for (Mention mention : mentions) {
      byStart.computeIfAbsent(mention.firstWord, _ -> new ArrayList<>()).add(mention);
      byEnd.computeIfAbsent(mention.lastWord, _ -> new ArrayList<>()).add(mention);
    }
    mentions.removeIf(mention ->
        (hasNounFirst(document.words, mention)
                && isSameWithout(mention, byEnd.getOrDefault(mention.lastWord, List.of())))
            || (hasAdjectiveLast(document.words, lexicon, mention)
                && isSameWithout(mention, byStart.getOrDefault(mention.firstWord, List.of()))));
  }

  /**
   * Whether two words are an organisation's with an adjective; of places it tells two of one name
   * apart, and longer names are mostly full ones: الترجي الرياضي التونسي.
   */
  private static boolean hasAdjectiveLast(Tokens words, Lexicon lexicon, Mention mention) {
    Candidate meant = mention.best();
    return mention.wordCount() == 2
        && words.script(mention.lastWord) == Script.ARABIC
        && Demonyms.isDemonym(words.word(mention.lastWord))
        && meant != null
        && lexicon.type(meant.entity()) == EntityType.ORGANIZATION;
  }

  private static boolean hasNounFirst(Tokens words, Mention mention) {
    return words.script(mention.firstWord) == Script.ARABIC
        ? TypeCues.isCue(
            words.text().folded().substring(mention.start(), words.end(mention.firstWord)))
        : !words.isCapitalised(mention.firstWord);
  }

  private static boolean isSameWithout(Mention mention, List<Mention> others) {
    Candidate meant = mention.best();
    for (Mention other : others) {
      Candidate candidate = other.best();
      if (meant != null
          && candidate != null
          && other.wordCount() < mention.wordCount()
          && !candidate.isShort()
          && candidate.entity() == meant.entity()) {
        return true;
      }
    }
    return false;
  }
}
