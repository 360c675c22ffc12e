package org.nisba.importing;

import java.util.List;

/** A line of an import that cannot be taken, with all its faults. */
public final class InvalidLineException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * Makes the exception of some faults, each beginning with a JSON pointer where it has a place.
   */
  public InvalidLineException(List<String> faults) {
    super(String.join("; ", faults));
  }
}
