package org.nisba.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepeatsTest {

  private static final long SEED = 20_261_123;

  @Test
  void findsWhatIsSaidTwiceAndNothingElse() {
    Random random = new Random(SEED);
    for (int trial = 0; trial < 200; trial++) {
      int range = 1 << random.nextInt(4, 24);
      int count = random.nextInt(1, 6_000);
      Repeats repeats = new Repeats();
      Set<String> said = new HashSet<>();
      boolean twice = false;
      for (int i = 0; i < count; i++) {
        String scheme = random.nextBoolean() ? "wikidata" : "geonames";
        String value = "Q" + random.nextInt(range);
        repeats.add(scheme, value);
        twice |= !said.add(scheme + ' ' + value);
        assertThat(repeats.found())
            .as("seed %d, trial %d, entry %d", SEED, trial, i)
            .isEqualTo(twice);
      }
    }
  }

  @Test
  void tellsASchemeFromAValue() {
    Repeats repeats = new Repeats();
    repeats.add("ab", "c");
    repeats.add("a", "bc");
    repeats.add("", "abc");

    assertThat(repeats.found()).isFalse();
  }
}
