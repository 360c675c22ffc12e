package org.nisba.linking;

import java.util.Set;
import org.nisba.lexicon.EntityType;

/**
 * How a name that stands alone is looked up.
 *
 * @param types the types of entity wanted; all when empty
 * @param limit the most candidates, 1 to {@value #MOST}
 */
public record ResolveOptions(Set<EntityType> types, int limit) {

  /** The most candidates of a name. */
  public static final int MOST = 30;

  /** Copies the types. */
  public ResolveOptions {
    types = Set.copyOf(types);
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST + " and is " + limit);
    }
  }
}
