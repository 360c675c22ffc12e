package org.nisba.catalogue;

/** Is shown the catalogue, one entity after the other. */
public interface CatalogueVisitor {

  /** Told first: the revision of all that follows. */
  default void revision(long revision) {}

  /** Shown an entity. */
  void entity(CatalogueEntity entity);

  /**
   * Shown an entity that was merged into another.
   *
   * @param type the type of the one that was merged
   */
  default void merged(String id, EntityType type, String into) {}

  /** Shown an entity that is no more. */
  default void deleted(String id) {}
}
