package org.nisba.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nisba.evaluation.NameIndex.Hit;
import org.nisba.names.NameKey;

/** The list of the French press and how ranks are counted. */
final class RankEvaluationTest {

  @Test
  void otherSpellingsOfTheListDoNotStandInTheWay() {
    List<Hit> hits =
        List.of(new Hit("1", "Kazemi", 1), new Hit("2", "Karimi", 1), new Hit("3", "kadhimi", 1));

    assertThat(RankEvaluation.rank(hits, keys("kadhimi"), keys("kazemi", "kadhimi"))).isEqualTo(2);
    assertThat(RankEvaluation.rank(hits, keys("kadhimi"), Set.of())).isEqualTo(3);
    assertThat(RankEvaluation.rank(hits, keys("kadhemi"), Set.of())).isZero();
  }

  @Test
  void theListHasSeventeenNamesEachWithASpelling() {
    assertThat(FrenchPress.read())
        .hasSize(17)
        .allSatisfy(name -> assertThat(name.french()).isNotEmpty().doesNotContain(""))
        .extracting(FrenchPress::arabic)
        .doesNotHaveDuplicates();
  }

  private static Set<Long> keys(String... names) {
    return Set.of(names).stream().map(NameKey::of).collect(Collectors.toUnmodifiableSet());
  }
}
