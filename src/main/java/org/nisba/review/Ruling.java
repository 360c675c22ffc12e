package org.nisba.review;

import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.CatalogueEntity;

/**
 * A decision with what it needs.
 *
 * @param entity the id of the entity meant, for {@link ReviewDecision#CORRECT} alone
 * @param create the entity to create, for {@link ReviewDecision#CREATE} alone
 */
public record Ruling(
    ReviewDecision decision, @Nullable String entity, @Nullable CatalogueEntity create) {

  /** Checks that it has what it needs and no more. */
  public Ruling {
    if ((decision == ReviewDecision.CORRECT) != (entity != null)
        || (decision == ReviewDecision.CREATE) != (create != null)) {
      throw new IllegalArgumentException("CORRECT needs an entity's id, CREATE an entity");
    }
  }
}
