package org.nisba.linking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nisba.lexicon.Lexicon;

/**
 * The entities that a document surely names, and those that they are related to. Confined to one
 * request.
 */
final class NamedEntities {

  /** The least probability of a mention that tells what the document is about. */
  static final double SURE = 0.6;

  private final Set<Integer> named = new HashSet<>();
  private final Set<Integer> around;

  NamedEntities(Lexicon lexicon, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.isFullName(SURE)) {
        named.add(mention.likeliest());
      }
    }
    around = around(lexicon, named).keySet();
  }

  /** {@return the entities that some entities' relations name, each with how many name it} */
  static Map<Integer, Integer> around(Lexicon lexicon, Set<Integer> entities) {
    Map<Integer, Integer> found = new HashMap<>();
    for (int entity : entities) {
      Arrays.stream(lexicon.related(entity))
          .distinct()
          .forEach(related -> found.merge(related, 1, Integer::sum));
    }
    return found;
  }

  boolean contains(int entity) {
    return named.contains(entity);
  }

  /** Notes of a candidate that was not found by its name whether the document names it. */
  void measure(Candidate candidate) {
    candidate.set(Feature.FULL_NAME_SEEN, named.contains(candidate.entity()) ? 1 : 0);
    candidate.set(Feature.COHERENCE, around.contains(candidate.entity()) ? 1 : 0);
  }
}
