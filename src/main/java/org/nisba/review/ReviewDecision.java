package org.nisba.review;

/** What can be decided of an item. */
public enum ReviewDecision {
  /** The spelling names the entity that it was taken for. */
  CONFIRM,
  /** The spelling names another entity. */
  CORRECT,
  /** The spelling names something that the catalogue lacks, and that is created. */
  CREATE,
  /** Nothing follows from it. */
  DISMISS
}
