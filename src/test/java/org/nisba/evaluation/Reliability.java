package org.nisba.evaluation;

import java.util.Locale;

/** How often links of a confidence are right, in ten bins. Not thread-safe. */
final class Reliability {

  private static final int BINS = 10;

  private final int[] links = new int[BINS];
  private final int[] right = new int[BINS];
  private final double[] confidence = new double[BINS];

  void add(double probability, boolean isRight) {
    int bin = Math.min(BINS - 1, (int) (probability * BINS));
    links[bin]++;
    right[bin] += isRight ? 1 : 0;
    confidence[bin] += probability;
  }

  void add(Reliability other) {
    for (int bin = 0; bin < BINS; bin++) {
      links[bin] += other.links[bin];
      right[bin] += other.right[bin];
      confidence[bin] += other.confidence[bin];
    }
  }

  /** {@return the mean distance of confidence and share of right links, weighted by bin} */
  double expectedCalibrationError() {
    double sum = 0;
    int all = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.abs(confidence[bin] - right[bin]);
      all += links[bin];
    }
    return all == 0 ? 0 : sum / all;
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder("confidence  links  right\n");
    for (int bin = 0; bin < BINS; bin++) {
      if (links[bin] > 0) {
        table.append(
            String.format(
                Locale.ROOT,
                "%.1f–        %6d  %5.3f%n",
                bin / 10.0,
                links[bin],
                (double) right[bin] / links[bin]));
      }
    }
    return table + "expected calibration error %.3f%n".formatted(expectedCalibrationError());
  }
}
