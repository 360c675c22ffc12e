package org.nisba.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nisba.support.RandomNames;
import org.nisba.text.Folding;
import org.nisba.text.RandomTexts;

class SkeletonTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";

  /** Latin consonants that stand for one class and begin no digraph. */
  private static final String LATIN = "bfmnlrkq";

  private static final String ARABIC = "فطسقكجشمنلر";

  @ParameterizedTest
  @CsvSource({
    "kazimi, كاظمي",
    "kadhimi, كاظمي",
    "kadimi, كاظمي",
    "kadhafi, قذافي",
    "gaddafi, قذافي",
    "tebboune, تبون",
    "ghannouchi, غنوشي",
    "ghannushi, غنوشي",
    "bouteflika, بوتفليقه",
    "chadli, شاذلي",
    "daech, داعش",
    "isis, issis",
    "kazimi, kadhimi",
    "كاظمي, كازمي",
    // a foreign g
    "اردوغان, اردوجان",
    // a feminine ending in the construct
    "qaryat, قريه",
    "haret, حاره",
    "hikmat, حكمت",
    // a w that is no vowel
    "wenders, فيندرز",
    "wladimir, vladimir",
    "wahid, وحيد",
  })
  void spellingsOfOneNameShareAKey(String a, String b) {
    assertThat(shareAKey(a, b)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"salman, sultan", "سلمان, سلطان", "mali, bali", "irak, iran", "كيلاني, جولاني"})
  void otherConsonantsHaveOtherKeys(String a, String b) {
    assertThat(shareAKey(a, b)).isFalse();
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void anyLettersHaveAFewDifferentKeys(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      String letters = i % 2 == 0 ? RandomTexts.any(random, 12) : word(random);
      int[] keys = Skeleton.of(letters).keys();

      assertThat(keys.length).as(letters).isBetween(1, Skeleton.MOST_KEYS);
      assertThat(keys).as(letters).doesNotHaveDuplicates();
      assertThat(Skeleton.of(letters).shorterKeys()).as(letters).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void vowelsDoNotCount(long seed) {
    Random random = new Random(seed);
    boolean arabic = random.nextBoolean();
    String letters = consonants(arabic, 6, random);
    StringBuilder voiced = new StringBuilder();
    for (char c : letters.toCharArray()) {
      voiced.append(c).append((arabic ? "اوي" : "aeiouy").charAt(random.nextInt(arabic ? 3 : 6)));
    }

    assertThat(Skeleton.of(voiced.toString()).keys()).containsExactly(Skeleton.of(letters).keys());
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void aConsonantLessIsFoundByTheShorterKeys(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      String letters = consonants(random.nextBoolean(), 9, random);
      int left = random.nextInt(letters.length());
      String without = letters.substring(0, left) + 'a' + letters.substring(left + 1);

      assertThat(Skeleton.of(letters).shorterKeys())
          .as("%s without letter %d", letters, left)
          .contains(Skeleton.of(without).keys());
    }
  }

  @ParameterizedTest
  @CsvSource({"a", "bab", "''", "ab"})
  void shortWordsHaveNoShorterKeys(String letters) {
    assertThat(Skeleton.of(letters).shorterKeys()).isEmpty();
  }

  private static boolean shareAKey(String a, String b) {
    int[] keys = Skeleton.of(b).keys();
    return Arrays.stream(Skeleton.of(a).keys())
        .anyMatch(key -> IntStream.of(keys).anyMatch(other -> other == key));
  }

  /** Consonants from three to {@code most}, none written twice in succession. */
  private static String consonants(boolean arabic, int most, Random random) {
    String from = arabic ? ARABIC : LATIN;
    int length = 3 + random.nextInt(most - 2);
    StringBuilder letters = new StringBuilder();
    while (letters.length() < length) {
      char c = from.charAt(random.nextInt(from.length()));
      if (letters.isEmpty() || letters.charAt(letters.length() - 1) != c) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  private static String word(Random random) {
    return Folding.foldName(RandomNames.stored(random).split(" ", -1)[0]);
  }
}
