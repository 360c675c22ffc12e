package org.nisba.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nisba.evaluation.PairDecisions.Scored;

/** Thresholds and reliability. */
final class PairDecisionsTest {

  @Test
  void theBestThresholdLiesBetweenScoresAndDoesNotPartTies() {
    PairDecisions decisions = decisions("0.9+ 0.7+ 0.7- 0.7+ 0.3- 0.3- 0.1+");

    assertThat(decisions.bestThreshold()).isCloseTo(0.5, within(1e-9));
    assertThat(decisions.at(0.5)).isEqualTo(new PairDecisions.Counts(3, 1, 1, 2));
    assertThat(decisions.at(0.7)).isEqualTo(decisions.at(0.5));
    assertThat(decisions.at(0.5).precision()).isEqualTo(0.75);
    assertThat(decisions.at(0.5).recall()).isEqualTo(0.75);
    assertThat(decisions.at(0.5).f1()).isEqualTo(0.75);
  }

  @Test
  void theThresholdForAPrecisionIsTheLowest() {
    PairDecisions decisions = decisions("0.9- 0.8+ 0.6+ 0.6+ 0.2-");

    assertThat(decisions.thresholdForPrecision(0.75)).isEqualTo(0.6);
    assertThat(decisions.thresholdForPrecision(0.95)).isGreaterThan(1);
  }

  @Test
  void aTieIsHalfRight() {
    assertThat(decisions("0.9+ 0.5+ 0.5- 0.1-").areaUnderCurve()).isEqualTo(3.5 / 4);
  }

  @Test
  void theHighestScoreBelongsToTheLastBin() {
    PairDecisions decisions = decisions("1.0+ 0.95- 0.2-");

    assertThat(decisions.reliability()).hasSize(10);
    PairDecisions.Bin last = decisions.reliability().getLast();
    assertThat(last.count()).isEqualTo(2);
    assertThat(last.shareSame()).isEqualTo(0.5);
    assertThat(last.meanScore()).isCloseTo(0.975, within(1e-9));
    assertThat(decisions.calibrationError()).isCloseTo((2 * 0.475 + 0.2) / 3, within(1e-9));
  }

  @Test
  void mayTakeEveryPair() {
    assertThat(decisions("0+ 0+ 0.5+ 0.6-").at(0).hits()).isEqualTo(3);
    assertThat(decisions("0+ 0+ 0.5+ 0.6-").bestThreshold()).isZero();
  }

  /** Each a score and whether the pair is of the same. */
  private static PairDecisions decisions(String pairs) {
    List<Scored> scored = new ArrayList<>();
    for (String each : pairs.split(" ")) {
      boolean same = each.endsWith("+");
      scored.add(
          new Scored(
              new NamePair(
                  "a", "b", "fr", "fr", "person", same, "spelling", false, true, "test", "e"),
              Double.parseDouble(each.substring(0, each.length() - 1))));
    }
    return new PairDecisions(scored);
  }
}
