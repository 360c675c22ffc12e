package org.nisba.linking;

/**
 * A linear-chain conditional random field over one sequence of words: how probable each labelling
 * is, by the forward-backward algorithm with scaling (Lafferty, McCallum and Pereira 2001; Rabiner
 * 1989). Takes time and memory in proportion to the words. Not thread-safe.
 *
 * <p>Label 0 is "outside"; labels 1 + 2t and 2 + 2t begin and continue a name of type t.
 */
public final class LabelChain {

  /** Outside, and beginning and inside of each of three types. */
  public static final int LABELS = 7;

  /** The label before the first word, as a row of the transitions. */
  public static final int START = LABELS;

  /** All labels, as bits. */
  public static final int ANY = (1 << LABELS) - 1;

  private final int size;
  private final double[][] weights;
  private final double[][][] transitions;
  private final double[][] forward;
  private final double[][] backward;
  private final double[] scales;
  private double logSum;

  /**
   * Sums over all labellings.
   *
   * @param scores for each word the score of each label, in natural-log odds
   * @param transitions for each word how much the score is multiplied by from each label before it,
   *     {@link #START} included, to each of its own
   * @param allowed for each word the labels it may have, as bits; {@link #mayFollow} holds besides
   */
  public LabelChain(double[][] scores, double[][][] transitions, int[] allowed) {
    this.size = scores.length;
    this.transitions = transitions;
    this.weights = new double[size][LABELS];
    this.forward = new double[size][LABELS];
    this.backward = new double[size][LABELS];
    this.scales = new double[size];
    for (int i = 0; i < size; i++) {
      weigh(i, scores[i], allowed[i]);
    }
    goForward();
    goBackward();
  }

  /** {@return whether a label may stand behind another: a name goes on only where it has begun} */
  public static boolean mayFollow(int before, int label) {
    boolean inside = label > 0 && label % 2 == 0;
    return !inside || before == label || (before == label - 1);
  }

  private void weigh(int i, double[] scores, int allowed) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int label = 0; label < LABELS; label++) {
      if ((allowed >> label & 1) != 0) {
        highest = Math.max(highest, scores[label]);
      }
    }
    logSum += highest;
    for (int label = 0; label < LABELS; label++) {
      weights[i][label] = (allowed >> label & 1) != 0 ? Math.exp(scores[label] - highest) : 0;
    }
  }

  private double step(int i, int before, int label) {
    return mayFollow(before, label) ? transitions[i][before][label] * weights[i][label] : 0;
  }

  private void goForward() {
    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int label = 0; label < LABELS; label++) {
        double mass = i == 0 ? step(0, START, label) : 0;
        for (int before = 0; i > 0 && before < LABELS; before++) {
          mass += forward[i - 1][before] * step(i, before, label);
        }
        forward[i][label] = mass;
        sum += mass;
      }
      scales[i] = sum;
      logSum += Math.log(sum);
      for (int label = 0; label < LABELS; label++) {
        forward[i][label] /= sum;
      }
    }
  }

  private void goBackward() {
    for (int i = size - 1; i >= 0; i--) {
      for (int label = 0; label < LABELS; label++) {
        double mass = i == size - 1 ? 1 : 0;
        for (int next = 0; i < size - 1 && next < LABELS; next++) {
          mass += step(i + 1, label, next) * backward[i + 1][next] / scales[i + 1];
        }
        backward[i][label] = mass;
      }
    }
  }

  /** {@return the natural logarithm of the sum over all labellings} */
  public double logSum() {
    return logSum;
  }

  /** {@return how probable a label is at a word, 0 to 1} */
  public double probability(int i, int label) {
    return forward[i][label] * backward[i][label];
  }

  /** {@return how probable two labels are at a word and the one before it, 0 to 1} */
  public double probability(int i, int before, int label) {
    return i == 0
        ? (before == START ? probability(0, label) : 0)
        : forward[i - 1][before] * step(i, before, label) * backward[i][label] / scales[i];
  }

  /** {@return how probable it is that words are part of names of a type, on average, 0 to 1} */
  double ofType(int first, int last, int type) {
    double sum = 0;
    for (int i = first; i <= last; i++) {
      sum += probability(i, 1 + 2 * type) + probability(i, 2 + 2 * type);
    }
    return sum / (last - first + 1);
  }

  /** {@return the most probable labels of all words together (Viterbi 1967)} */
  int[] best() {
    int[][] from = new int[size][LABELS];
    double[] reached = new double[LABELS];
    for (int i = 0; i < size; i++) {
      double[] next = new double[LABELS];
      double highest = 0;
      for (int label = 0; label < LABELS; label++) {
        next[label] = i == 0 ? step(0, START, label) : 0;
        for (int before = 0; i > 0 && before < LABELS; before++) {
          double value = reached[before] * step(i, before, label);
          if (value > next[label]) {
            next[label] = value;
            from[i][label] = before;
          }
        }
        highest = Math.max(highest, next[label]);
      }
      for (int label = 0; label < LABELS; label++) {
        next[label] /= highest;
      }
      reached = next;
    }
    return trace(from, reached);
  }

  private int[] trace(int[][] from, double[] reached) {
    int[] labels = new int[size];
    int label = 0;
    for (int other = 1; other < LABELS; other++) {
      label = reached[other] > reached[label] ? other : label;
    }
    for (int i = size - 1; i >= 0; i--) {
      labels[i] = label;
      label = from[i][label];
    }
    return labels;
  }
}
