package org.nisba.lexicon;

/** What a stored name is to its entity. */
public enum NameKind {
  /** The preferred name in its language. */
  LABEL,
  /** Another name. */
  ALIAS,
  /** A name made of capitals that counts only when written so: ONU, EI. */
  ACRONYM,
  /** An office or other description that means different entities at different times. */
  ROLE,
  /** The name of an administrative area without the noun that says what kind of area it is. */
  AREA,
  /**
   * A shorter form that the lexicon derives from a full name and that counts only beside it: the
   * family name of a person, the first word of an organisation's name.
   */
  SHORT
}
