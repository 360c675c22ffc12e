package org.nisba.names;

/**
 * A part of a name as a spelling is generated from it.
 *
 * @param kind what it is
 * @param text the letters: of an Arabic word as written, of a Latin one folded, of a particle the
 *     unit of {@code romanisation.tsv}, of what is copied the text itself
 * @param arabic whether it is in Arabic script
 * @param hyphen whether a hyphen stood before it
 */
record NamePiece(Kind kind, String text, boolean arabic, boolean hyphen) {

  /** What a piece is. */
  enum Kind {
    /** A word to be written anew. */
    WORD,
    /** The article, which belongs to the word behind it. */
    ARTICLE,
    /** {@code ben, ould, abou} …, and Allah and al-Din behind a name: a unit of the table. */
    UNIT,
    /** Digits, initials and other scripts. */
    COPY
  }

  static final String SERVANT = "\u0639\u0628\u062F";
  static final String SERVANT_OF = "abd-al";
  static final String GOD = "\u0627\u0644\u0644\u0647";
  static final String RELIGION = "\u0627\u0644\u062F\u064A\u0646";

  static NamePiece unit(String unit, boolean arabic) {
    return new NamePiece(Kind.UNIT, unit, arabic, false);
  }

  boolean is(String unit) {
    return kind == Kind.UNIT && text.equals(unit);
  }
}
