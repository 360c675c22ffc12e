package org.nisba.linking;

import java.time.LocalDate;
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
 * @param reported what is reported beside names of entities that the lexicon holds
 * @param publishedAt the day of publication, which tells who held an office, or null
 */
public record LinkOptions(
    @Nullable Language language,
    double minConfidence,
    Set<EntityType> types,
    Overlap overlap,
    Set<Reported> reported,
    @Nullable LocalDate publishedAt) {

  /** Mentions that are reported only when they are asked for. */
  public enum Reported {
    /** Names of persons, places and organisations that the lexicon lacks. */
    NIL,
    /** Adjectives of origin and inhabitants' names, as mentions of the country. */
    DEMONYMS,
    /** Offices such as {@code le Premier ministre irakien}, as mentions of who held them. */
    ROLES
  }

  /** Half: a link more likely right than wrong. */
  public static final double DEFAULT_MIN_CONFIDENCE = 0.5;

  /** Detected language, all types, the longest of overlapping names, names alone. */
  public static final LinkOptions DEFAULTS =
      new LinkOptions(null, DEFAULT_MIN_CONFIDENCE, Set.of(), Overlap.LONGEST, Set.of(), null);

  /** Checks the range of the confidence. */
  public LinkOptions {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException("minConfidence must be from 0 to 1: " + minConfidence);
    }
    types = Set.copyOf(types);
    reported = Set.copyOf(reported);
  }

  /** {@return the same for a text in another main language, or null to have it detected} */
  public LinkOptions in(@Nullable Language known) {
    return new LinkOptions(known, minConfidence, types, overlap, reported, publishedAt);
  }

  /** {@return the same with another least probability} */
  public LinkOptions atLeast(double confidence) {
    return new LinkOptions(language, confidence, types, overlap, reported, publishedAt);
  }

  /** {@return the same for entities of some types only} */
  public LinkOptions of(EntityType... only) {
    return new LinkOptions(language, minConfidence, Set.of(only), overlap, reported, publishedAt);
  }

  /** {@return the same with another choice among overlapping mentions} */
  public LinkOptions keeping(Overlap policy) {
    return new LinkOptions(language, minConfidence, types, policy, reported, publishedAt);
  }

  /** {@return the same with more kinds of mentions} */
  public LinkOptions reporting(Reported... kinds) {
    return new LinkOptions(language, minConfidence, types, overlap, Set.of(kinds), publishedAt);
  }

  /** {@return the same for a text of a known day} */
  public LinkOptions publishedAt(LocalDate day) {
    return new LinkOptions(language, minConfidence, types, overlap, reported, day);
  }

  boolean reports(Reported kind) {
    return reported.contains(kind);
  }
}
