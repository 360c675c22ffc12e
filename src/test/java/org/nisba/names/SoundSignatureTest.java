package org.nisba.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nisba.support.RandomNames;
import org.nisba.text.Folding;

class SoundSignatureTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";

  @ParameterizedTest
  @MethodSource(SEEDS)
  void theDistanceIsTheSameBothWaysAndNoneToItself(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      long a = SoundSignature.of(Folding.foldName(RandomNames.any(random)));
      long b = SoundSignature.of(Folding.foldName(RandomNames.any(random)));

      assertThat(SoundSignature.distance(a, b)).isEqualTo(SoundSignature.distance(b, a));
      assertThat(SoundSignature.distance(a, b)).isBetween(0, 42);
      assertThat(SoundSignature.distance(a, a)).isZero();
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
  })
  void spellingsAreNearerThanOtherNames(String word, String spelling, String other) {
    assertThat(distance(word, spelling)).isLessThan(distance(word, other));
  }

  private static int distance(String a, String b) {
    return SoundSignature.distance(SoundSignature.of(a), SoundSignature.of(b));
  }
}
