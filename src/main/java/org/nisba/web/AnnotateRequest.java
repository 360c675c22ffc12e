package org.nisba.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.LinkOptions.Reported;

/**
 * Texts to annotate, checked.
 *
 * @param documents one text, or texts to be linked together, in the order of the answer
 * @param together whether the answer is a list, be it of one
 * @param options what is asked for all of them
 */
record AnnotateRequest(
    List<RequestedDocument> documents, boolean together, AnnotateOptions options) {

  /**
   * A text.
   *
   * @param id the caller's id, given back in the answer, or null
   * @param text the text as sent
   * @param options what is asked of the linker
   */
  record RequestedDocument(@Nullable String id, String text, LinkOptions options) {}

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
