package org.nisba.lexicon;

import java.io.IOException;

/** A file is no {@link LexiconFile}, or no more; the message says what is wrong with it. */
public final class InvalidLexiconFileException extends IOException {

  private static final long serialVersionUID = 1;

  InvalidLexiconFileException(String message) {
    super(message);
  }
}
