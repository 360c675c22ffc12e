package org.nisba.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item of the queue.
 *
 * @param id its number
 * @param link what was sent first
 * @param seen how often it was sent
 * @param firstSeen when it was sent first
 * @param lastSeen when it was sent last
 * @param outcome what was decided; null while it is open
 */
public record ReviewItem(
    long id,
    SentLink link,
    long seen,
    Instant firstSeen,
    Instant lastSeen,
    @Nullable Outcome outcome) {

  /**
   * What was decided.
   *
   * @param entity the id of the entity that the spelling was given to; null when dismissed
   * @param by who decided
   * @param at when
   */
  public record Outcome(ReviewDecision decision, @Nullable String entity, String by, Instant at) {}

  /** {@return whether it waits for a decision} */
  public ReviewState state() {
    return outcome == null ? ReviewState.OPEN : ReviewState.DONE;
  }
}
