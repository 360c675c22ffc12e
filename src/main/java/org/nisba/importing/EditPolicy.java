package org.nisba.importing;

/** What an import does with what people have edited. */
public enum EditPolicy {
  /** Edits stay; the import changes only what nobody has edited. */
  KEEP,
  /** The import's word replaces edits, too. */
  REPLACE
}
