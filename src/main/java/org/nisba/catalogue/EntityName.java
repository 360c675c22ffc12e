package org.nisba.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A name of an entity.
 *
 * @param language BCP 47 tag
 * @param text the spelling
 * @param kind what it is to the entity
 * @param tone attitude
 * @param from first day, month or year of use, or null
 * @param to last day, month or year of use, or null
 */
public record EntityName(
    String language,
    String text,
    NameKind kind,
    Tone tone,
    @Nullable String from,
    @Nullable String to) {

  /** {@return the same name as another kind} */
  EntityName as(NameKind other) {
    return new EntityName(language, text, other, tone, from, to);
  }
}
