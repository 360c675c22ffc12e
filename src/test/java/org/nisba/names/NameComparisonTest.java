package org.nisba.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nisba.names.NameComparison.Chunk;
import org.nisba.names.NameComparison.Part;
import org.nisba.support.RandomNames;

/** What holds of any two names; which names are the same is the matter of CompareHttpTest. */
class NameComparisonTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";

  /** Ratios are of single precision; answers have four decimals. */
  private static final double NEAR = 1e-6;

  @ParameterizedTest
  @MethodSource(SEEDS)
  void theScoreIsAProbabilityThatDoesNotDependOnTheOrder(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      String a = RandomNames.any(random);
      String b = RandomNames.any(random);
      NameComparison comparison = NameComparison.of(a, b);

      assertThat(comparison.score()).as("%s | %s", a, b).isBetween(0.0, 1.0);
      assertThat(comparison.same()).isEqualTo(comparison.score() >= NameComparison.THRESHOLD);
      assertThat(NameComparison.of(b, a).score())
          .as("%s | %s", a, b)
          .isCloseTo(comparison.score(), offset(NEAR));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Ali Hassan Ali, Hassan Ali",
    "Ali Ali Hassan, Hassan Ali Hassan",
    "محمد علي محمد, علي محمد علي",
    "Salem Salem, Salem",
    "Ben Ali Benali, Benali Ben Ali",
  })
  void namesThatRepeatAPartScoreTheSameInBothOrders(String a, String b) {
    assertThat(NameComparison.of(b, a).score())
        .isCloseTo(NameComparison.of(a, b).score(), offset(NEAR));
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void aNameIsTheSameAsItself(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      String name = RandomNames.any(random);
      boolean hasLetters = !NameParts.of(name).isEmpty();

      assertThat(NameComparison.of(name, name).score()).as(name).isEqualTo(hasLetters ? 1 : 0);
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void theChunksOfAPartAreItsLetters(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      String a = i % 2 == 0 ? RandomNames.stored(random) : RandomNames.any(random);
      String b = i % 4 == 0 ? a : RandomNames.any(random);
      for (Part part : NameComparison.of(a, b).parts()) {
        if (part.a().isEmpty() || part.b().isEmpty()) {
          assertThat(part.a().isEmpty() && part.b().isEmpty()).isFalse();
          assertThat(part.chunks()).isEmpty();
          continue;
        }
        assertThat(part.chunks().stream().map(Chunk::a).collect(Collectors.joining()))
            .as("%s | %s", a, b)
            .isEqualTo(part.a());
        assertThat(part.chunks().stream().map(Chunk::b).collect(Collectors.joining()))
            .as("%s | %s", a, b)
            .isEqualTo(part.b());
        assertThat(part.chunks())
            .allMatch(chunk -> chunk.logProbability() <= 0)
            .noneMatch(chunk -> chunk.a().isEmpty() && chunk.b().isEmpty());
      }
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void namesWithoutAPartInCommonAreNotTheSame(long seed) {
    Random random = new Random(seed);
    String name = RandomNames.any(random);
    for (String other : List.of("", "---", "\uD83D\uDE00", "\uD800")) {
      assertThat(NameComparison.of(name, other).score()).isZero();
      assertThat(NameComparison.of(other, name).score()).isZero();
    }
  }
}
