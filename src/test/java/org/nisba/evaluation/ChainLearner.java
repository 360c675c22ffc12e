package org.nisba.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.nisba.linking.LabelChain;

/**
 * Learns the weights of a {@link LabelChain} from sequences whose words may be labelled in part:
 * raises the probability of all labellings that are allowed against all that there are (Tsuboi et
 * al., "Training Conditional Random Fields Using Incomplete Annotations", 2008). AdaGrad with an L1
 * penalty, which leaves few weights; the order of the sequences is shuffled from a fixed seed.
 *
 * <p>The penalty of a round is divided among the times that a feature is met, so that frequent and
 * rare ones are held to the same. With as much for each time, features of most words were left
 * without a weight and those of single words told everything.
 */
final class ChainLearner {

  private static final int LABELS = LabelChain.LABELS;
  private static final double RATE = 0.2;

  private final float[] penalties;
  private final float[] weights;
  private final float[] squares;
  private final java.util.BitSet dropped = new java.util.BitSet();
  private final double[][][] transitions = new double[2][LABELS + 1][LABELS];
  private final double[][][] transitionSquares = new double[2][LABELS + 1][LABELS];

  /**
   * A sequence to learn from.
   *
   * @param features the features of each word
   * @param arabic whether each word is Arabic, which tells its transitions
   * @param possible the labels that each word may have in any text, as bits
   * @param right those that are right
   */
  record Sequence(int[][] features, boolean[] arabic, int[] possible, int[] right) {}

  /**
   * Makes a learner of nothing yet.
   *
   * @param seen how often each feature is met
   * @param penalty what is taken from each weight in a round, in units of the learning rate
   */
  ChainLearner(int[] seen, double penalty) {
    this.penalties = new float[seen.length];
    for (int feature = 0; feature < seen.length; feature++) {
      penalties[feature] = (float) (penalty / Math.max(1, seen[feature]));
    }
    this.weights = new float[seen.length * LABELS];
    this.squares = new float[seen.length * LABELS];
  }

  void learn(List<Sequence> sequences, int rounds) {
    List<Sequence> shuffled = new ArrayList<>(sequences);
    Random random = new Random(7);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(shuffled, random);
      double loss = 0;
      for (Sequence sequence : shuffled) {
        loss += step(sequence);
      }
      System.err.printf("round %d, loss %.0f%n", round, loss);
    }
  }

  private double step(Sequence sequence) {
    int size = sequence.features.length;
    double[][] scores = new double[size][LABELS];
    double[][][] factors = new double[size][][];
    double[][][] exponentials = {exponentials(0), exponentials(1)};
    int[] right = new int[size];
    for (int i = 0; i < size; i++) {
      for (int feature : sequence.features[i]) {
        for (int label = 0; label < LABELS && !dropped.get(feature); label++) {
          scores[i][label] += weights[feature * LABELS + label];
        }
      }
      factors[i] = exponentials[sequence.arabic[i] ? 1 : 0];
      right[i] = sequence.possible[i] & sequence.right[i];
      if (right[i] == 0) {
        return 0;
      }
    }
    LabelChain wanted = new LabelChain(scores, factors, right);
    if (!Double.isFinite(wanted.logSum())) {
      return 0; // a labelling that no text can have
    }
    LabelChain all = new LabelChain(scores, factors, sequence.possible);
    update(sequence, wanted, all);
    return all.logSum() - wanted.logSum();
  }

  private void update(Sequence sequence, LabelChain wanted, LabelChain all) {
    for (int i = 0; i < sequence.features.length; i++) {
      for (int label = 0; label < LABELS; label++) {
        double gradient = wanted.probability(i, label) - all.probability(i, label);
        if (Math.abs(gradient) > 1e-4) {
          for (int feature : sequence.features[i]) {
            if (!dropped.get(feature)) {
              move(feature * LABELS + label, gradient);
            }
          }
        }
      }
      int script = sequence.arabic[i] ? 1 : 0;
      for (int before = i == 0 ? LABELS : 0; before < (i == 0 ? LABELS + 1 : LABELS); before++) {
        for (int label = 0; label < LABELS; label++) {
          double gradient =
              wanted.probability(i, before, label) - all.probability(i, before, label);
          transitionSquares[script][before][label] += gradient * gradient;
          transitions[script][before][label] +=
              RATE * gradient / Math.sqrt(1 + transitionSquares[script][before][label]);
        }
      }
    }
  }

  private void move(int at, double gradient) {
    squares[at] += (float) (gradient * gradient);
    double rate = RATE / Math.sqrt(1 + squares[at]);
    double next = weights[at] + rate * gradient;
    double shrunk = Math.max(0, Math.abs(next) - rate * penalties[at / LABELS]);
    weights[at] = (float) Math.copySign(shrunk, next);
  }

  private double[][] exponentials(int script) {
    double[][] factors = new double[LABELS + 1][LABELS];
    for (int before = 0; before <= LABELS; before++) {
      for (int label = 0; label < LABELS; label++) {
        factors[before][label] = Math.exp(transitions[script][before][label]);
      }
    }
    return factors;
  }

  /** Learns without a feature from here on. */
  void drop(int feature) {
    dropped.set(feature);
  }

  /** {@return the weight of a feature for a label} */
  double weight(int feature, int label) {
    return weights[feature * LABELS + label];
  }

  /** {@return the score of a label behind another} */
  double transition(boolean arabic, int before, int label) {
    return transitions[arabic ? 1 : 0][before][label];
  }

  boolean isKept(int feature) {
    return !dropped.get(feature);
  }
}
