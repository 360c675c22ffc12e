package org.nisba.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Leaves titles and governing nouns outside a name that stands without them: of {@code gouvernorat
 * de Salah ad-Din} and {@code Salah ad-Din}, both names of one entity, the shorter is kept.
 * Stateless and thread-safe.
 */
final class GoverningNouns {

  private GoverningNouns() {}

  /** Drops the mentions that are another mention of the same entity with a noun before it. */
  static void trim(Document document, List<Mention> mentions) {
    Map<Integer, List<Mention>> byEnd = new HashMap<>();
    for (Mention mention : mentions) {
      byEnd.computeIfAbsent(mention.lastWord, _ -> new ArrayList<>()).add(mention);
    }
    mentions.removeIf(mention ->
        hasNounFirst(document.words, mention)
            && byEnd.getOrDefault(mention.lastWord, List.of()).stream()
                .anyMatch(other -> isSameWithout(mention, other)));
  }

  private static boolean hasNounFirst(Tokens words, Mention mention) {
    return words.script(mention.firstWord) == Script.ARABIC
        ? TypeCues.isCue(
            words.text().folded().substring(mention.start(), words.end(mention.firstWord)))
        : !words.isCapitalised(mention.firstWord);
  }

  private static boolean isSameWithout(Mention mention, Mention other) {
    Candidate a = mention.best();
    Candidate b = other.best();
    return other.firstWord > mention.firstWord
        && a != null
        && b != null
        && !b.isShort()
        && a.entity() == b.entity();
  }
}
