package org.nisba.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.Lexicon;
import org.nisba.text.Folding;

/**
 * Entities that a large catalogue holds twice: of one type, with one label in two languages or,
 * where they share one language only, in that one, and none that differs.
 */
final class Doubles {

  private static final Map<Lexicon, Doubles> MADE = new HashMap<>();

  private final Map<String, List<String>> doubles = new HashMap<>();

  static synchronized Doubles of(Lexicon lexicon) {
    return MADE.computeIfAbsent(lexicon, Doubles::new);
  }

  private Doubles(Lexicon lexicon) {
    Map<String, List<Entity>> byLabel = new HashMap<>();
    for (int i = 0; i < lexicon.entityCount(); i++) {
      Entity entity = lexicon.entity(i);
      entity
          .labels()
          .forEach((language, label) ->
              byLabel
                  .computeIfAbsent(language + Folding.foldName(label), _ -> new ArrayList<>())
                  .add(entity));
    }
    for (List<Entity> alike : byLabel.values()) {
      for (Entity a : alike) {
        for (Entity b : alike) {
          if (a != b && isDouble(a, b)) {
            List<String> known = doubles.computeIfAbsent(a.id(), _ -> new ArrayList<>());
            if (!known.contains(b.id())) {
              known.add(b.id());
            }
          }
        }
      }
    }
  }

  /** {@return the ids of the doubles of an entity} */
  List<String> of(String id) {
    return doubles.getOrDefault(id, List.of());
  }

  private static boolean isDouble(Entity a, Entity b) {
    if (a.type() != b.type()) {
      return false;
    }
    Set<String> shared = new TreeSet<>(a.labels().keySet());
    shared.retainAll(b.labels().keySet());
    return shared.stream()
        .allMatch(language ->
            Folding.foldName(a.labels().get(language))
                .equals(Folding.foldName(b.labels().get(language))));
  }
}
