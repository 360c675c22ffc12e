package org.nisba.bench;

/**
 * Finds names in articles: one of those that are measured side by side. Not thread-safe, so that
 * buffers can be used again.
 */
interface Matcher {

  /** {@return how many stretches of an article are names} */
  int match(String article);

  /** Makes a matcher of the names of a catalogue. */
  @FunctionalInterface
  interface Maker {
    /** {@return a matcher that holds all it needs of the catalogue} */
    Matcher make(MadeCatalogue catalogue) throws Exception;
  }
}
