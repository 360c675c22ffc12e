package org.nisba.catalogue;

/** What a change did; the words of the API and of the column {@code change.operation}. */
public enum Operation {
  /** The entity is new. */
  CREATE,
  /** The entity was changed. */
  UPDATE,
  /** The entity is gone. */
  DELETE,
  /** The entity was merged into another. */
  MERGE
}
