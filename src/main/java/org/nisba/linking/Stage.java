package org.nisba.linking;

/** A stage on the way of a text through the linker, in the order of the way. */
public enum Stage {
  /** Folding and tokenising. */
  READ,
  /** Finding names as they are stored, and their candidates. */
  DETECT,
  /** Weighing the candidates. */
  RANK,
  /** Finding names in other spellings, and weighing again. */
  VARIANTS,
  /** Choosing among overlapping mentions. */
  CHOOSE,
  /** Finding names that the lexicon lacks, when they are asked for. */
  UNKNOWN
}
