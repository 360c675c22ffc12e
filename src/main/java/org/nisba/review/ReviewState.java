package org.nisba.review;

/** Whether an item waits for a decision. */
public enum ReviewState {
  /** It waits. */
  OPEN,
  /** It is decided. */
  DONE
}
