package org.nisba.catalogue;

/**
 * The service cannot start for a reason that the operator can mend; the message, which is all that
 * is shown, says how.
 */
public final class StartException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Makes one with what is wrong, naming the setting. */
  public StartException(String message) {
    super(message);
  }
}
