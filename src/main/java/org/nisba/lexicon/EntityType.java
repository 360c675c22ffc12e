package org.nisba.lexicon;

/** What kind of thing an entity is. */
public enum EntityType {
  /** A human being. */
  PERSON,
  /** A place with a position on a map: country, city, building, sea. */
  PLACE,
  /** A group of people with a name: state body, party, armed group, company, newspaper. */
  ORGANIZATION,
  /** Something that happened. */
  EVENT,
  /** A book, law, song or other work. */
  WORK,
  /** Anything else. */
  OTHER
}
