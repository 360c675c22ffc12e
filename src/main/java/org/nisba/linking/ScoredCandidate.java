package org.nisba.linking;

import java.util.List;
import org.nisba.lexicon.Entity;

/**
 * An entity that a mention may mean.
 *
 * @param entity the entity
 * @param matchedName the stored name that was found
 * @param match how it was found
 * @param confidence probability that the mention means the entity, 0 to 1
 * @param evidence the reasons, in the order of {@link Feature}
 */
public record ScoredCandidate(
    Entity entity,
    String matchedName,
    MatchKind match,
    double confidence,
    List<Evidence> evidence) {}
