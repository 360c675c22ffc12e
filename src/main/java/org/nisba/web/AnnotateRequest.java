package org.nisba.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.LinkOptions.Reported;
import org.nisba.text.OffsetUnit;

/**
 * A text to annotate, checked.
 *
 * @param id the caller's id, given back in the answer, or null
 * @param text the text as sent
 * @param options what is asked of the linker
 * @param offsets the unit of the answer's offsets
 * @param include what else the answer shows
 */
record AnnotateRequest(
    @Nullable String id,
    String text,
    LinkOptions options,
    OffsetUnit offsets,
    Set<Include> include) {

  /** What an answer shows on request. */
  enum Include {
    /** The entities that lost. */
    CANDIDATES(null),
    /** The reasons of each score. */
    EVIDENCE(null),
    /** Names of things that the catalogue lacks. */
    NIL(Reported.NIL),
    /** Adjectives of origin and inhabitants' names. */
    DEMONYMS(Reported.DEMONYMS),
    /** Offices. */
    ROLES(Reported.ROLES);

    private final @Nullable Reported reported;

    Include(@Nullable Reported reported) {
      this.reported = reported;
    }

    /** What the linker is asked for, or null when only the answer shows more. */
    @Nullable Reported reported() {
      return reported;
    }
  }
}
