package org.nisba.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the trigrams of the index are those of the database. */
final class TrigramsTest {

  private static final PgTrgmScorer DATABASE = new PgTrgmScorer();

  @ParameterizedTest
  @CsvSource({"word, two words", "mhmd, mohammed", "Al-Kadhimi, al kazimi", "aaaa, aaa", "x, y"})
  void areAsInTheDatabase(String a, String b) {
    Set<Long> left = Trigrams.of(Romaniser.romanise(a));
    Set<Long> right = Trigrams.of(Romaniser.romanise(b));
    Set<Long> shared = new HashSet<>(left);
    shared.retainAll(right);

    assertThat(Trigrams.similarity(shared.size(), left.size(), right.size()))
        .isCloseTo(DATABASE.score(a, b), within(1e-6));
  }

  @Test
  void theIndexFindsTheNearestNameFirst() {
    NameIndex index =
        TrigramIndex.bySimilarity(
            List.of(
                new NameEntry("a", "person", Map.of("fr", List.of("Moustafa Kazimi"))),
                new NameEntry("b", "person", Map.of("fr", List.of("Mustafa Kamil"))),
                new NameEntry("c", "place", Map.of("fr", List.of("Kazimiyya", "Kazimain")))));

    assertThat(index.search("Mostafa Kazimi", 5))
        .extracting(NameIndex.Hit::entityId)
        .startsWith("a")
        .containsExactlyInAnyOrder("a", "b", "c");
    assertThat(index.search("Mostafa Kazimi", 1)).hasSize(1);
    assertThat(index.search("Zzz", 5)).isEmpty();
  }
}
