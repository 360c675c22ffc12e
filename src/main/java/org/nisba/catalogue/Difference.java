package org.nisba.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a field of an entity changed. Of lists and maps only what differs is held, and an empty one
 * is null.
 *
 * @param before what was taken away
 * @param after what was put there
 */
record Difference(@Nullable Object before, @Nullable Object after) {

  /**
   * {@return the fields in which two states of an entity differ; names and relations count as sets}
   *
   * @param before null when it did not exist
   * @param after null when it exists no more
   */
  static Map<String, Difference> between(
      @Nullable CatalogueEntity before, @Nullable CatalogueEntity after) {
    Map<String, Object> left = fields(before);
    Map<String, Object> right = fields(after);
    Map<String, Difference> differences = new LinkedHashMap<>();
    for (String field : before == null ? right.keySet() : left.keySet()) {
      Difference difference = of(left.get(field), right.get(field));
      if (difference.before != null || difference.after != null) {
        differences.put(field, difference);
      }
    }
    return differences;
  }

  private static Map<String, Object> fields(@Nullable CatalogueEntity entity) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (entity != null) {
      fields.put("type", entity.type());
      fields.put("names", entity.names());
      fields.put("descriptions", entity.descriptions());
      fields.put("identifiers", entity.identifiers());
      fields.put("weight", entity.weight());
      fields.put("relations", entity.relations());
    }
    return fields;
  }

  private static Difference of(@Nullable Object before, @Nullable Object after) {
    if (Objects.equals(before, after)) {
      return new Difference(null, null);
    }
    return new Difference(without(before, after), without(after, before));
  }

  /** What of a value another lacks. */
  private static @Nullable Object without(@Nullable Object value, @Nullable Object other) {
    if (value instanceof Collection<?> items) {
      Set<Object> rest = new LinkedHashSet<>(items);
      rest.removeAll(other instanceof Collection<?> others ? Set.copyOf(others) : Set.of());
      return rest.isEmpty() ? null : List.copyOf(rest);
    }
    if (value instanceof Map<?, ?> entries) {
      Map<Object, Object> rest = new TreeMap<>(entries);
      rest.entrySet().removeAll(other instanceof Map<?, ?> others ? others.entrySet() : Set.of());
      return rest.isEmpty() ? null : rest;
    }
    return value;
  }
}
