package org.nisba.linking;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.Entity;
import org.nisba.text.Tokens;

/**
 * What a name meant in labelled texts: how often it was met, and how often it meant which entity.
 *
 * <p>Learned by {@code NamePriorTrainer} (test sources), which also says from what; entities are
 * told by their Wikidata ids.
 */
final class NamePriors {

  /** Odds beyond these say no more than that it is nearly always so. */
  private static final double SUREST = 3;

  private static final double UNSEEN = 0.5;

  private static final Map<String, Meanings> LEARNED = learned();

  /** How often a name was met, and how often it meant each entity, by Wikidata id. */
  record Meanings(int met, Map<String, Integer> links) {

    /** {@return how surely the name means an entity, -1 to 1; 0 says nothing either way} */
    double prior(Entity entity) {
      String wikidata = entity.identifiers().getOrDefault("wikidata", entity.id());
      double meant = links.getOrDefault(wikidata, 0);
      double odds = Math.log((meant + UNSEEN) / (met - meant + UNSEEN));
      return Math.clamp(odds / SUREST, -1, 1);
    }
  }

  private NamePriors() {}

  private static Map<String, Meanings> learned() {
    Map<String, Meanings> byName = new HashMap<>();
    for (String line : Resources.lines("name-priors.tsv")) {
      String[] fields = line.split("\t", -1);
      Map<String, Integer> links = new HashMap<>();
      for (String link : fields[2].isEmpty() ? new String[0] : fields[2].split(" ")) {
        int equals = link.indexOf('=');
        links.put(link.substring(0, equals), Integer.valueOf(link.substring(equals + 1)));
      }
      byName.put(fields[0], new Meanings(Integer.parseInt(fields[1]), Map.copyOf(links)));
    }
    return Map.copyOf(byName);
  }

  /**
   * {@return what a name meant in labelled texts; null where it was too rare}
   *
   * @param name as {@link #key}
   */
  static @Nullable Meanings of(String name) {
    return LEARNED.get(name);
  }

  /** {@return the folded words of a mention, without joined particles, with a space between} */
  static String key(Tokens words, Mention mention) {
    StringBuilder key = new StringBuilder();
    key.append(words.text().folded(), mention.start(), words.end(mention.firstWord));
    for (int i = mention.firstWord + 1; i <= mention.lastWord; i++) {
      key.append(' ').append(words.word(i));
    }
    return key.toString();
  }
}
