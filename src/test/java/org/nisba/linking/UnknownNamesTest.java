package org.nisba.linking;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.LexiconBuilder;
import org.nisba.lexicon.NameKind;
import org.nisba.linking.LinkOptions.Reported;
import org.nisba.text.RandomTexts;
import org.nisba.text.Span;

/**
 * FEATURE UNDER TEST: names that the catalogue lacks. A text, and what is found in it: names as
 * surface=TYPE cluster, links as surface=id.
 */
class UnknownNamesTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";
  private static final LinkOptions NIL = LinkOptions.DEFAULTS.reporting(Reported.NIL);

  private static final Linker LINKER =
      linker(
          entity("irak", EntityType.PLACE, "Irak", "العراق"),
          entity("bagdad", EntityType.PLACE, "Bagdad", "بغداد"),
          entity("biden", EntityType.PERSON, "Joe Biden", "جو بايدن"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // titles stay outside, particles and initials inside
        "Le président Joe Biden a reçu M. Karim Belhadj hier. | Joe Biden=biden; Karim Belhadj=PERSON 1",
        "Selon le ministre Ahmed Ben Younès, tout va bien. | Ahmed Ben Younès=PERSON 1",
        "Il a rencontré Jean-Claude van der Meer et J. Belhadj à la mairie. | Jean-Claude van der Meer=PERSON 1; J. Belhadj=PERSON 2",
        // demonyms, days, months and words at the start of a sentence name nothing
        "Les Irakiens ont voté lundi. Cette décision est attendue en Février. | ''",
        "Le chef de l'État a parlé du PIB et de la Covid à Bagdad. | Bagdad=bagdad",
        // addresses and handles
        "Écrire à Karim.Belhadj@example.org ou à @KarimBelhadj. | ''",
        // Arabic: titles and joined particles stay outside
        "قال السيد سمير الجبوري في بغداد | سمير الجبوري=PERSON 1; بغداد=bagdad",
      })
  void names(String text, String found) {
    assertThat(show(text, NIL)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"\"%s\"", "« %s »", "“%s”", "”%s”", "‘%s’", "'%s'", "„%s“", "(%s)", "<%s>", "‹%s›"})
  void everyQuoteStaysOutside(String quote) {
    String text = "Il a vu " + quote.replace("%s", "Karim Belhadj") + " hier à Bagdad.";

    assertThat(show(text, NIL)).isEqualTo("Karim Belhadj=PERSON 1; Bagdad=bagdad");
  }

  @Test
  void datelines() {
    assertThat(show("TAZMALT, 24 février (Xinhua) -- Deux hommes ont été tués.", NIL))
        .isEqualTo("TAZMALT=PLACE 1; Xinhua=ORGANIZATION 2");
  }

  @Test
  void onlyWhatIsAskedForIsReported() {
    String text = "M. Karim Belhadj est arrivé à Bagdad.";

    assertThat(show(text, LinkOptions.DEFAULTS)).isEqualTo("Bagdad=bagdad");
    assertThat(show(text, NIL.of(EntityType.PLACE))).isEqualTo("Bagdad=bagdad");
    assertThat(show(text, NIL.of(EntityType.PERSON))).isEqualTo("Karim Belhadj=PERSON 1");
    assertThat(show(text, NIL.atLeast(1))).isEmpty();
  }

  @Test
  void aShortFormGoesWithTheFullNameBeforeItOrBehind() {
    assertThat(show("M. Karim Belhadj est là. Selon M. Belhadj, rien ne presse.", NIL))
        .isEqualTo("Karim Belhadj=PERSON 1; Belhadj=PERSON 1");
    assertThat(show("Selon M. Belhadj, rien ne presse. M. Karim Belhadj est là.", NIL))
        .isEqualTo("Belhadj=PERSON 1; Karim Belhadj=PERSON 1");
  }

  @Test
  void twoPersonsOfOneFamilyNameStayApart() {
    String text =
        "M. Karim Belhadj est là, dit M. Belhadj. Mme Sonia Belhadj est partie, dit Mme Belhadj.";

    assertThat(show(text, NIL))
        .isEqualTo(
            "Karim Belhadj=PERSON 1; Belhadj=PERSON 1; Sonia Belhadj=PERSON 2; Belhadj=PERSON 2");
  }

  @Test
  void oneNumberAcrossSpellingsAndScripts() {
    String text =
        "M. Samir al-Joubouri est arrivé. M. Samir al-Jubouri est parti.\nقال السيد سمير الجبوري اليوم";

    assertThat(show(text, NIL))
        .isEqualTo("Samir al-Joubouri=PERSON 1; Samir al-Jubouri=PERSON 1; سمير الجبوري=PERSON 1");
  }

  @Test
  void anAcronymGoesWithTheNameItStandsFor() {
    String text =
        "La Fédération des pêcheurs algériens (FPA) a protesté. Selon la FPA, rien ne presse.";
    List<Link> links = LINKER.link(text, NIL).links();

    assertThat(links).hasSizeGreaterThanOrEqualTo(2);
    assertThat(links).extracting(Link::type).containsOnly(EntityType.ORGANIZATION);
    assertThat(links).extracting(Link::cluster).containsOnly(1);
  }

  @Test
  void oneNumberAcrossTextsThatAreLinkedTogether() {
    List<LinkedText> linked =
        LINKER.link(
            List.of(
                new Article("M. Karim Belhadj est arrivé.", NIL),
                new Article("Selon Mme Sonia Belhadj, tout va bien.", NIL),
                new Article("M. Karim Belhadj est parti. M. Belhadj est revenu.", NIL)));

    assertThat(linked)
        .extracting(text -> text.links().stream().map(Link::cluster).toList())
        .containsExactly(List.of(1), List.of(2), List.of(1, 1));
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void spansLieInTheTextAndDoNotOverlapAndAreTheSameAgain(long seed) {
    Random random = new Random(seed);
    String text = randomText(random);
    List<Link> links = LINKER.link(text, NIL.atLeast(0)).links();

    for (int i = 0; i < links.size(); i++) {
      Span span = links.get(i).span();
      assertThat(span.length()).isPositive();
      assertThat(span.end()).isLessThanOrEqualTo(text.length());
      assertThat(links.get(i).confidence()).isBetween(0.0, 1.0);
      assertThat(links.get(i).cluster() == 0).isEqualTo(links.get(i).chosen() != null);
      if (i > 0) {
        assertThat(span.start()).isGreaterThanOrEqualTo(links.get(i - 1).span().end());
      }
    }
    assertThat(links.stream().mapToInt(Link::cluster).filter(n -> n > 0).distinct().sorted())
        .isEqualTo(
            Stream.iterate(1, n -> n + 1)
                .limit(links.stream().mapToInt(Link::cluster).max().orElse(0))
                .toList());
    assertThat(LINKER.link(text, NIL.atLeast(0)).links()).isEqualTo(links);
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void unknownNamesTakeNothingFromTheLinks(long seed) {
    String text = randomText(new Random(seed));
    List<Link> links =
        LINKER.link(text, NIL).links().stream().filter(link -> link.chosen() != null).toList();

    assertThat(links).isEqualTo(LINKER.link(text, LinkOptions.DEFAULTS).links());
  }

  /** More than time in proportion to the text would not end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Karim Belhadj, ",
        "M. Belhadj ",
        "A,",
        "#Tazmalt",
        "BAGDAD ",
        "سمير الجبوري ",
        "وسمير ",
        "(FDP) "
      })
  void aMebibyteOfNamesFinishes(String piece) {
    String text = "M. Karim Belhadj. " + piece.repeat((1 << 20) / piece.length());

    assertTimeout(
        Duration.ofSeconds(60), () -> assertThat(LINKER.link(text, NIL).links()).isNotEmpty());
  }

  private static String randomText(Random random) {
    List<String> pieces =
        List.of(
            "M. Karim Belhadj",
            "Belhadj",
            "Joe Biden",
            "Bagdad",
            "BAGDAD",
            "#Tazmalt",
            "سمير الجبوري",
            "وسمير",
            "العراق",
            "قال السيد",
            "Fédération des pêcheurs (FDP)",
            "FDP",
            "a dit à",
            ", ",
            "\n",
            "karim@example.org",
            "Mme Sonia Belhadj");
    return Stream.generate(() ->
            random.nextInt(3) > 0
                ? pieces.get(random.nextInt(pieces.size()))
                : RandomTexts.any(random, 5))
        .limit(random.nextInt(40))
        .collect(joining(random.nextBoolean() ? " " : ""));
  }

  private static String show(String text, LinkOptions options) {
    return LINKER.link(text, options).links().stream()
        .map(link ->
            link.span().of(text)
                + "="
                + (link.chosen() == null
                    ? link.type() + " " + link.cluster()
                    : link.chosen().entity().id()))
        .collect(joining("; "));
  }

  private static Entity entity(String id, EntityType type, String french, String arabic) {
    return new Entity(
        id, type, Map.of("fr", french, "ar", arabic), Map.of(), Map.of(), 8, List.of());
  }

  private static Linker linker(Entity... entities) {
    LexiconBuilder builder = new LexiconBuilder();
    for (Entity entity : entities) {
      int index = builder.addEntity(entity);
      entity
          .labels()
          .forEach((language, label) -> builder.addName(index, language, label, NameKind.LABEL));
    }
    return new Linker(builder.build(1));
  }
}
