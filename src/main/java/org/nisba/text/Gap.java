package org.nisba.text;

/** What stands between a word and the one before it. */
public enum Gap {
  /** Nothing: the words were run together ({@code IrakLe}, {@code 2017Irak}) or change script. */
  NONE,
  /** Spaces, or an underscore as in hashtags. */
  SPACE,
  /** One line end. */
  LINE,
  /** A hyphen or dash without spaces. */
  HYPHEN,
  /** An apostrophe. */
  APOSTROPHE,
  /**
   * A full stop without a space, or one behind a single letter: {@code U.S.A.}, {@code J. Biden}.
   */
  DOT,
  /** Anything else, and the start of the text: no name goes across it. */
  BREAK
}
