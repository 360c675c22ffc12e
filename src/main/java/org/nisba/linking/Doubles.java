package org.nisba.linking;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;

/**
 * Tells which candidates of a mention are one thing that the catalogue holds twice, as happens when
 * lists are imported on top of each other: places of one country with the same label in every
 * language that both have, of which both are known to be meant. Doubles do not make each other less
 * likely. Stateless and thread-safe.
 */
final class Doubles {

  /** A country's own entry in a list of places is weighed like the country; its capital is not. */
  private static final double SAME_WEIGHT = 0.5;

  private final Lexicon lexicon;

  Doubles(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Notes in every candidate which thing it is. */
  void mark(List<Mention> mentions) {
    for (Mention mention : mentions) {
      List<Candidate> candidates = mention.candidates();
      for (int i = 1; i < candidates.size(); i++) {
        Candidate candidate = candidates.get(i);
        for (int j = 0; j < i && !candidate.isDouble(); j++) {
          Candidate earlier = candidates.get(j);
          if (!earlier.isDouble() && areOne(candidate.entity(), earlier.entity())) {
            candidate.setThing(earlier.entity());
          }
        }
      }
    }
  }

  private boolean areOne(int a, int b) {
    return isKnownPlace(a)
        && isKnownPlace(b)
        && haveOneLabel(lexicon.entity(a).labels(), lexicon.entity(b).labels())
        && areInOneCountry(a, b);
  }

  private boolean isKnownPlace(int entity) {
    return lexicon.type(entity) == EntityType.PLACE && lexicon.weight(entity) > 0;
  }

  private static boolean haveOneLabel(Map<String, String> first, Map<String, String> second) {
    int shared = 0;
    for (Map.Entry<String, String> label : first.entrySet()) {
      String other = second.get(label.getKey());
      if (other != null && !other.equals(label.getValue())) {
        return false;
      }
      shared += other == null ? 0 : 1;
    }
    return shared > 0;
  }

  private boolean areInOneCountry(int a, int b) {
    int[] ofA = lexicon.related(a);
    int[] ofB = lexicon.related(b);
    return Arrays.stream(ofA).anyMatch(related -> contains(ofB, related))
        || (Math.abs(lexicon.weight(a) - lexicon.weight(b)) < SAME_WEIGHT
            && (contains(ofA, b) || contains(ofB, a)));
  }

  private static boolean contains(int[] entities, int entity) {
    return Arrays.stream(entities).anyMatch(each -> each == entity);
  }
}
