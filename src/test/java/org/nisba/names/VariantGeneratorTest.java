package org.nisba.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nisba.text.RandomTexts;

class VariantGeneratorTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";
  private static final VariantGenerator GENERATOR = VariantGenerator.learned();

  @ParameterizedTest
  @CsvSource({
    "\u0627\u0644\u0642\u0630\u0627\u0641\u064A, fr, Kadhafi, 10",
    "\u0627\u0644\u0642\u0630\u0627\u0641\u064A, fr, al-Kadhafi, 10",
    "\u0627\u0644\u0643\u0627\u0638\u0645\u064A, fr, Kazimi, 20",
    "\u0627\u0644\u0643\u0627\u0638\u0645\u064A, fr, Kadhimi, 10",
    "\u062A\u0628\u0648\u0646, fr, Teboune, 10",
    "\u0627\u0644\u063A\u0646\u0648\u0634\u064A, fr, Ghanouchi, 10",
    "\u0628\u0648\u062A\u0641\u0644\u064A\u0642\u0629, fr, Bouteflika, 50",
    "\u0639\u0628\u062F \u0627\u0644\u0641\u062A\u0627\u062D \u0627\u0644\u0633\u064A\u0633\u064A, fr, Abdel Fattah al-Sissi, 20",
    "\u0639\u0628\u062F \u0627\u0644\u0641\u062A\u0627\u062D \u0627\u0644\u0633\u064A\u0633\u064A, en, Abdul Fattah al-Sisi, 5",
    "\u0646\u0635\u0631 \u0627\u0644\u0644\u0647, fr, Nasrallah, 3",
    "\u0646\u0635\u0631\u0627\u0644\u0644\u0647, en, Nasrallah, 3",
    "\u0635\u0644\u0627\u062D \u0627\u0644\u062F\u064A\u0646, fr, Salah Eddine, 3",
    "\u0635\u0644\u0627\u062D \u0627\u0644\u062F\u064A\u0646, en, Salah al-Din, 5",
    "\u0645\u062D\u0645\u062F \u0628\u0646 \u0633\u0644\u0645\u0627\u0646, en, Mohamed bin Salman, 5",
    "Kazimi, fr, Kadhimi, 20",
    "Kazimi, fr, Kazemi, 20",
    "Kazimi, fr, al-Kazimi, 5",
    "Tebboune, fr, Tebboun, 3",
    "Tebboune, en, Tebboun, 5",
    "Ghannouchi, en, Ghannushi, 20",
    "Abdel Fattah al-Sissi, en, Abdul Fattah al-Sissi, 10",
    "Biden, ar, \u0628\u064A\u062F\u064A\u0646, 5",
    "Biden, ar, \u0628\u0627\u064A\u062F\u0646, 50",
    "Macron, ar, \u0645\u0627\u0643\u0631\u0648\u0646, 20",
    "Abdelmadjid Tebboune, ar, \u0639\u0628\u062F \u0627\u0644\u0645\u062C\u064A\u062F \u062A\u0628\u0648\u0646, 1",
    "Nasrallah, ar, \u0646\u0635\u0631 \u0627\u0644\u0644\u0647, 5",
    "\u0627\u0644\u0643\u0627\u0638\u0645\u064A, ar, \u0643\u0627\u0638\u0645\u064A, 3",
    "\u0639\u0644\u064A, ar, \u0639\u0644\u0649, 3",
    "\u0623\u062D\u0645\u062F, ar, \u0627\u062D\u0645\u062F, 3",
  })
  void proposesWhatThePressWrites(String name, String to, String expected, int within) {
    assertThat(texts(name, to, within)).contains(expected);
  }

  @Test
  void writesAllPartsByOneConvention() {
    String name =
        "\u0639\u0628\u062F \u0627\u0644\u0641\u062A\u0627\u062D \u0627\u0644\u0633\u064A\u0633\u064A";

    assertThat(GENERATOR.variants(name, "fr", 50))
        .filteredOn(variant -> variant.convention() == Romanisation.SCHOLARLY)
        .allMatch(variant -> variant.text().startsWith("\u02BFAbd "))
        .isNotEmpty();
  }

  @Test
  void onlyANisbaIsWrittenWithoutItsArticle() {
    assertThat(GENERATOR.variants("\u0627\u0644\u0639\u0631\u0627\u0642", "ar", 50)).isEmpty();
    assertThat(GENERATOR.variants("\u0623\u0644\u0645\u0627\u0646\u064A\u0627", "ar", 50))
        .extracting(GeneratedName::text)
        .containsExactly("\u0627\u0644\u0645\u0627\u0646\u064A\u0627");
  }

  @Test
  void onlyAForeignGIsAlsoWrittenJim() {
    assertThat(GENERATOR.variants("\u0628\u063A\u062F\u0627\u062F", "ar", 50)).isEmpty();
    assertThat(GENERATOR.variants("\u0623\u0631\u062F\u0648\u063A\u0627\u0646", "ar", 50))
        .extracting(GeneratedName::text)
        .contains("\u0623\u0631\u062F\u0648\u062C\u0627\u0646");
  }

  @Test
  void knowsThreeLanguages() {
    assertThatThrownBy(() -> GENERATOR.variants("Biden", "de", 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void keepsItsLawsForAnyString(long seed) {
    Random random = new Random(seed);
    checkLaws(RandomTexts.any(random, 8), random.nextInt(60) - 2);
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void keepsItsLawsForNames(long seed) {
    Random random = new Random(seed);
    boolean arabic = random.nextBoolean();
    StringBuilder name = new StringBuilder();
    int words = 1 + random.nextInt(3);
    for (int i = 0; i < words; i++) {
      name.append(i == 0 ? "" : " ");
      int letters = 1 + random.nextInt(8);
      for (int j = 0; j < letters; j++) {
        int letter = arabic ? 0x621 + random.nextInt(42) : 'a' + random.nextInt(26);
        name.appendCodePoint(letter);
      }
    }
    checkLaws(name.toString(), 1 + random.nextInt(50));
  }

  private static void checkLaws(String name, int limit) {
    for (String to : List.of("fr", "en", "ar")) {
      List<GeneratedName> variants = GENERATOR.variants(name, to, limit);
      List<String> texts = variants.stream().map(GeneratedName::text).toList();

      assertThat(texts).doesNotHaveDuplicates().doesNotContain(name, "");
      assertThat(variants).hasSizeLessThanOrEqualTo(Math.max(0, Math.min(limit, 50)));
      assertThat(variants)
          .isSortedAccordingTo(
              Comparator.comparingDouble((GeneratedName variant) -> -variant.score()));
      assertThat(variants).allMatch(variant -> variant.score() > 0 && variant.score() <= 1);
      assertThat(GENERATOR.variants(name, to, limit)).isEqualTo(variants);
    }
  }

  @Test
  void isTheSameWhenMadeAnew() {
    VariantGenerator other =
        new VariantGenerator(
            NameSimilarity.learned().model(), NameSimilarity.learned().counterparts());
    List<String> names = List.of("Kadhafi", "\u0645\u0639\u0645\u0631", "Macron");

    IntStream.range(0, names.size())
        .forEach(i ->
            assertThat(other.variants(names.get(i), "fr", 20))
                .isEqualTo(GENERATOR.variants(names.get(i), "fr", 20)));
  }

  private static List<String> texts(String name, String to, int limit) {
    return GENERATOR.variants(name, to, limit).stream().map(GeneratedName::text).toList();
  }
}
