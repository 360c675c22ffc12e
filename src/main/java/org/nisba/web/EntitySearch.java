package org.nisba.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.Name;
import org.nisba.linking.Linker;
import org.nisba.linking.MatchKind;
import org.nisba.linking.ResolveOptions;
import org.nisba.linking.ResolvedName;

/**
 * Finds entities by what was typed so far: those that bear the very name, then those with a name
 * that begins so, then those with one that may be another spelling of it.
 */
final class EntitySearch {

  /**
   * The word for a name that what was typed is the beginning of; the other words are MatchKinds.
   */
  static final String PREFIX = "PREFIX";

  private final Linker linker;
  private final Set<EntityType> types;

  EntitySearch(Linker linker, @Nullable EntityType type) {
    this.linker = linker;
    this.types = type == null ? Set.of() : Set.of(type);
  }

  /**
   * An entity's place among those found: by rank, then the greater value, then the id. Its text
   * goes into cursors.
   *
   * @param rank 0 for the very name, 1 for a beginning, 2 for another spelling
   * @param value weight, or for another spelling how probable it is
   */
  record Place(int rank, double value, String id) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::rank)
            .thenComparing(Comparator.comparingDouble(Place::value).reversed())
            .thenComparing(Place::id);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }

    String text() {
      return rank + " " + value + " " + id;
    }

    static Optional<Place> of(String text) {
      String[] parts = text.split(" ", 3);
      try {
        return parts.length == 3
            ? Optional.of(
                new Place(Integer.parseInt(parts[0]), Double.parseDouble(parts[1]), parts[2]))
            : Optional.empty();
      } catch (NumberFormatException _) {
        return Optional.empty();
      }
    }
  }

  /** An entity that was found, by which of its names. */
  record Hit(Place place, Entity entity, String matchedName, String match) {}

  /**
   * {@return entities in the order of their places}
   *
   * @param after the place behind which they begin, or null for the first
   */
  List<Hit> search(String query, @Nullable Place after, int limit) {
    Map<String, Hit> best = new HashMap<>();
    for (ResolvedName found :
        linker.resolve(query, new ResolveOptions(types, ResolveOptions.MOST))) {
      add(best, hit(found));
    }
    Lexicon lexicon = linker.lexicon();
    Predicate<Name> wanted =
        name -> {
          Entity entity = lexicon.entity(name.entity());
          return (types.isEmpty() || types.contains(entity.type()))
              && (after == null || prefix(entity).compareTo(after) > 0);
        };
    for (Name name : lexicon.completions(query, limit + best.size(), wanted)) {
      Entity entity = lexicon.entity(name.entity());
      add(best, new Hit(prefix(entity), entity, name.text(), PREFIX));
    }
    return best.values().stream()
        .filter(hit -> after == null || hit.place.compareTo(after) > 0)
        .sorted(Comparator.comparing(Hit::place))
        .limit(limit)
        .toList();
  }

  private static Place prefix(Entity entity) {
    return new Place(1, entity.weight(), entity.id());
  }

  private static Hit hit(ResolvedName found) {
    Entity entity = found.entity();
    boolean other = found.match() == MatchKind.VARIANT;
    boolean part = found.match() == MatchKind.COREFERENCE || found.match() == MatchKind.ROLE;
    Place place =
        other
            ? new Place(2, found.score(), entity.id())
            : new Place(part ? 1 : 0, entity.weight(), entity.id());
    return new Hit(place, entity, found.matchedName(), found.match().name());
  }

  private static void add(Map<String, Hit> best, Hit hit) {
    best.merge(hit.entity.id(), hit, (a, b) -> a.place.compareTo(b.place) <= 0 ? a : b);
  }
}
