package org.nisba.catalogue;

/** What a name is to its entity; the words of the API and of the column {@code name.kind}. */
public enum NameKind {
  /** The preferred name in its language: at most one a language. */
  LABEL,
  /** Another name. */
  ALIAS,
  /** A name made of capitals that counts only when written so. */
  ACRONYM,
  /** An office or other description. */
  ROLE
}
