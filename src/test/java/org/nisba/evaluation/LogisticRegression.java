package org.nisba.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Learns weights of features for the probability of a yes: full-batch gradient descent with RMSprop
 * steps and a little L2, so that the outcome does not depend on the order of the cases.
 */
final class LogisticRegression {

  private static final int ROUNDS = 600;
  private static final double RATE = 0.3;
  private static final double L2 = 1e-4;

  private final int[] signs;
  private final int size;
  private final List<double[]> values = new ArrayList<>();
  private final List<Boolean> answers = new ArrayList<>();

  /**
   * Makes a learner.
   *
   * @param signs for each feature 1 when its weight may not be below 0, -1 when it may not be
   *     above, else 0
   */
  LogisticRegression(int[] signs) {
    this.signs = signs.clone();
    this.size = signs.length;
  }

  void add(double[] features, boolean answer) {
    values.add(features);
    answers.add(answer);
  }

  /** {@return natural-log odds for a value of 1 of each feature} */
  double[] learn() {
    double[] weights = new double[size];
    double[] squares = new double[size];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = gradient(weights);
      double rate = RATE / (1 + round / 60.0);
      for (int k = 0; k < size; k++) {
        squares[k] = 0.9 * squares[k] + 0.1 * gradient[k] * gradient[k];
        double next = weights[k] - rate * gradient[k] / (Math.sqrt(squares[k]) + 1e-8);
        weights[k] = next * signs[k] < 0 ? 0 : next;
      }
    }
    return weights;
  }

  private double[] gradient(double[] weights) {
    double[] gradient = new double[size];
    for (int i = 0; i < values.size(); i++) {
      double[] x = values.get(i);
      double sum = 0;
      for (int k = 0; k < size; k++) {
        sum += weights[k] * x[k];
      }
      double error = 1 / (1 + Math.exp(-sum)) - (answers.get(i) ? 1 : 0);
      for (int k = 0; k < size; k++) {
        gradient[k] += error * x[k];
      }
    }
    for (int k = 0; k < size; k++) {
      gradient[k] = gradient[k] / values.size() + L2 * weights[k];
    }
    return gradient;
  }
}
