package org.nisba.names;

import java.util.Arrays;
import java.util.List;
import org.nisba.names.ChunkTable.ChunkPair;

/**
 * The pairs of a {@link ChunkTable} as seen from one of its sides. Immutable and thread-safe.
 *
 * <p>The letters of this side have a table; its longer chunks, which are in few pairs, have lists.
 */
final class ChunkSide {

  static final float NEVER = Float.NEGATIVE_INFINITY;

  final ChunkNumbers mine;
  final ChunkNumbers others;

  /** Log probability of a letter or nothing, by row, beside each chunk of the other side. */
  final float[] letters;

  /** By chunk of this side the highest log probability that it has beside any; never for none. */
  final float[] best;

  /** By chunk of this side, if it has several letters, where its pairs begin in the lists. */
  final int[] starts;

  final short[] listed;
  final byte[] lengths;
  final float[] values;

  ChunkSide(ChunkNumbers mine, ChunkNumbers others, List<ChunkPair> pairs) {
    this.mine = mine;
    this.others = others;
    this.letters = filled(CodedWord.CODES * others.size());
    this.best = filled(mine.size());
    this.starts = new int[mine.size() + 1];
    for (int letter = 0; letter < CodedWord.CODES; letter++) {
      int row = letter * others.size();
      Arrays.fill(letters, row + 1, row + CodedWord.CODES, ChunkTable.UNSEEN);
    }
    for (ChunkPair pair : pairs) {
      int chunk = mine.of(pair.left());
      best[chunk] = Math.max(best[chunk], pair.logProbability());
      if (isLetter(chunk)) {
        letters[chunk * others.size() + others.of(pair.right())] = pair.logProbability();
      } else {
        starts[chunk + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    this.listed = new short[starts[mine.size()]];
    this.lengths = new byte[listed.length];
    this.values = new float[listed.length];
    list(pairs);
  }

  private void list(List<ChunkPair> pairs) {
    int[] next = starts.clone();
    for (ChunkPair pair : pairs) {
      int chunk = mine.of(pair.left());
      if (!isLetter(chunk)) {
        int at = next[chunk]++;
        listed[at] = (short) others.of(pair.right());
        lengths[at] = (byte) pair.right().length();
        values[at] = pair.logProbability();
      }
    }
  }

  private static boolean isLetter(int chunk) {
    return chunk < CodedWord.CODES;
  }

  private static float[] filled(int size) {
    float[] values = new float[size];
    Arrays.fill(values, NEVER);
    return values;
  }

  /** {@return the log probability of two chunks beside each other; minus infinity for never} */
  float value(int chunk, int other) {
    if (isLetter(chunk)) {
      return letters[chunk * others.size() + other];
    }
    for (int at = starts[chunk]; at < starts[chunk + 1]; at++) {
      if (listed[at] == other) {
        return values[at];
      }
    }
    return NEVER;
  }

  /**
   * Fills in, from each letter of a word on, the highest log probability that the rest of it can
   * have beside any other. What lies behind the end is as good as what is there: no chunk that goes
   * beyond it has a probability.
   */
  static void mostBehind(float[] best, int[] chunks, int length, float[] most) {
    Arrays.fill(most, length, length + ChunkTable.LONGEST, 0);
    for (int i = length - 1; i >= 0; i--) {
      int chunk = i * ChunkTable.LONGEST;
      float one = most[i + 1] + Math.max(ChunkTable.UNSEEN, best[chunks[chunk]]);
      float two = most[i + 2] + best[chunks[chunk + 1]];
      float three = most[i + 3] + best[chunks[chunk + 2]];
      most[i] = Math.max(one, Math.max(two, three));
    }
  }
}
