package org.nisba.linking;

import java.util.List;
import java.util.Map;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.names.NameComparison;

/**
 * Tells which candidates of a mention are one thing that the catalogue holds twice, as happens when
 * lists are imported on top of each other: places of one country, both known to be meant, with the
 * same label in every language that both have, or, if both are known well, in most of them and
 * another spelling in the rest (السنغال, سنغال). Doubles do not make each other less likely.
 * Stateless and thread-safe.
 */
final class Doubles {

  /** A country's own entry in a list of places is weighed like the country; its capital is not. */
  private static final double SAME_WEIGHT = 0.5;

  /** From this score on two labels are spellings of one name. */
  private static final double ONE_NAME = 0.5;

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
    return isKnownPlace(a) && isKnownPlace(b) && areInOneCountry(a, b) && haveOneLabel(a, b);
  }

  private boolean isKnownPlace(int entity) {
    return lexicon.type(entity) == EntityType.PLACE && lexicon.weight(entity) > 0;
  }

  private boolean haveOneLabel(int a, int b) {
    Map<String, String> others = lexicon.entity(b).labels();
    int same = 0;
    int spellings = 0;
    for (Map.Entry<String, String> label : lexicon.entity(a).labels().entrySet()) {
      String other = others.get(label.getKey());
      if (label.getValue().equals(other)) {
        same++;
      } else if (other != null) {
        if (!areKnownWell(a, b) || NameComparison.score(label.getValue(), other) < ONE_NAME) {
          return false;
        }
        spellings++;
      }
    }
    return same > spellings;
  }

  private boolean areKnownWell(int a, int b) {
    return Math.min(lexicon.weight(a), lexicon.weight(b)) >= LocalFeatures.KNOWN;
  }

  private boolean areInOneCountry(int a, int b) {
    int[] ofA = lexicon.related(a);
    int[] ofB = lexicon.related(b);
    for (int related : ofA) {
      if (contains(ofB, related)) {
        return true;
      }
    }
    return Math.abs(lexicon.weight(a) - lexicon.weight(b)) < SAME_WEIGHT
        && (contains(ofA, b) || contains(ofB, a));
  }

  private static boolean contains(int[] entities, int entity) {
    for (int each : entities) { // asked for each pair of candidates
      if (each == entity) {
        return true;
      }
    }
    return false;
  }
}
