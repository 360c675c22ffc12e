package org.nisba.review;

import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.EntityType;

/**
 * A link, or a name that the catalogue lacks, that a user chose to send.
 *
 * @param text the spelling, 1 to {@value #LONGEST_TEXT} characters
 * @param language {@code fr}, {@code ar} or {@code en}
 * @param type what it seems to be, or null
 * @param entity the id of the entity that it was taken for, or null for none
 * @param confidence of the link, 0 to 1, or null
 * @param match how it was found, or null
 * @param before what stands before it in the text, at most {@value #LONGEST_CONTEXT} characters, or
 *     null
 * @param after what stands behind it, likewise
 */
public record SentLink(
    String text,
    String language,
    @Nullable EntityType type,
    @Nullable String entity,
    @Nullable Double confidence,
    @Nullable String match,
    @Nullable String before,
    @Nullable String after) {

  /** The longest spelling, in characters: that of a name in the catalogue. */
  public static final int LONGEST_TEXT = 500;

  /** The most characters of the text around it that are kept. */
  public static final int LONGEST_CONTEXT = 200;

  /** Checks the lengths. */
  public SentLink {
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("a spelling must have 1 to 500 characters");
    }
    if (isTooLong(before) || isTooLong(after)) {
      throw new IllegalArgumentException("context must have at most 200 characters");
    }
  }

  private static boolean isTooLong(@Nullable String context) {
    return context != null && context.length() > LONGEST_CONTEXT;
  }
}
