package org.nisba.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How likely chunks of one spelling stand beside chunks of another: a joint multigram model.
 *
 * <p>Two spellings of a word are seen as one sequence of pairs of chunks, each of at most {@value
 * #LONGEST} letters on a side, one of which may be empty; every pair of chunks has a probability.
 * The ends of a word count as letters, so that what happens there is learned as such. Source:
 * Bisani and Ney, "Joint-sequence models for grapheme-to-phoneme conversion", Speech Communication
 * 50 (2008). Immutable and thread-safe.
 */
public final class ChunkTable {

  /** The most letters of a chunk. */
  public static final int LONGEST = 3;

  /** Log probability of a letter beside another, or beside nothing, that was never seen so. */
  public static final float UNSEEN = -14f;

  private final ChunkSide left;
  private final ChunkSide right;
  private final List<ChunkPair> pairs;

  /**
   * Makes a table.
   *
   * @param logProbabilities natural logarithms by pair of chunks, written {@code left + '\t' +
   *     right}
   */
  public ChunkTable(Map<String, Float> logProbabilities) {
    this.pairs =
        logProbabilities.entrySet().stream()
            .map(each -> pair(each.getKey(), each.getValue()))
            .sorted(Comparator.comparing(ChunkPair::left).thenComparing(ChunkPair::right))
            .toList();
    ChunkNumbers lefts = new ChunkNumbers();
    ChunkNumbers rights = new ChunkNumbers();
    for (ChunkPair pair : pairs) {
      lefts.add(pair.left());
      rights.add(pair.right());
    }
    this.left = new ChunkSide(lefts, rights, pairs);
    this.right = new ChunkSide(rights, lefts, pairs.stream().map(ChunkPair::turned).toList());
  }

  private static ChunkPair pair(String chunks, float logProbability) {
    int tab = chunks.indexOf('\t');
    return new ChunkPair(chunks.substring(0, tab), chunks.substring(tab + 1), logProbability);
  }

  /** {@return the number of pairs of chunks} */
  public int size() {
    return pairs.size();
  }

  /**
   * {@return the log probability of the most likely way to pair two coded words off; below 0,
   * higher is better}
   */
  public float score(byte[] a, byte[] b) {
    return query(a, true).score(b, ChunkSide.NEVER);
  }

  /**
   * {@return how well two coded words pair off}
   *
   * @param expected what their score is at least as far as is known, which is quick when it is so;
   *     minus infinity when nothing is known
   */
  public WordFit fit(byte[] a, byte[] b, float expected) {
    ChunkQuery query = query(a, true);
    float score = query.score(b, expected);
    if (score == ChunkSide.NEVER) {
      score = query.score(b, ChunkSide.NEVER);
    }
    float oddest = 0;
    for (ChunkQuery.Step step : query.path()) {
      oddest = Math.min(oddest, step.logProbability());
    }
    return new WordFit(query.ceiling() - score, oddest);
  }

  /** {@return a word of one side made ready to be scored against many of the other} */
  public ChunkQuery query(byte[] word, boolean isLeft) {
    return isLeft ? new ChunkQuery(word, left, right) : new ChunkQuery(word, right, left);
  }

  /**
   * {@return the most likely way to pair two words off, from left to right}
   *
   * @param a a folded word of the left side
   * @param b a folded word of the right side
   */
  public List<ChunkPair> align(String a, String b) {
    ChunkQuery query = query(CodedWord.of(a), true);
    byte[] other = CodedWord.of(b);
    query.score(other, ChunkSide.NEVER);
    String left = '^' + a + '$';
    String right = '^' + b + '$';
    List<ChunkPair> chunks = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (ChunkQuery.Step step : query.path().reversed()) {
      chunks.add(
          new ChunkPair(
              left.substring(i, i + step.left()),
              right.substring(j, j + step.right()),
              step.logProbability()));
      i += step.left();
      j += step.right();
    }
    return chunks;
  }

  /**
   * Two chunks beside each other.
   *
   * @param left letters of the first spelling, may be empty; {@code ^} and {@code $} are the ends
   *     of the word
   * @param right letters of the second, may be empty
   * @param logProbability natural logarithm of the probability of the pair
   */
  public record ChunkPair(String left, String right, float logProbability) {

    private ChunkPair turned() {
      return new ChunkPair(/* left= */ right, /* right= */ left, logProbability);
    }
  }

  /** {@return all pairs of chunks, in a fixed order} */
  public List<ChunkPair> pairs() {
    return pairs;
  }
}
