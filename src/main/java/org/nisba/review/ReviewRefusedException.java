package org.nisba.review;

/** What the queue does not take; nothing was changed. */
public final class ReviewRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Why it is not taken. */
  public enum Reason {
    /** There is no such item. */
    NOT_FOUND,
    /** Somebody has decided the item. */
    ALREADY_DECIDED,
    /** The item names no entity that could be confirmed. */
    NOTHING_TO_CONFIRM,
    /** Too many items wait for a decision. */
    REVIEW_FULL
  }

  private final Reason reason;

  ReviewRefusedException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** {@return why} */
  public Reason reason() {
    return reason;
  }
}
