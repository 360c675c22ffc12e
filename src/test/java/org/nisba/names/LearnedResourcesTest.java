package org.nisba.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was learned is small and says where it comes from. */
class LearnedResourcesTest {

  private static final List<String> TABLES =
      List.of(
          "names/spelling.tsv",
          "names/similarity.tsv",
          "names/counterparts.tsv",
          "names/letters.tsv",
          "lexicon/ranking.tsv");

  private static final int MEGABYTE = 1_000_000;

  @Test
  void togetherTheyAreLessThanAMegabyte() throws IOException {
    int bytes = 0;
    for (String table : TABLES) {
      bytes += read(table).length;
    }

    assertThat(bytes).isLessThan(MEGABYTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "names/spelling.tsv",
        "names/similarity.tsv",
        "names/counterparts.tsv",
        "names/letters.tsv",
        "lexicon/ranking.tsv"
      })
  void eachBeginsWithTheProgramAndTheDataItIsFrom(String table) throws IOException {
    String first = new String(read(table), StandardCharsets.UTF_8).lines().findFirst().orElse("");

    assertThat(first).startsWith("# ").contains("org.nisba.evaluation.").contains("train");
  }

  private static byte[] read(String table) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            LearnedResourcesTest.class.getResourceAsStream("/org/nisba/" + table))) {
      return in.readAllBytes();
    }
  }
}
