package org.nisba.names;

import java.util.Arrays;
import java.util.Map;

/**
 * How likely a word is by its letters alone: a model of letter pairs, learned from names. It tells
 * how much a shared sequence of letters says: {@code kz} says more than {@code al}. Immutable and
 * thread-safe.
 */
public final class LetterModel {

  /** Log probability of a letter after another that it was never seen behind. */
  private static final float UNSEEN = -8f;

  private final float[] values = new float[CodedWord.CODES * CodedWord.CODES];

  /**
   * Makes a model.
   *
   * @param logProbabilities natural logarithm of the probability of the second letter behind the
   *     first, by both letters; {@code ^} and {@code $} are the ends of a word
   */
  public LetterModel(Map<String, Float> logProbabilities) {
    Arrays.fill(values, UNSEEN);
    logProbabilities.forEach((pair, value) -> {
      byte[] codes = CodedWord.ofChunk(pair);
      values[codes[0] * CodedWord.CODES + codes[1]] = value;
    });
  }

  /** {@return the log probability of a coded word; below 0} */
  public float score(byte[] word) {
    float sum = 0;
    for (int i = 1; i < word.length; i++) {
      sum += values[word[i - 1] * CodedWord.CODES + word[i]];
    }
    return sum;
  }
}
