package org.nisba.linking;

import org.nisba.lexicon.Name;

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
  DEMONYM;

  /** {@return how a stored name is met that a spelling shares its key with} */
  static MatchKind of(Name name, String spelling) {
    return switch (name.kind()) {
      case ACRONYM -> ACRONYM;
      case SHORT -> COREFERENCE;
      case ROLE -> ROLE;
      case LABEL, ALIAS, AREA -> name.text().equals(spelling) ? EXACT : FOLDED;
    };
  }
}
