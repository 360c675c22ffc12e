package org.nisba.linking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.EntityType;
import org.nisba.text.Span;

/**
 * A mention with the entity chosen for it, or a NIL mention.
 *
 * @param span where in the original text, in UTF-16 units
 * @param chosen the entity meant; null on a NIL mention
 * @param confidence probability that the choice is right, 0 to 1
 * @param candidates all entities that were weighed, the most likely first
 * @param type the entity's type; on a NIL mention the one that is most probable
 * @param cluster on a NIL mention, the number shared by mentions of the same thing, from 1; else 0
 */
public record Link(
    Span span,
    @Nullable ScoredCandidate chosen,
    double confidence,
    List<ScoredCandidate> candidates,
    EntityType type,
    int cluster) {}
