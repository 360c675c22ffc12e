package org.nisba.importing;

import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityType;

/**
 * Takes what a reader finds in a file. Lines are counted from 1; in files that have none, records
 * are.
 */
interface EntitySink {

  /**
   * A line was read, empty ones not counted. To be called for each before anything is said of it.
   *
   * @throws ImportCancelledException when the import is to end
   */
  void line();

  /** The line holds an entity, or is the first of several that do. */
  void accept(long line, CatalogueEntity entity);

  /** The line says that an entity is no more. */
  void delete(long line, String id);

  /**
   * The line says that an entity was merged into another.
   *
   * @param type the type of the one that is merged, if it is known
   */
  void merge(long line, String id, @Nullable EntityType type, String into);

  /** The line holds something that nobody asked for, and nothing is wrong with it. */
  void skip(long line);

  /** The line cannot be taken. */
  void reject(long line, String reason);

  /** A field was met that the format does not have. */
  void unknownField(String name);

  /** Something is to be told of the whole file; how often it is said is counted. */
  void note(String what);

  /** Does what a line asks for; when that throws {@link InvalidLineException}, it is rejected. */
  default void attempt(long line, Runnable work) {
    try {
      work.run();
    } catch (InvalidLineException e) {
      reject(line, e.reason());
    }
  }
}
