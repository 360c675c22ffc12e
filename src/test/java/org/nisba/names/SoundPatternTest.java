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

      assertThat(SoundPattern.distance(a, b, false)).isEqualTo(SoundPattern.distance(b, a, false));
      assertThat(SoundPattern.distance(a, b, false)).isBetween(0, SoundPattern.FAR);
      assertThat(SoundPattern.distance(a, b, true)).isBetween(0, SoundPattern.FAR);
      assertThat(SoundPattern.distance(a, a, false)).isZero();
      assertThat(SoundPattern.distance(a, a, true)).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "كاظمي, kadhimi, salman",
    "كاظمي, kazimi, katibi",
    "قذافي, kadhafi, hatifi",
    "غنوشي, ghannouchi, akhannouch",
    "سلمان, salmane, sultan",
    "تبون, tebboune, taybani",
  })
  void spellingsAreNearerThanOtherNames(String word, String spelling, String other) {
    assertThat(distance(word, spelling)).isLessThan(distance(word, other));
  }

  private static int distance(String arabic, String latin) {
    return SoundPattern.distance(SoundPattern.of(arabic), SoundPattern.of(latin), true);
  }

  @ParameterizedTest
  @MethodSource("org.nisba.text.RandomTexts#seeds")
  void givingUpEarlyChangesNoDistanceWithinTheBound(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      long a = SoundPattern.of(RandomNames.stored(random));
      long b = SoundPattern.of(RandomNames.stored(random));
      int most = random.nextInt(SoundPattern.FAR);
      boolean across = random.nextBoolean();
      int distance = SoundPattern.distance(a, b, across);

      assertThat(SoundPattern.distance(a, b, across, most))
          .isEqualTo(distance <= most ? distance : SoundPattern.FAR);
    }
  }
}
