package org.nisba.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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

  private static final float NEVER = Float.NEGATIVE_INFINITY;

  private final short[] leftIds = new short[CodedWord.CODES * CodedWord.CODES * CodedWord.CODES];
  private final short[] rightIds = leftIds.clone();
  private final float[] values;
  private final float[] turned;
  private final float[] bestOfLeft;
  private final float[] bestOfRight;
  private final int width;
  private final int size;
  private final List<ChunkPair> pairs = new ArrayList<>();

  /**
   * Makes a table.
   *
   * @param logProbabilities natural logarithms by pair of chunks, written {@code left + '\t' +
   *     right}
   */
  public ChunkTable(Map<String, Float> logProbabilities) {
    Map<String, Short> lefts = new HashMap<>();
    Map<String, Short> rights = new HashMap<>();
    for (String pair : logProbabilities.keySet()) {
      int tab = pair.indexOf('\t');
      number(pair.substring(0, tab), lefts, leftIds);
      number(pair.substring(tab + 1), rights, rightIds);
    }
    this.size = logProbabilities.size();
    this.width = rights.size() + 2;
    this.values = new float[(lefts.size() + 2) * width];
    Arrays.fill(values, NEVER);
    int height = lefts.size() + 2;
    this.turned = new float[width * height];
    Arrays.fill(turned, NEVER);
    this.bestOfLeft = new float[height];
    this.bestOfRight = new float[width];
    Arrays.fill(bestOfLeft, NEVER);
    Arrays.fill(bestOfRight, NEVER);
    logProbabilities.forEach((pair, value) -> {
      int tab = pair.indexOf('\t');
      int l = id(leftIds, pair.substring(0, tab));
      int r = id(rightIds, pair.substring(tab + 1));
      values[l * width + r] = value;
      turned[r * height + l] = value;
      bestOfLeft[l] = Math.max(bestOfLeft[l], value);
      bestOfRight[r] = Math.max(bestOfRight[r], value);
      pairs.add(new ChunkPair(pair.substring(0, tab), pair.substring(tab + 1), value));
    });
    pairs.sort(Comparator.comparing(ChunkPair::left).thenComparing(ChunkPair::right));
  }

  /** Id 0 is for chunks that are not in the table, id 1 for the empty one. */
  private static void number(String chunk, Map<String, Short> known, short[] ids) {
    if (!chunk.isEmpty() && !known.containsKey(chunk)) {
      short id = (short) (known.size() + 2);
      known.put(chunk, id);
      byte[] codes = CodedWord.ofChunk(chunk);
      ids[index(codes, 0, codes.length)] = id;
    }
  }

  private static int id(short[] ids, String chunk) {
    byte[] codes = CodedWord.ofChunk(chunk);
    return codes.length == 0 ? 1 : ids[index(codes, 0, codes.length)];
  }

  private static int index(byte[] word, int from, int length) {
    int index = word[from];
    if (length > 1) {
      index |= word[from + 1] << 6;
    }
    return length > 2 ? index | word[from + 2] << 12 : index;
  }

  /** {@return the number of pairs of chunks} */
  public int size() {
    return size;
  }

  /**
   * {@return the log probability of the most likely way to pair two coded words off; below 0,
   * higher is better}
   */
  public float score(byte[] a, byte[] b) {
    return query(a, true).score(b, NEVER);
  }

  /**
   * {@return the highest score that a coded word can have beside any other: what a spelling in the
   * most usual way would have}
   *
   * @param left whether the word stands on the left side
   */
  public float ceiling(byte[] word, boolean left) {
    int[] ids = ids(left ? leftIds : rightIds, word);
    float[] bests = left ? bestOfLeft : bestOfRight;
    float[] best = new float[word.length + 1];
    for (int i = 1; i <= word.length; i++) {
      best[i] = best[i - 1] + UNSEEN;
      for (int length = 1; length <= Math.min(LONGEST, i); length++) {
        int id = ids[(i - length) * LONGEST + length - 1];
        float step = id == 0 ? NEVER : bests[id];
        best[i] = Math.max(best[i], best[i - length] + step);
      }
    }
    return best[word.length];
  }

  /** How well two words pair off: the score, and the least likely pair of chunks in it. */
  public record Fit(float score, float oddest) {}

  /** {@return how well two coded words pair off} */
  public Fit fit(byte[] a, byte[] b) {
    Query query = query(a, true);
    float score = query.score(b, NEVER);
    float oddest = 0;
    for (Step step : query.path(b.length)) {
      oddest = Math.min(oddest, step.logProbability());
    }
    return new Fit(score, oddest);
  }

  /** How many letters of either side a pair of chunks takes, and its log probability. */
  private record Step(int left, int right, float logProbability) {}

  /** {@return a word of one side made ready to be scored against many of the other} */
  public Query query(byte[] word, boolean left) {
    return new Query(word, left);
  }

  /**
   * One word against many. Not thread-safe.
   *
   * <p>Ways to pair letters off that cannot reach a given score any more are not followed.
   */
  public final class Query {

    private final boolean left;
    private final int length;
    private final int[] chunks;
    private final float[] mostBehind;
    private float[] best = new float[256];
    private int[] others = new int[64];

    private Query(byte[] word, boolean left) {
      this.left = left;
      this.length = word.length;
      this.chunks = ids(left ? leftIds : rightIds, word);
      this.mostBehind = new float[length + 1];
      float[] bests = left ? bestOfLeft : bestOfRight;
      for (int i = length - 1; i >= 0; i--) {
        mostBehind[i] = mostBehind[i + 1] + UNSEEN;
        for (int n = 1; n <= Math.min(LONGEST, length - i); n++) {
          int id = chunks[i * LONGEST + n - 1];
          if (id != 0) {
            mostBehind[i] = Math.max(mostBehind[i], mostBehind[i + n] + bests[id]);
          }
        }
      }
    }

    /**
     * {@return the score of the word beside another, as {@link ChunkTable#score} gives it; minus
     * infinity when it is below {@code least}}
     */
    public float score(byte[] other, float least) {
      int columns = other.length + 1;
      int cells = (length + 1) * columns;
      if (best.length < cells) {
        best = new float[cells * 2];
      }
      if (others.length < other.length * LONGEST) {
        others = new int[other.length * LONGEST * 2];
      }
      Arrays.fill(best, 0, cells, NEVER);
      ids(left ? rightIds : leftIds, other, others);
      best[0] = 0;
      float[] steps = left ? values : turned; // the chunks of the other word side by side
      int stride = left ? width : bestOfLeft.length;
      for (int i = 0; i <= length; i++) {
        float needed = least - mostBehind[i];
        int mostMine = Math.min(LONGEST, length - i);
        for (int j = 0; j < columns; j++) {
          float here = best[i * columns + j];
          if (here < needed || here == NEVER) {
            continue;
          }
          int mostOther = Math.min(LONGEST, other.length - j);
          for (int m = 0; m <= mostMine; m++) {
            int mine = m == 0 ? 1 : chunks[i * LONGEST + m - 1];
            if (mine == 0 && m > 1) {
              continue;
            }
            int row = mine * stride;
            int to = (i + m) * columns + j;
            for (int n = m == 0 ? 1 : 0; n <= mostOther; n++) {
              int its = n == 0 ? 1 : others[j * LONGEST + n - 1];
              float step = steps[row + its];
              if (step == NEVER) {
                if (m > 1 || n > 1) {
                  continue;
                }
                step = UNSEEN;
              }
              if (here + step > best[to + n]) {
                best[to + n] = here + step;
              }
            }
          }
        }
      }
      float score = best[cells - 1];
      return score < least ? NEVER : score;
    }

    /**
     * The steps of the most likely way to pair the left word off with the one scored last, when
     * nothing was given up, from right to left.
     */
    private List<Step> path(int otherLength) {
      List<Step> steps = new ArrayList<>();
      int i = length;
      int j = otherLength;
      while (i > 0 || j > 0) {
        Step step = lastStep(i, j, otherLength + 1);
        steps.add(step);
        i -= step.left();
        j -= step.right();
      }
      return steps;
    }

    private Step lastStep(int i, int j, int columns) {
      Step chosen = new Step(0, 0, NEVER);
      float highest = NEVER;
      for (int m = 0; m <= Math.min(LONGEST, i); m++) {
        int l = m == 0 ? 1 : chunks[(i - m) * LONGEST + m - 1];
        for (int n = m == 0 ? 1 : 0; n <= Math.min(LONGEST, j); n++) {
          int r = n == 0 ? 1 : others[(j - n) * LONGEST + n - 1];
          float step = l == 0 || r == 0 ? NEVER : values[l * width + r];
          step = step == NEVER && m <= 1 && n <= 1 ? UNSEEN : step;
          float sum = best[(i - m) * columns + j - n] + step;
          if (sum > highest) {
            highest = sum;
            chosen = new Step(m, n, step);
          }
        }
      }
      return chosen;
    }
  }

  private static int[] ids(short[] ids, byte[] word) {
    int[] found = new int[word.length * LONGEST];
    ids(ids, word, found);
    return found;
  }

  /** The chunks that begin at each letter of a word, by length; 0 for those not in the table. */
  private static void ids(short[] ids, byte[] word, int[] found) {
    for (int at = 0; at < word.length; at++) {
      for (int length = 1; length <= LONGEST && at + length <= word.length; length++) {
        found[at * LONGEST + length - 1] = ids[index(word, at, length)];
      }
    }
  }

  /**
   * {@return the most likely way to pair two words off, from left to right}
   *
   * @param a a folded word of the left side
   * @param b a folded word of the right side
   */
  public List<ChunkPair> align(String a, String b) {
    Query query = query(CodedWord.of(a), true);
    byte[] other = CodedWord.of(b);
    query.score(other, NEVER);
    String left = '^' + a + '$';
    String right = '^' + b + '$';
    List<ChunkPair> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (Step step : query.path(other.length).reversed()) {
      pairs.add(
          new ChunkPair(
              left.substring(i, i + step.left()),
              right.substring(j, j + step.right()),
              step.logProbability()));
      i += step.left();
      j += step.right();
    }
    return pairs;
  }

  /**
   * Two chunks beside each other.
   *
   * @param left letters of the first spelling, may be empty; {@code ^} and {@code $} are the ends
   *     of the word
   * @param right letters of the second, may be empty
   * @param logProbability natural logarithm of the probability of the pair
   */
  public record ChunkPair(String left, String right, float logProbability) {}

  /** {@return all pairs of chunks, in a fixed order} */
  public List<ChunkPair> pairs() {
    return Collections.unmodifiableList(pairs);
  }
}
