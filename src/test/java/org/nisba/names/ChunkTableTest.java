package org.nisba.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nisba.names.ChunkTable.ChunkPair;
import org.nisba.names.SpellingModel.Scripts;
import org.nisba.support.RandomNames;

class ChunkTableTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";

  /** Scores are sums of single precision. */
  private static final float NEAR = 1e-3f;

  private static final float NOTHING_KNOWN = Float.NEGATIVE_INFINITY;

  private static final Map<Scripts, ChunkTable> LEARNED =
      List.of(Scripts.values()).stream()
          .collect(Collectors.toMap(scripts -> scripts, ChunkTableTest::learned));

  @Test
  void theMostLikelyWayIsTaken() {
    ChunkTable table =
        new ChunkTable(
            Map.of(
                "^\t^", -0.5f, "$\t$", -0.5f, "sh\tch", -1f, "s\tc", -3f, "h\th", -3f, "a\t", -2f));

    assertThat(table.align("sha", "ch"))
        .containsExactly(
            new ChunkPair("^", "^", -0.5f),
            new ChunkPair("sh", "ch", -1f),
            new ChunkPair("a", "", -2f),
            new ChunkPair("$", "$", -0.5f));
    assertThat(score(table, "sha", "ch")).isEqualTo(-4);
    assertThat(score(table, "x", "")).isEqualTo(-1 + ChunkTable.UNSEEN);
    assertThat(table.fit(CodedWord.of("sha"), CodedWord.of("ch"), NOTHING_KNOWN).oddest())
        .isEqualTo(-2);
  }

  @Test
  void anEmptyTableStillPairsAnythingOff() {
    ChunkTable table = new ChunkTable(Map.of());

    assertThat(score(table, "ab", "c")).isEqualTo(4 * ChunkTable.UNSEEN);
    assertThat(table.align("", "")).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void whatHoldsOfAnyTableAndWords(long seed) {
    Random random = new Random(seed);
    ChunkTable table = table(random);
    for (int i = 0; i < 20; i++) {
      checkLaws(table, letters(random, 8), letters(random, 8), random);
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void whatHoldsOfTheLearnedTablesAndNames(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      String a = word(random);
      String b = word(random);
      boolean aArabic = NameParts.isArabic(a);
      boolean bArabic = NameParts.isArabic(b);
      ChunkTable table = LEARNED.get(Scripts.of(aArabic, bArabic));
      boolean turned = bArabic && !aArabic;

      checkLaws(table, turned ? b : a, turned ? a : b, random);
      if (aArabic == bArabic) {
        assertThat(score(table, a, b))
            .as("%s | %s", a, b)
            .isCloseTo(score(table, b, a), offset(NEAR));
      }
    }
  }

  private static void checkLaws(ChunkTable table, String a, String b, Random random) {
    byte[] left = CodedWord.of(a);
    byte[] right = CodedWord.of(b);
    float score = table.score(left, right);
    String pair = a + " | " + b;

    assertThat(score).as(pair).isNegative().isGreaterThan(Float.NEGATIVE_INFINITY);
    WordFit fit = table.fit(left, right, NOTHING_KNOWN);
    assertThat(fit.shortfall()).as(pair).isGreaterThan(-NEAR);
    assertThat(table.fit(left, right, score - NEAR)).as(pair).isEqualTo(fit);
    assertThat(table.fit(left, right, score + 1)).as(pair).isEqualTo(fit);

    List<ChunkPair> chunks = table.align(a, b);
    assertThat(joined(chunks, ChunkPair::left)).isEqualTo('^' + a + '$');
    assertThat(joined(chunks, ChunkPair::right)).isEqualTo('^' + b + '$');
    assertThat((float) chunks.stream().mapToDouble(ChunkPair::logProbability).sum())
        .as(pair)
        .isCloseTo(score, offset(NEAR));
    assertThat(chunks).allMatch(chunk -> chunk.left().length() <= ChunkTable.LONGEST);
    assertThat(chunks).allMatch(chunk -> chunk.right().length() <= ChunkTable.LONGEST);
    assertThat(fit.oddest())
        .as(pair)
        .isCloseTo(
            (float) chunks.stream().mapToDouble(ChunkPair::logProbability).min().orElse(0),
            offset(NEAR));

    ChunkQuery ofLeft = table.query(left, true);
    ChunkQuery ofRight = table.query(right, false);
    assertThat(ofLeft.score(right, -1e9f)).as(pair).isCloseTo(score, offset(NEAR));
    assertThat(ofRight.score(left, -1e9f)).as(pair).isCloseTo(score, offset(NEAR));
    assertThat(ofLeft.score(right, score - 2 * NEAR)).as(pair).isCloseTo(score, offset(NEAR));
    assertThat(ofRight.score(left, score - 2 * NEAR)).as(pair).isCloseTo(score, offset(NEAR));
    for (int i = 0; i < 10; i++) {
      float least = score + (random.nextFloat() - 0.5f) * 20;
      for (float found : new float[] {ofLeft.score(right, least), ofRight.score(left, least)}) {
        if (least < score - NEAR) {
          assertThat(found).as(pair).isCloseTo(score, offset(NEAR));
        } else if (least > score + NEAR) {
          assertThat(found).as(pair).isEqualTo(Float.NEGATIVE_INFINITY);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void aQueryMayBeAskedAgain(long seed) {
    Random random = new Random(seed);
    ChunkTable table = table(random);
    ChunkQuery query = table.query(CodedWord.of("abc"), true);
    for (int i = 0; i < 20; i++) {
      byte[] other = CodedWord.of(letters(random, random.nextInt(200)));

      assertThat(query.score(other, -1e9f))
          .isCloseTo(table.score(CodedWord.of("abc"), other), offset(0.05f));
    }
  }

  private static float score(ChunkTable table, String a, String b) {
    return table.score(CodedWord.of(a), CodedWord.of(b));
  }

  private static String joined(
      List<ChunkPair> chunks, java.util.function.Function<ChunkPair, String> side) {
    return chunks.stream().map(side).collect(Collectors.joining());
  }

  /** A table of chunks of the letters a to d, and of the ends of a word. */
  private static ChunkTable table(Random random) {
    Map<String, Float> pairs = new HashMap<>();
    for (int i = 0; i < 60; i++) {
      String pair = letters(random, 3) + '\t' + letters(random, 3);
      if (pair.length() > 1) {
        pairs.put(pair, -random.nextFloat() * 12);
      }
    }
    pairs.put("^\t^", -random.nextFloat());
    pairs.put("$\t$", -random.nextFloat());
    pairs.put("^a\t^", -random.nextFloat());
    pairs.put("b$\t$", -random.nextFloat());
    return new ChunkTable(pairs);
  }

  private static String letters(Random random, int most) {
    StringBuilder letters = new StringBuilder();
    for (int length = random.nextInt(most + 1); length > 0; length--) {
      letters.append((char) ('a' + random.nextInt(5)));
    }
    return letters.toString();
  }

  private static String word(Random random) {
    while (true) {
      List<NamePart> parts = NameParts.of(RandomNames.stored(random));
      if (!parts.isEmpty()) {
        return parts.get(random.nextInt(parts.size())).full();
      }
    }
  }

  private static ChunkTable learned(Scripts scripts) {
    Map<String, Float> pairs = new HashMap<>();
    for (ChunkPair pair : NameSimilarity.learned().model().pairs(scripts)) {
      pairs.put(pair.left() + '\t' + pair.right(), pair.logProbability());
    }
    return new ChunkTable(pairs);
  }
}
