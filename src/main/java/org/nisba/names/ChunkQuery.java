package org.nisba.names;

import static org.nisba.names.ChunkNumbers.EMPTY;
import static org.nisba.names.ChunkSide.NEVER;
import static org.nisba.names.ChunkTable.LONGEST;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One word made ready to be scored against many of the other side of a {@link ChunkTable}. Not
 * thread-safe.
 *
 * <p>Fills a table of the best scores of all beginnings of the word beside all of the other. Ways
 * to pair letters off that cannot reach a given score any more are not followed, which leaves about
 * one cell of each row between words that are no spellings of one.
 */
public final class ChunkQuery {

  /** How many letters of either side a pair of chunks takes, and its log probability. */
  record Step(int left, int right, float logProbability) {}

  private final ChunkSide side;
  private final float[] bestOfOthers;
  private final byte[] word;
  private final int[] chunks;
  private final float[] mostBehind;

  /** Which cells of each row have a score. */
  private final int[] firsts;

  private final int[] lasts;
  private int columns;
  private float needed;
  private float[] best = new float[128];
  private int[] others = new int[96];
  private float[] mostBehindOther = new float[64];

  ChunkQuery(byte[] word, ChunkSide side, ChunkSide otherSide) {
    this.side = side;
    this.bestOfOthers = otherSide.best;
    this.word = word;
    this.chunks = new int[(word.length + 1) * LONGEST];
    side.mine.of(word, chunks);
    this.mostBehind = new float[word.length + LONGEST];
    ChunkSide.mostBehind(side.best, chunks, word.length, mostBehind);
    this.firsts = new int[word.length + 1];
    this.lasts = new int[word.length + 1];
  }

  /**
   * {@return the score of the word beside another, as {@link ChunkTable#score} gives it; minus
   * infinity when it is below {@code least}}
   */
  public float score(byte[] other, float least) {
    columns = other.length + 1;
    int cells = (word.length + 1) * columns;
    makeRoom(cells, other.length);
    side.others.of(other, others);
    ChunkSide.mostBehind(bestOfOthers, others, other.length, mostBehindOther);
    needed = least;
    if (mostBehind[0] < least || mostBehindOther[0] < least) {
      return NEVER;
    }
    Arrays.fill(best, 0, cells + LONGEST, NEVER);
    Arrays.fill(firsts, columns);
    Arrays.fill(lasts, -1);
    best[0] = 0;
    widen(0, 0, 0);
    for (int i = 0; i <= word.length; i++) {
      for (int j = firsts[i]; j <= lasts[i]; j++) {
        float here = best[i * columns + j];
        if (here + mostBehind[i] >= least && here + mostBehindOther[j] >= least && here != NEVER) {
          goOn(i, j, here);
        }
      }
    }
    float score = best[cells - 1];
    return score < least ? NEVER : score;
  }

  private void makeRoom(int cells, int length) {
    if (best.length < cells + LONGEST) {
      best = new float[cells * 2];
    }
    if (others.length < (length + 1) * LONGEST) {
      others = new int[(length + 1) * LONGEST * 2];
      mostBehindOther = new float[(length + LONGEST) * 2];
    }
  }

  /** Pairs off what is next in the word or in the other, from one beginning of both. */
  private void goOn(int i, int j, float here) {
    int last = Math.min(j + LONGEST, columns - 1);
    pairLetter(EMPTY * side.others.size(), i * columns + j, j, here);
    widen(i, j, last);
    if (i < word.length) {
      int row = word[i] * side.others.size();
      int below = (i + 1) * columns + j;
      best[below] = Math.max(best[below], here + side.letters[row + EMPTY]);
      pairLetter(row, below, j, here);
      widen(i + 1, j, last);
      for (int m = 2; m <= LONGEST; m++) {
        int chunk = chunks[i * LONGEST + m - 1];
        if (chunk != 0 && here + side.best[chunk] + mostBehind[i + m] >= needed) {
          pairChunk(i + m, j, chunk, here);
        }
      }
    }
  }

  /**
   * Pairs a letter, or nothing, off with each chunk that is next. No chunk, which is all that lies
   * beyond the end, has no probability: so it needs no branch, which would cost more.
   */
  private void pairLetter(int row, int cell, int j, float here) {
    for (int n = 1; n <= LONGEST; n++) {
      float score = here + side.letters[row + others[j * LONGEST + n - 1]];
      best[cell + n] = Math.max(best[cell + n], score);
    }
  }

  private void pairChunk(int end, int j, int chunk, float here) {
    for (int at = side.starts[chunk]; at < side.starts[chunk + 1]; at++) {
      int n = side.lengths[at];
      if (n == 0 || others[j * LONGEST + n - 1] == side.listed[at]) {
        int cell = end * columns + j + n;
        best[cell] = Math.max(best[cell], here + side.values[at]);
        widen(end, j + n, j + n);
      }
    }
  }

  /** Notes that some cells of a row may have a score. */
  private void widen(int i, int first, int last) {
    firsts[i] = Math.min(firsts[i], first);
    lasts[i] = Math.max(lasts[i], last);
  }

  /**
   * The highest score that the word can have beside any other, and the one scored last likewise, on
   * average: what a spelling in the most usual way would have.
   */
  float ceiling() {
    return (mostBehind[0] + mostBehindOther[0]) / 2;
  }

  /**
   * The steps of the most likely way to pair the word off with the one scored last, which was not
   * given up, from right to left. What was given up on the way cannot be part of it.
   */
  List<Step> path() {
    List<Step> steps = new ArrayList<>();
    int i = word.length;
    int j = columns - 1;
    while (i > 0 || j > 0) {
      Step step = lastStep(i, j);
      steps.add(step);
      i -= step.left();
      j -= step.right();
    }
    return steps;
  }

  private Step lastStep(int i, int j) {
    Step chosen = new Step(0, 0, NEVER);
    float highest = NEVER;
    for (int m = 0; m <= Math.min(LONGEST, i); m++) {
      int chunk = m == 0 ? EMPTY : chunks[(i - m) * LONGEST + m - 1];
      for (int n = m == 0 ? 1 : 0; n <= Math.min(LONGEST, j); n++) {
        int other = n == 0 ? EMPTY : others[(j - n) * LONGEST + n - 1];
        float step = chunk != 0 && other != 0 ? side.value(chunk, other) : NEVER;
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
