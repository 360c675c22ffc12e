package org.nisba.linking;

import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.EntityType;
import org.nisba.text.Span;

/**
 * A name of something that the lexicon lacks.
 *
 * @param text the document, counted from 0
 * @param span where in its original text, in UTF-16 units
 * @param surface what stands there
 * @param person how probable it is that it names a person, 0 to 1
 * @param place the same for a place
 * @param organization the same for an organisation
 * @param bracketed the name that it is the acronym of, as in {@code Union des patrons (UDP)}, or
 *     null
 */
record UnknownName(
    int text,
    Span span,
    String surface,
    double person,
    double place,
    double organization,
    @Nullable UnknownName bracketed) {

  double confidence() {
    return Math.min(1, person + place + organization);
  }

  /** {@return the most probable type} */
  EntityType type() {
    if (person >= place && person >= organization) {
      return EntityType.PERSON;
    }
    return place >= organization ? EntityType.PLACE : EntityType.ORGANIZATION;
  }
}
