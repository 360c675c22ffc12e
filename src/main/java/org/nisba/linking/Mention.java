package org.nisba.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of words that may name an entity, with the entities it may mean. Confined to one
 * request.
 */
final class Mention {

  private static final Comparator<Candidate> BY_SCORE =
      Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::entity);

  /** First and last word. */
  final int firstWord;

  final int lastWord;
  private final int start;
  private final int end;

  /** How many letters of joined particles stand before the name in the first word. */
  final int clitics;

  private final List<Candidate> candidates;

  /** Whether what stands at its place was measured. */
  boolean isMeasured;

  Mention(
      int firstWord, int lastWord, int start, int end, int clitics, List<Candidate> candidates) {
    this.firstWord = firstWord;
    this.lastWord = lastWord;
    this.start = start;
    this.end = end;
    this.clitics = clitics;
    this.candidates = new ArrayList<>(candidates);
  }

  /** {@return where it starts in the folded text} */
  int start() {
    return start;
  }

  /** {@return where it ends in the folded text} */
  int end() {
    return end;
  }

  int length() {
    return end - start;
  }

  int wordCount() {
    return lastWord - firstWord + 1;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  /**
   * Turns scores into probabilities, "none of these" having the score 0, and puts the most likely
   * candidate first.
   */
  void rank(Weights weights) {
    candidates.forEach(candidate -> candidate.weigh(weights));
    candidates.sort(BY_SCORE);
    double highest = Math.max(0, candidates.isEmpty() ? 0 : candidates.getFirst().score());
    double sum = Math.exp(-highest);
    for (int i = 0; i < candidates.size(); i++) {
      sum += isRepeated(i) ? 0 : Math.exp(candidates.get(i).score() - highest);
    }
    for (Candidate candidate : candidates) {
      candidate.setProbability(Math.exp(candidate.score() - highest) / sum);
    }
  }

  /** Whether a likelier candidate is the same thing. */
  private boolean isRepeated(int candidate) {
    int thing = candidates.get(candidate).thing();
    for (int i = 0; i < candidate; i++) {
      if (candidates.get(i).thing() == thing) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether it names its best candidate in full, with at least some probability} */
  boolean isFullName(double least) {
    Candidate best = best();
    return best != null && !best.isShort() && best.probability() >= least;
  }

  /** {@return the entity of the best candidate, of which there must be one} */
  int likeliest() {
    return candidates.getFirst().entity();
  }

  @Nullable Candidate best() {
    return candidates.isEmpty() ? null : candidates.getFirst();
  }
}
