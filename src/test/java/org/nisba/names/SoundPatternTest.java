package org.nisba.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nisba.support.RandomNames;
import org.nisba.text.Folding;

class SoundPatternTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";

  @ParameterizedTest
  @MethodSource(SEEDS)
  void theDistanceIsTheSameBothWaysAndNoneToItself(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      long a = SoundPattern.of(Folding.foldName(RandomNames.any(random)));
      long b = SoundPattern.of(Folding.foldName(RandomNames.any(random)));

      assertThat(SoundPattern.distance(a, b)).isEqualTo(SoundPattern.distance(b, a));
      assertThat(SoundPattern.distance(a, b)).isBetween(0, SoundPattern.FAR);
      assertThat(SoundPattern.distance(a, a)).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "كاظمي, kadhimi, salman",
    "كاظمي, kazimi, katibi",
    "قذافي, kadhafi, hatifi",
    "غنوشي, ghannouchi, akhannouch",
    "سلمان, salman, sultan",
    "سلمان, salmane, sultan",
    "حسين, hussein, karimi",
    "تبون, tebboune, taybani",
  })
  void spellingsAreNearerThanOtherNames(String word, String spelling, String other) {
    assertThat(distance(word, spelling)).isLessThan(distance(word, other));
  }

  private static int distance(String a, String b) {
    return SoundPattern.distance(SoundPattern.of(a), SoundPattern.of(b));
  }

  @ParameterizedTest
  @MethodSource("org.nisba.text.RandomTexts#seeds")
  void givingUpEarlyChangesNoDistanceWithinTheBound(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      long a = SoundPattern.of(RandomNames.stored(random));
      long b = SoundPattern.of(RandomNames.stored(random));
      int most = random.nextInt(SoundPattern.FAR);
      int distance = SoundPattern.distance(a, b);

      assertThat(SoundPattern.distance(a, b, most))
          .isEqualTo(distance <= most ? distance : SoundPattern.FAR);
    }
  }
}
