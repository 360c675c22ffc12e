package org.nisba.catalogue;

/**
 * An entity after a write.
 *
 * @param entity the entity as it now is
 * @param revision the catalogue's revision, from which on it is so
 */
public record WrittenEntity(CatalogueEntity entity, long revision) {}
