package org.nisba.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A dated statement about an entity.
 *
 * @param predicate such as {@code country}, {@code headOfGovernment}
 * @param object id of another entity, which the catalogue need not hold
 * @param from first day, month or year, or null
 * @param to last day, month or year, or null
 */
public record EntityRelation(
    String predicate, String object, @Nullable String from, @Nullable String to) {}
