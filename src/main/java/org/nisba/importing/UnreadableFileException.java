package org.nisba.importing;

/** A file that cannot be read at all, or not to its end; the message says why, to its sender. */
final class UnreadableFileException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadableFileException(String message) {
    super(message);
  }
}
