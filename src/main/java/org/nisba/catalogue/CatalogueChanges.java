package org.nisba.catalogue;

import java.util.List;
import java.util.Set;

/**
 * What was changed between two revisions.
 *
 * @param revision the later revision
 * @param many whether it is too much, or not known, so that all has to be read; then nothing else
 *     is told
 * @param ids the ids of the entities that were added, changed, merged or deleted
 * @param present those of them that are there at the later revision
 */
public record CatalogueChanges(
    long revision, boolean many, Set<String> ids, List<CatalogueEntity> present) {

  /** Copies the collections. */
  public CatalogueChanges {
    ids = Set.copyOf(ids);
    present = List.copyOf(present);
  }
}
