package org.nisba.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nisba.names.NameKey;
import org.nisba.support.RandomNames;
import org.nisba.text.RandomTexts;

/** Look-up of other spellings, through the lexicon: alone, and as in running text. */
class VariantIndexTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";

  private static final Predicate<Name> ALL = _ -> true;

  private static final Lexicon STARTER = lexicon(RandomNames.stored());

  private static final Lexicon SMALL =
      lexicon(
          List.of(
              "Moustafa al-Kazimi",
              "معمر القذافي",
              "Rached Ghannouchi",
              "سلمان بن عبد العزيز",
              "Bachar el-Assad",
              "Benkirane",
              "Bagdad"));

  @ParameterizedTest
  @CsvSource({
    "Mustafa Al-Kadhimi, Moustafa al-Kazimi",
    "El-Kazimy, Moustafa al-Kazimi",
    "مصطفى الكاظمي, Moustafa al-Kazimi",
    "'Kadhemi, Mustafa', Moustafa al-Kazimi",
    "Mouammar Kadhafi, معمر القذافي",
    "Gaddafi, معمر القذافي",
    "راشد الغنوشي, Rached Ghannouchi",
    "Salmane ben Abdelaziz, سلمان بن عبد العزيز",
    "بشار الأسد, Bachar el-Assad",
    "Ben Kirane, Benkirane",
    "Baghdad, Bagdad",
  })
  void findsASpellingThatNobodyStored(String spelling, String stored) {
    assertThat(SMALL.variants(spelling, 1, ALL))
        .extracting(variant -> variant.name().text())
        .containsExactly(stored);
  }

  @Test
  void aWordIsComparedWhereTheRestOfItsNameIsFound() {
    // The consonants of ناحية are no key of those of "Nahiyat".
    Lexicon lexicon = lexicon(List.of("Kazimi", "Nahiyat al Kazimi", "Al Kazim"));

    Variant found = lexicon.variants("ناحية الكاظمي", 1, ALL).getFirst();

    assertThat(found.name().text()).isEqualTo("Nahiyat al Kazimi");
    assertThat(found.score()).isGreaterThan(0.9);
  }

  @Test
  void aStoredNameIsFoundFirst() {
    int missed = 0;
    int asked = 0;
    for (int i = 0; i < RandomNames.stored().size(); i += 13) {
      String name = RandomNames.stored().get(i);
      List<Variant> found = STARTER.variants(name, 10, ALL);
      boolean same = !found.isEmpty() && found.getFirst().same();
      asked++;
      missed += same ? 0 : 1;
      if (same) {
        assertThat(found.getFirst().score()).as(name).isEqualTo(1);
        assertThat(NameKey.of(found.getFirst().name().text())).isEqualTo(NameKey.of(name));
      }
    }
    // Some names whose words are in many others are crowded out before they are compared. Callers
    // look a name up by its key before they look for variants.
    assertThat(missed).as("names that do not find themselves").isLessThan(asked / 100);
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void theSameComeFirstThenTheMostProbable(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 5; i++) {
      String name = RandomNames.any(random);
      List<Variant> found = STARTER.variants(name, 30, ALL);

      assertThat(found)
          .as(name)
          .isSortedAccordingTo(
              Comparator.comparing((Variant variant) -> !variant.same())
                  .thenComparing(Comparator.comparingDouble(Variant::score).reversed()));
      assertThat(found).as(name).allMatch(variant -> variant.score() >= 0 && variant.score() <= 1);
      assertThat(found).allMatch(variant -> !variant.same() || variant.score() == 1);
      assertThat(found)
          .allMatch(
              variant -> variant.same() == (NameKey.of(variant.name().text()) == NameKey.of(name)));
      assertThat(found).extracting(Variant::name).doesNotHaveDuplicates();
      // one probability for all that fold differently
      assertThat(
              found.stream()
                  .filter(variant -> !variant.same())
                  .collect(
                      java.util.stream.Collectors.toMap(
                          variant -> NameKey.of(variant.name().text()), Variant::score, Math::min))
                  .values()
                  .stream()
                  .mapToDouble(score -> score)
                  .sum())
          .as(name)
          .isLessThanOrEqualTo(1 + 1e-9);
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void aLimitCutsTheSameListOff(long seed) {
    Random random = new Random(seed);
    String name = RandomNames.any(random);
    List<String> all = show(STARTER.variants(name, 30, ALL));
    for (int limit : new int[] {0, 1, 2, 10}) {
      assertThat(show(STARTER.variants(name, limit, ALL)))
          .as(name)
          .isEqualTo(all.subList(0, Math.min(limit, all.size())));
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void onlyAcceptedNamesAreFound(long seed) {
    Random random = new Random(seed);
    String name = RandomNames.any(random);
    Predicate<Name> even = each -> each.entity() % 2 == 0;

    assertThat(STARTER.variants(name, 30, even)).allMatch(variant -> even.test(variant.name()));
    assertThat(STARTER.variants(name, 30, _ -> false)).isEmpty();
  }

  @Test
  void whatOneNameHidesAnotherFilterShows() {
    String asked = "Mohammed";
    Name first = STARTER.variants(asked, 1, ALL).getFirst().name();

    assertThat(STARTER.variants(asked, 30, each -> !each.equals(first)))
        .isNotEmpty()
        .noneMatch(variant -> variant.name().equals(first));
  }

  @Test
  void eightThreadsFindTheSame() throws Exception {
    Random random = new Random(8);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      names.add(RandomNames.any(random));
    }
    Callable<List<List<String>>> all =
        () ->
            names.stream()
                .map(name -> {
                  List<String> found = new ArrayList<>(show(STARTER.variants(name, 10, ALL)));
                  found.addAll(show(STARTER.spelledLike(name, 0.1, Reach.FAR)));
                  return found;
                })
                .toList();
    List<List<String>> expected = all.call();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<List<List<String>>> found : threads.invokeAll(Collections.nCopies(8, all))) {
        assertThat(found.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void aLexiconMadeAgainFindsTheSame() {
    Lexicon again = lexicon(RandomNames.stored());
    Random random = new Random(9);
    for (int i = 0; i < 100; i++) {
      String name = RandomNames.any(random);

      assertThat(show(again.variants(name, 10, ALL)))
          .isEqualTo(show(STARTER.variants(name, 10, ALL)));
      assertThat(show(again.spelledLike(name, 0.1, Reach.FAR)))
          .isEqualTo(show(STARTER.spelledLike(name, 0.1, Reach.FAR)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "---", "\uD83D\uDE00", "\uD800", "a", "ا", "7", "東京", "de la", "Dr"})
  void whatIsNoNameIsAnswered(String name) {
    assertThat(STARTER.variants(name, 10, ALL)).hasSizeLessThanOrEqualTo(10);
    assertThat(STARTER.spelledLike(name, 0.999, Reach.FAR)).isNotNull();
    assertThat(Lexicon.empty().variants(name, 10, ALL)).isEmpty();
    assertThat(Lexicon.empty().spelledLike(name, 0, Reach.FAR)).isEmpty();
  }

  @Test
  void onlyLabelsAndAliasesHaveVariants() {
    LexiconBuilder builder = new LexiconBuilder();
    int entity =
        builder.addEntity(
            new Entity("p", EntityType.PERSON, Map.of(), Map.of(), Map.of(), 0, List.of()));
    builder.addName(entity, "fr", "Moustafa al-Kazimi", NameKind.LABEL);
    builder.addName(entity, "fr", "Ghannouchi", NameKind.ROLE);
    builder.addName(entity, "fr", "Bouteflika", NameKind.ACRONYM);
    Lexicon lexicon = builder.build(1);

    assertThat(lexicon.variants("Ghanouchi", 10, ALL)).isEmpty();
    assertThat(lexicon.variants("Boutaflika", 10, ALL)).isEmpty();
    assertThat(lexicon.variants("Kadhimi", 10, ALL))
        .isNotEmpty()
        .allMatch(variant -> variant.name().text().equals("Moustafa al-Kazimi"));
  }

  @ParameterizedTest
  @CsvSource({
    "Mustafa Al-Kadhimi, Moustafa al-Kazimi",
    "مصطفى الكاظمي, Moustafa al-Kazimi",
    "Kadhemi Mustafa, Moustafa al-Kazimi",
    "Moammar Kadhafi, معمر القذافي",
    "راشد الغنوشي, Rached Ghannouchi",
  })
  void inTextAWholeNameIsFoundInAnotherSpelling(String spelling, String stored) {
    assertThat(SMALL.spelledLike(spelling, 0.1, Reach.FAR))
        .extracting(variant -> variant.name().text())
        .contains(stored);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Kadhimi", "Mustafa", "Mustafa Ghannouchi", "Hassan Mustafa al-Kadhimi al-Basri"})
  void inTextAPartOrAnotherNameIsNot(String spelling) {
    assertThat(SMALL.spelledLike(spelling, 0.5, Reach.FAR)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void spelledLikeLeavesOutTheSameAndTheImprobable(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 10; i++) {
      String name = i % 2 == 0 ? RandomNames.any(random) : RandomTexts.any(random, 6);
      double least = random.nextDouble();
      Reach reach = random.nextBoolean() ? Reach.FAR : Reach.NEAR;
      List<Variant> found = STARTER.spelledLike(name, least, reach);

      assertThat(found).as(name).allMatch(variant -> variant.score() >= least);
      assertThat(found).as(name).noneMatch(Variant::same);
      assertThat(found)
          .as(name)
          .noneMatch(variant -> NameKey.of(variant.name().text()) == NameKey.of(name));
      assertThat(found).isSortedAccordingTo(Comparator.comparingDouble(Variant::score).reversed());
      List<String> all = show(STARTER.spelledLike(name, 0, reach));
      assertThat(show(found)).isEqualTo(all.subList(0, found.size()));
      assertThat(show(found)).containsAll(show(STARTER.spelledLike(name, least, Reach.NEAR)));
    }
  }

  private static Lexicon lexicon(List<String> names) {
    LexiconBuilder builder = new LexiconBuilder();
    for (int i = 0; i < names.size(); i++) {
      int entity =
          builder.addEntity(
              new Entity("e" + i, EntityType.PLACE, Map.of(), Map.of(), Map.of(), 0, List.of()));
      builder.addName(entity, "und", names.get(i), NameKind.LABEL);
    }
    return builder.build(1);
  }

  private static List<String> show(List<Variant> variants) {
    return variants.stream()
        .map(variant ->
            variant.name().entity()
                + " "
                + variant.name().text()
                + ' '
                + variant.same()
                + ' '
                + variant.score())
        .toList();
  }
}
