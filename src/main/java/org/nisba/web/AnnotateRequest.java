package org.nisba.web;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.linking.LinkOptions;
import org.nisba.text.OffsetUnit;

/**
 * A text to annotate, checked.
 *
 * @param id the caller's id, given back in the answer, or null
 * @param text the text as sent
 * @param options what is asked of the linker
 * @param offsets the unit of the answer's offsets
 * @param publishedAt the day of publication, or null
 * @param include what else the answer shows
 */
record AnnotateRequest(
    @Nullable String id,
    String text,
    LinkOptions options,
    OffsetUnit offsets,
    @Nullable LocalDate publishedAt,
    Set<Include> include) {

  /** What an answer shows on request. */
  enum Include {
    /** The entities that lost. */
    CANDIDATES,
    /** The reasons of each score. */
    EVIDENCE,
    /** Names of things that the catalogue lacks. */
    NIL
  }
}
