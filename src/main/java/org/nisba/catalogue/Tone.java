package org.nisba.catalogue;

/**
 * What a name says of the attitude of who uses it; the words of the API and of the column {@code
 * name.tone}.
 */
public enum Tone {
  /** No attitude. */
  NEUTRAL,
  /** The entity's own word for itself. */
  SELF_DESIGNATION,
  /** A word that the entity rejects. */
  PEJORATIVE
}
