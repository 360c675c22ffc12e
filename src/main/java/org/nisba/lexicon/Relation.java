package org.nisba.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * A dated statement about an entity.
 *
 * @param predicate what is stated, such as {@code country} or {@code headOfGovernment}
 * @param object another entity: its id, its Wikidata id, or an identifier as {@code scheme:value}
 * @param from first day, month or year of validity ({@code 2020-05-07}, {@code 2020-05}, {@code
 *     2020}), or null
 * @param to last day, month or year, or null
 */
public record Relation(
    String predicate, String object, @Nullable String from, @Nullable String to) {

  /** {@return when it holds} */
  public Period period() {
    return new Period(from, to);
  }
}
