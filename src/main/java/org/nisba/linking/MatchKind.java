package org.nisba.linking;

/** How a name was found. */
public enum MatchKind {
  /** Letter by letter as stored. */
  EXACT,
  /** The same after folding case, accents, marks, hyphens and articles. */
  FOLDED,
  /** Another spelling of a stored name. */
  VARIANT,
  /** A stored acronym, in capitals. */
  ACRONYM,
  /** A shorter form of a name that the document gives in full. */
  COREFERENCE,
  /** An office that the entity held. */
  ROLE,
  /** The inhabitants' name of a country. */
  DEMONYM
}
