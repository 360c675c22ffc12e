package org.nisba.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.EntityType;
import org.nisba.text.Language;

/**
 * Names to resolve, checked.
 *
 * @param names the names in the order of the answer
 * @param limit the most candidates of each
 * @param minRevision the revision that the lexicon must have reached, or null
 */
record ResolveRequest(List<RequestedName> names, int limit, @Nullable Long minRevision) {

  /**
   * A name that stands alone.
   *
   * @param text the name as sent
   * @param language what the caller says it is in, or null; scores do not depend on it yet
   * @param type the type of entity wanted, or null for all
   */
  record RequestedName(String text, @Nullable Language language, @Nullable EntityType type) {}
}
