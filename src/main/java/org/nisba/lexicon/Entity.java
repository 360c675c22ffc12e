package org.nisba.lexicon;

import java.util.List;
import java.util.Map;

/**
 * An entity as the lexicon knows it.
 *
 * @param id stable id
 * @param type kind of thing
 * @param labels preferred name by language tag
 * @param descriptions short description by language tag
 * @param identifiers value by scheme, such as {@code wikidata}
 * @param weight how often news means it, on a natural-log-like scale; 0 when unknown, about 10 for
 *     the most frequent
 * @param relations dated statements
 */
public record Entity(
    String id,
    EntityType type,
    Map<String, String> labels,
    Map<String, String> descriptions,
    Map<String, String> identifiers,
    double weight,
    List<Relation> relations) {

  /** Copies the collections. */
  public Entity {
    labels = Map.copyOf(labels);
    descriptions = Map.copyOf(descriptions);
    identifiers = Map.copyOf(identifiers);
    relations = List.copyOf(relations);
  }
}
