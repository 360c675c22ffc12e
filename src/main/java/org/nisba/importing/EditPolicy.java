package org.nisba.importing;

/** What an import does where an entity was edited by hand. */
public enum EditPolicy {
  /** What was given by hand stays, and what was taken away by hand does not come back. */
  KEEP,
  /** The import wins: of the entities in it, all that was given or taken away by hand is undone. */
  REPLACE
}
