package org.nisba.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A search for the likeliest writings of a word, from left to right: at each place a few hypotheses
 * are kept, and each is lengthened by every {@link Step} that begins there. Besides the steps, a
 * model of letters says how well the outcome reads. Deterministic.
 */
final class Beam {

  private static final Comparator<Found> BEST_FIRST =
      Comparator.comparingDouble((Found found) -> -found.score()).thenComparing(Found::text);

  /** Some letters of the word, and what they may become. */
  static final class Step {
    private final int length;
    private final String text;
    private final byte[] letters;
    private final float score;

    /**
     * Makes a step.
     *
     * @param length how many letters of the word it takes, above 0
     * @param text what is written for them
     * @param folded the same, folded, with {@code ^} and {@code $}
     * @param score its logarithm of probability
     */
    Step(int length, String text, String folded, double score) {
      this.length = length;
      this.text = text;
      this.letters = CodedWord.ofChunk(folded);
      this.score = (float) score;
    }

    String text() {
      return text;
    }

    float score() {
      return score;
    }
  }

  /** What was found, whole or so far: the text, the state behind its letters, and its score. */
  record Found(String text, int state, float score) {}

  /** What may begin at each place of a word. */
  @FunctionalInterface
  interface Steps {
    /** {@return the steps from a place, the best first} */
    List<Step> from(int place);
  }

  /** What is so much less likely than something else at its place is not followed, in nats. */
  private static final float MARGIN = 9;

  private final LetterChains reading;
  private final float weight;
  private final int width;

  /**
   * Makes a search.
   *
   * @param reading how likely letters stand behind each other in what is written
   * @param weight how much that counts beside the steps
   * @param width how many hypotheses are kept at each place
   */
  Beam(LetterChains reading, double weight, int width) {
    this.reading = reading;
    this.weight = (float) weight;
    this.width = width;
  }

  /** {@return at most {@code width} writings of a word of a length, the best first} */
  List<Found> search(int length, Steps steps) {
    List<Map<String, Found>> places = new ArrayList<>();
    for (int i = 0; i <= length; i++) {
      places.add(new HashMap<>());
    }
    float[] reach = new float[length + 1];
    Arrays.fill(reach, Float.NEGATIVE_INFINITY);
    places.getFirst().put("", new Found("", LetterChains.START, 0));
    for (int place = 0; place < length; place++) {
      List<Step> here = steps.from(place);
      for (Found found : best(places.get(place))) {
        lengthen(found, here, place, places, reach);
      }
    }
    return best(places.get(length));
  }

  private void lengthen(
      Found found, List<Step> steps, int place, List<Map<String, Found>> places, float[] reach) {
    for (Step step : steps) {
      int to = place + step.length;
      float score = found.score() + step.score;
      int state = found.state();
      for (byte letter : step.letters) {
        score += weight * reading.gain(state, letter);
        state = reading.next(state, letter);
      }
      if (score < reach[to] - MARGIN) {
        continue;
      }
      reach[to] = Math.max(reach[to], score);
      Found longer = new Found(found.text() + step.text, state, score);
      places.get(to).merge(longer.text(), longer, (a, b) -> a.score() >= b.score() ? a : b);
    }
  }

  private List<Found> best(Map<String, Found> all) {
    List<Found> sorted = new ArrayList<>(all.values());
    sorted.sort(BEST_FIRST);
    return sorted.size() > width ? sorted.subList(0, width) : sorted;
  }
}
