package org.nisba.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.Lexicon;
import org.nisba.text.Tables;
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

  /**
   * What a name meant.
   *
   * @param met how often it was met
   * @param links how often it meant each entity, by Wikidata id
   * @param nothing the share of the times when it meant nothing that is known
   */
  private record Meanings(int met, Map<String, Integer> links, double nothing) {

    static Meanings of(int met, Map<String, Integer> links) {
      double linked = 0;
      for (int times : links.values()) {
        linked += times;
      }
      return new Meanings(met, Map.copyOf(links), 1 - linked / met);
    }

    int meant(Entity entity) {
      return links.getOrDefault(entity.identifiers().getOrDefault("wikidata", entity.id()), 0);
    }

    double odds(int meant) {
      double odds = Math.log((meant + UNSEEN) / (met - meant + UNSEEN));
      return Math.clamp(odds / SUREST, -1, 1);
    }
  }

  private NamePriors() {}

  private static Map<String, Meanings> learned() {
    Map<String, Meanings> byName = new HashMap<>();
    for (String line : Tables.lines(NamePriors.class, "name-priors.tsv")) {
      String[] fields = line.split("\t", -1);
      Map<String, Integer> links = new HashMap<>();
      for (String link : fields[2].isEmpty() ? new String[0] : fields[2].split(" ")) {
        int equals = link.indexOf('=');
        links.put(link.substring(0, equals), Integer.valueOf(link.substring(equals + 1)));
      }
      byName.put(fields[0], Meanings.of(Integer.parseInt(fields[1]), links));
    }
    return Map.copyOf(byName);
  }

  /**
   * Notes what labelled texts say of a mention's name meaning each of its candidates: the log odds
   * over the greatest, from -1 to 1; 0 for a name that they have too seldom. Where the name meant
   * none of the candidates, what it meant instead does not speak against them.
   */
  static void measure(Lexicon lexicon, Document document, Mention mention) {
    Meanings meanings = LEARNED.get(key(document.words, mention));
    if (meanings == null) {
      return;
    }
    List<Candidate> candidates = mention.candidates();
    int[] meant = new int[candidates.size()];
    int held = 0;
    for (int i = 0; i < meant.length; i++) {
      meant[i] = meanings.meant(lexicon.entity(candidates.get(i).entity()));
      held += meant[i];
    }
    double share = held > 0 ? 1 : meanings.nothing();
    for (int i = 0; i < meant.length; i++) {
      candidates.get(i).set(Feature.NAME_PRIOR, meanings.odds(meant[i]) * share);
    }
  }

  /** {@return the folded words of a mention, without joined particles, run together} */
  static String key(Tokens words, Mention mention) {
    StringBuilder key = new StringBuilder();
    key.append(words.text().folded(), mention.start(), words.end(mention.firstWord));
    for (int i = mention.firstWord + 1; i <= mention.lastWord; i++) {
      key.append(words.word(i));
    }
    return key.toString();
  }
}
