package org.nisba.linking;

import org.nisba.lexicon.Entity;

/**
 * An entity that a name may mean.
 *
 * @param entity the entity
 * @param score how probable it is that the spelling is one of the entity's names, 0 to 1; entities
 *     that bear the same name have the same score
 * @param matchedName the stored name that was found
 * @param match how it was found
 */
public record ResolvedName(Entity entity, double score, String matchedName, MatchKind match) {}
