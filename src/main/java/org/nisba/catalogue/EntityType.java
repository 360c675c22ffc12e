package org.nisba.catalogue;

/** What kind of thing an entity is; the words of the API and of the column {@code entity.type}. */
public enum EntityType {
  /** A human being. */
  PERSON,
  /** A place with a position on a map. */
  PLACE,
  /** A group of people with a name. */
  ORGANIZATION,
  /** Something that happened. */
  EVENT,
  /** A book, law, song or other work. */
  WORK,
  /** Anything else. */
  OTHER
}
