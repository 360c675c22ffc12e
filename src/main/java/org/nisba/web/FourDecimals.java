package org.nisba.web;

/** Probabilities and the like as the API shows them: more decimals would say nothing. */
final class FourDecimals {

  private FourDecimals() {}

  /** {@return a number with at most four decimals} */
  static double of(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
