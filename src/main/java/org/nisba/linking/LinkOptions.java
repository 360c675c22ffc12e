package org.nisba.linking;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.EntityType;
import org.nisba.text.Language;

/**
 * What a caller asks of the linker.
 *
 * @param language the main language of the text, or null to have it detected
 * @param minConfidence links below this probability are left out; 0 to 1
 * @param types links to entities of other types are left out; empty for all types
 * @param overlap which of overlapping mentions are kept
 * @param nil whether names of things that the lexicon lacks are reported
 */
public record LinkOptions(
    @Nullable Language language,
    double minConfidence,
    Set<EntityType> types,
    Overlap overlap,
    boolean nil) {

  /** Half: a link more likely right than wrong. */
  public static final double DEFAULT_MIN_CONFIDENCE = 0.5;

  /** Detected language, all types, the longest of overlapping names, no NIL. */
  public static final LinkOptions DEFAULTS =
      new LinkOptions(null, DEFAULT_MIN_CONFIDENCE, Set.of(), Overlap.LONGEST, false);

  /** Checks the range of the confidence. */
  public LinkOptions {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException("minConfidence must be from 0 to 1: " + minConfidence);
    }
    types = Set.copyOf(types);
  }
}
