package org.nisba.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nisba.names.NameKey;
import org.nisba.text.RandomTexts;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

class LexiconTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";

  private final LexiconBuilder builder = new LexiconBuilder();

  @Test
  void findsANameHoweverItIsSpaced() {
    add("al-qaida", EntityType.ORGANIZATION, 5, "Al-Qa\u00EFda");
    Lexicon lexicon = builder.build(7);

    assertThat(ids(lexicon, "al qaida")).containsExactly("al-qaida");
    assertThat(ids(lexicon, "AlQaida")).containsExactly("al-qaida");
    assertThat(ids(lexicon, "qaida")).isEmpty();
    assertThat(lexicon.revision()).isEqualTo(7);
  }

  @Test
  void theBeginningOfANameGoesOnAndIsNone() {
    add("new-york", EntityType.PLACE, 5, "New York City");
    Lexicon lexicon = builder.build(1);

    for (String beginning : List.of("New", "New York")) {
      int answer = lexicon.find(NameKey.of(beginning));
      assertThat(lexicon.continues(answer)).as(beginning).isTrue();
      assertThat(lexicon.isName(answer)).as(beginning).isFalse();
      assertThat(lexicon.names(answer)).as(beginning).isEmpty();
    }
    int whole = lexicon.find(NameKey.of("New York City"));
    assertThat(lexicon.isName(whole)).isTrue();
    assertThat(lexicon.continues(whole)).isFalse();
    assertThat(lexicon.find(NameKey.of("New York City Hall"))).isEqualTo(Lexicon.ABSENT);
    assertThat(lexicon.find(NameKey.of("York"))).isEqualTo(Lexicon.ABSENT);
  }

  @Test
  void aNameMayAlsoBeTheBeginningOfAnother() {
    add("new-york", EntityType.PLACE, 5, "New York");
    add("new-york-times", EntityType.ORGANIZATION, 5, "New York Times");
    Lexicon lexicon = builder.build(1);
    int answer = lexicon.find(NameKey.of("New York"));

    assertThat(lexicon.isName(answer)).isTrue();
    assertThat(lexicon.continues(answer)).isTrue();
    assertThat(ids(lexicon, "New York")).containsExactly("new-york");
  }

  @Test
  void anAbsentKeyIsNoNameAndDoesNotGoOn() {
    Lexicon lexicon = Lexicon.empty();
    int answer = lexicon.find(NameKey.of("Irak"));

    assertThat(answer).isEqualTo(Lexicon.ABSENT);
    assertThat(lexicon.isName(answer)).isFalse();
    assertThat(lexicon.continues(answer)).isFalse();
    assertThat(lexicon.names(answer)).isEmpty();
    assertThat(lexicon.entityCount()).isZero();
  }

  @Test
  void anEntityAddedTwiceIsRefused() {
    add("irak", EntityType.PLACE, 0, "Irak");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> add("irak", EntityType.PLACE, 0, "Iraq"))
        .withMessage("entity added twice: irak");
  }

  @Test
  void aNameWithoutAWordIsLeftOut() {
    add("nothing", EntityType.OTHER, 0, " \u2014 ");
    Lexicon lexicon = builder.build(1);

    assertThat(lexicon.nameCount()).isZero();
    assertThat(lexicon.names(lexicon.find(NameKey.of("")))).isEmpty();
    assertThat(lexicon.findEntity("nothing")).isPresent();
  }

  @Test
  void namesComeInTheOrderOfTheirEntitiesWeight() {
    add("tripoli-lebanon", EntityType.PLACE, 4, "Tripoli");
    add("tripoli-libya", EntityType.PLACE, 8, "Tripoli");
    add("tripoli-arcadia", EntityType.PLACE, 0, "Tripoli");
    add("tripoli-0", EntityType.PLACE, 4, "Tripoli");

    assertThat(ids(builder.build(1), "Tripoli"))
        .containsExactly("tripoli-libya", "tripoli-0", "tripoli-lebanon", "tripoli-arcadia");
  }

  @ParameterizedTest
  @CsvSource({
    "PERSON, Joe Biden, Biden",
    "PERSON, Moustafa al-Kazimi, Al-Kazimi",
    "PERSON, Moustafa al-Kazimi, Kazimi",
    "PERSON, \u0645\u0635\u0637\u0641\u0649 \u0627\u0644\u0643\u0627\u0638\u0645\u064A, \u0627\u0644\u0643\u0627\u0638\u0645\u064A",
    "PERSON, \u0645\u0635\u0637\u0641\u0649 \u0627\u0644\u0643\u0627\u0638\u0645\u064A, \u0643\u0627\u0638\u0645\u064A",
    "ORGANIZATION, Coalition internationale, Coalition",
  })
  void shortFormsAreDerived(EntityType type, String name, String shortForm) {
    add("it", type, 0, name);
    Lexicon lexicon = builder.build(1);

    assertThat(lexicon.names(lexicon.find(NameKey.of(shortForm))))
        .extracting(Name::kind)
        .containsExactly(NameKind.SHORT);
    assertThat(lexicon.nameCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "PERSON, Joe Biden, Joe",
    "PLACE, New York, York",
    "PLACE, New York, New",
    "ORGANIZATION, Coalition internationale, internationale",
    "ORGANIZATION, Banque-Route, Banque",
    "ORGANIZATION, New York Times, New", // too short to stand for it
  })
  void otherPartsAreNoNames(EntityType type, String name, String part) {
    add("it", type, 0, name);

    assertThat(ids(builder.build(1), part)).isEmpty();
  }

  @Test
  void rolesAndAcronymsHaveNoShortForms() {
    int it = add("it", EntityType.PERSON, 0);
    builder.addName(it, "fr", "Premier ministre", NameKind.ROLE);
    builder.addName(it, "fr", "J B", NameKind.ACRONYM);
    Lexicon lexicon = builder.build(1);

    assertThat(ids(lexicon, "ministre")).isEmpty();
    assertThat(ids(lexicon, "Premier ministre")).containsExactly("it");
    assertThat(lexicon.nameCount()).isEqualTo(2);
  }

  @Test
  void firstWordsOfPersonsAreGivenNames() {
    add("biden", EntityType.PERSON, 0, "Joe Biden");
    add(
        "ali",
        EntityType.PERSON,
        0,
        "\u0639\u0644\u064A \u0627\u0644\u0633\u064A\u0633\u062A\u0627\u0646\u064A");
    add("york", EntityType.PLACE, 0, "New York");
    add("sukarno", EntityType.PERSON, 0, "Sukarno");
    GivenNames given = builder.build(1).givenNames();

    assertThat(given.contains("JOE")).isTrue();
    assertThat(given.contains("\u0639\u0644\u064A")).isTrue();
    assertThat(given.contains("\u0639\u0644\u0649")).isFalse(); // the preposition
    assertThat(given.contains("New")).isFalse();
    assertThat(given.contains("Sukarno")).isFalse();
  }

  @Test
  void relationsLeadToTheEntitiesThatAreThere() {
    builder.addEntity(
        new Entity(
            "kazimi",
            EntityType.PERSON,
            Map.of(),
            Map.of(),
            Map.of(),
            0,
            List.of(
                new Relation("country", "irak", null, null),
                new Relation("bornIn", "irak", null, null),
                new Relation("memberOf", "absent", null, null))));
    add("irak", EntityType.PLACE, 0, "Irak");
    Lexicon lexicon = builder.build(1);

    assertThat(lexicon.related(0)).containsExactly(1);
    assertThat(lexicon.related(1)).isEmpty();
    assertThat(lexicon.findEntity("irak")).contains(1);
    assertThat(lexicon.findEntity("absent")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void everyNameIsFoundAndEveryBeginningOfItGoesOn(long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String text = RandomTexts.any(random, 6);
      texts.add(text);
      add("e" + i, EntityType.values()[random.nextInt(6)], random.nextInt(10), text);
    }
    Lexicon lexicon = builder.build(seed);
    for (int i = 0; i < texts.size(); i++) {
      Tokens words = Tokenizer.tokens(texts.get(i));
      long state = NameKey.EMPTY;
      for (int word = 0; word < words.size(); word++) {
        state = NameKey.append(state, words, word);
        int answer = lexicon.find(NameKey.finish(state));
        assertThat(lexicon.continues(answer) || word == words.size() - 1).isTrue();
        assertThat(lexicon.isName(answer) || word < words.size() - 1).isTrue();
      }
      if (words.size() > 0) {
        assertThat(ids(lexicon, texts.get(i))).contains("e" + i);
      }
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void namesThatWereNotAddedAreNotFound(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      add("e" + i, EntityType.PLACE, 0, "a" + random.nextInt(10_000));
    }
    Lexicon lexicon = builder.build(seed);
    for (int i = 0; i < 1000; i++) {
      assertThat(lexicon.find(NameKey.of("b" + random.nextInt(10_000)))).isEqualTo(Lexicon.ABSENT);
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void theSameEntitiesGiveTheSameAnswersInAnyOrder(long seed) {
    Random random = new Random(seed);
    List<String> names = List.of("Tripoli", "Irak", "tripoli", "TRIPOLI", "Irak libre");
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
    Collections.shuffle(order, random);
    LexiconBuilder other = new LexiconBuilder();
    for (int i = 0; i < names.size(); i++) {
      addTo(builder, "e" + i, EntityType.PLACE, 1, names.get(i));
      addTo(other, "e" + order.get(i), EntityType.PLACE, 1, names.get(order.get(i)));
    }
    Lexicon one = builder.build(1);
    Lexicon two = other.build(1);

    for (String name : names) {
      assertThat(ids(two, name)).isEqualTo(ids(one, name));
    }
  }

  private int add(String id, EntityType type, double weight, String... names) {
    return addTo(builder, id, type, weight, names);
  }

  private static int addTo(
      LexiconBuilder to, String id, EntityType type, double weight, String... names) {
    int entity =
        to.addEntity(new Entity(id, type, Map.of(), Map.of(), Map.of(), weight, List.of()));
    for (String name : names) {
      to.addName(entity, "fr", name, NameKind.LABEL);
    }
    return entity;
  }

  private static List<String> ids(Lexicon lexicon, String text) {
    return lexicon.names(lexicon.find(NameKey.of(text))).stream()
        .map(name -> lexicon.entity(name.entity()).id())
        .toList();
  }
}
