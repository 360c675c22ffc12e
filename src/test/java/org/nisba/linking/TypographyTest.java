package org.nisba.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.LexiconBuilder;
import org.nisba.lexicon.NameKind;
import org.nisba.lexicon.Period;
import org.nisba.lexicon.Relation;
import org.nisba.linking.LinkOptions.Reported;

/**
 * FEATURES UNDER TEST: names in hashtags, datelines, headlines, lists and quotation marks; acronyms
 * that a text makes; names and offices with dates.
 */
class TypographyTest {

  private static final Linker LINKER = linker();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // hashtags
        "vu sur #Beyrouth hier | Beyrouth=beyrouth",
        "vu sur #JoeBiden hier | JoeBiden=biden",
        "vu sur #Joe_Biden hier | Joe_Biden=biden",
        "vu sur #New_York_Times hier | New_York_Times=new-york-times",
        "vu sur #ExplosionBeyrouth hier | ''",
        "vu sur #Beyrouth2020 hier | ''",
        "قال #داعش أمس | داعش=daech",
        "صور #انفجار_بيروت أمس | ''",
        "صور #بيروت_تنفجر أمس | ''",
        "صور #بيروت أمس | بيروت=beyrouth",
        "صور #ببيروت أمس | بيروت=beyrouth",
        "# Beyrouth est un titre | Beyrouth=beyrouth",
        // addresses and handles
        "écrire à @JoeBiden ou joe@beyrouth.com ou www.beyrouth.com/Irak | ''",
        // run together by underscores outside of hashtags
        "fichier Joe_Biden_Irak ici | Joe_Biden=biden; Irak=irak",
        // datelines and headlines
        "BAGDAD, 24 février (Xinhua) -- Rien | BAGDAD=bagdad; Xinhua=xinhua",
        "BAGDAD (Xinhua) - Rien | BAGDAD=bagdad; Xinhua=xinhua",
        "بغداد 24 فبراير (شينخوا) -- قال | بغداد=bagdad; شينخوا=xinhua",
        "JOE BIDEN EN IRAK : LES QUESTIONS | JOE BIDEN=biden; IRAK=irak",
        "L'IRAK ET LE NEW YORK TIMES | IRAK=irak; NEW YORK TIMES=new-york-times",
        // lists
        "- Irak | Irak=irak",
        "• Irak;• Beyrouth | Irak=irak; Beyrouth=beyrouth",
        "* Joe Biden\\n* Irak | Joe Biden=biden; Irak=irak",
        "1. Irak\\n2) Beyrouth | Irak=irak; Beyrouth=beyrouth",
        "Irak/Beyrouth | Irak=irak; Beyrouth=beyrouth",
        "Irak, Beyrouth et Joe Biden | Irak=irak; Beyrouth=beyrouth; Joe Biden=biden",
        // an acronym made in the text
        "la Coalition internationale (CI) a frappé. La CI ajoute. | Coalition internationale=coalition; CI=coalition; CI=coalition",
        "la Coalition internationale (« CI ») a frappé. | Coalition internationale=coalition; CI=coalition",
        "la CI (Coalition internationale) a frappé. Puis la CI. | CI=coalition; Coalition internationale=coalition; CI=coalition",
        "le Front de libération du Sud (FLS), puis le FLS | Front de libération du Sud=front; FLS=front; FLS=front",
        "le Front de libération du Sud (FDLDS), puis le FDLDS | Front de libération du Sud=front; FDLDS=front; FDLDS=front",
        "le Front de libération du Sud (FSL), puis le FSL | Front de libération du Sud=front",
        "la CI a frappé, la Ci aussi | ''",
        "قالت جبهة تحرير الجنوب (FLS) وأضافت FLS | جبهة تحرير الجنوب=front; FLS=front; FLS=front",
        // a stored acronym stays what it is when its own entity is named
        "Daech et la Coalition internationale (EI) | Daech=daech; Coalition internationale=coalition; EI=daech",
        "le Cercle Ultime, ou CU, et le Comité Uni (CU) | Cercle Ultime=cercle; CU=cercle; Comité Uni=comite; CU=cercle",
        "le Comité Uni (CU), et CU | Comité Uni=comite; CU=comite; CU=comite",
      })
  void links(String text, String links) {
    assertThat(ShownLinks.of(LINKER, text.replace("\\n", "\n"), LinkOptions.DEFAULTS))
        .isEqualTo(links);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "« % »",
        "«%»",
        "“%”",
        "„%“",
        "‚%‘",
        "‘%’",
        "\"%\"",
        "'%'",
        "「%」",
        "‹%›",
        "(%)",
        "[%]",
        "—%—",
        "*%*",
        "&quot;%&quot;",
        "&laquo;&nbsp;%&nbsp;&raquo;",
        "”%”"
      })
  void quotationMarksOfEveryStyleStayOutside(String quotes) {
    for (String name : List.of("Joe Biden", "Irak", "داعش")) {
      String text = "dit " + quotes.replace("%", name) + " hier";

      assertThat(LINKER.link(text, LinkOptions.DEFAULTS).links())
          .extracting(link -> link.span().of(text))
          .containsExactly(name);
    }
  }

  @Test
  void anAcronymMadeInATextSaysSoAndCountsInThisTextOnly() {
    String text = "la Coalition internationale (CI) a frappé";
    ScoredCandidate made =
        LINKER.link(text, LinkOptions.DEFAULTS).links().getLast().candidates().getFirst();

    assertThat(made.match()).isEqualTo(MatchKind.ACRONYM);
    assertThat(made.evidence()).extracting(Evidence::feature).contains(Feature.FULL_NAME_SEEN);
    assertThat(ShownLinks.of(LINKER, "la CI a frappé", LinkOptions.DEFAULTS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LONGEST | armée=armee",
        "ALL | Armée=armee; armée=armee; irakienne=irak",
      })
  void aDemonymWithinANameIsShownWhenAllAreAskedFor(Overlap overlap, String links) {
    LinkOptions options = LinkOptions.DEFAULTS.keeping(overlap).reporting(Reported.DEMONYMS);

    assertThat(ShownLinks.of(LINKER, "selon l'Armée irakienne hier", options))
        .isEqualTo(links.replace("armée", "Armée irakienne"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LONGEST | roi d'Irak=fayçal",
        "ALL | roi d'Irak=fayçal; Irak=irak",
      })
  void anOfficeHidesTheCountryWithinItUnlessAllAreAskedFor(Overlap overlap, String links) {
    LinkOptions options =
        LinkOptions.DEFAULTS
            .keeping(overlap)
            .reporting(Reported.ROLES)
            .publishedAt(LocalDate.of(1930, 5, 1));

    assertThat(ShownLinks.of(LINKER, "le roi d'Irak dit", options)).isEqualTo(links);
  }

  @ParameterizedTest
  @CsvSource({
    // from a day to a year: the last year is open to both, the day before the first to nobody
    "1921-08-22, ''",
    "1921-08-23, fayçal",
    "1933-01-01, fayçal",
    "1933-09-08, ''",
    "1934-01-01, ghazi",
    "1939-04-30, ghazi",
    "1939-05-01, ''",
  })
  void anOfficeMeansWhoHeldItOnTheDay(LocalDate day, String holder) {
    LinkOptions options = LinkOptions.DEFAULTS.reporting(Reported.ROLES).publishedAt(day);

    assertThat(ShownLinks.of(LINKER, "le roi irakien dit", options))
        .isEqualTo(holder.isEmpty() ? "" : "roi irakien=" + holder);
  }

  @Test
  void ofTwoHoldersOnADayTheOneNamedIsMeant() {
    LinkOptions options =
        LinkOptions.DEFAULTS.reporting(Reported.ROLES).publishedAt(LocalDate.of(1933, 9, 8));

    assertThat(ShownLinks.of(LINKER, "le roi irakien dit. Ghazi Ier écoute.", options))
        .isEqualTo("roi irakien=ghazi; Ghazi Ier=ghazi");
  }

  @Test
  void aStoredOfficeCountsWithinItsDatesAndWhenAskedFor() {
    String text = "selon le Guide de la Montagne hier";
    LinkOptions asked = LinkOptions.DEFAULTS.reporting(Reported.ROLES);

    assertThat(ShownLinks.of(LINKER, text, asked.publishedAt(LocalDate.of(1950, 1, 1))))
        .isEqualTo("Guide de la Montagne=ghazi");
    assertThat(ShownLinks.of(LINKER, text, asked.publishedAt(LocalDate.of(1960, 1, 1)))).isEmpty();
    assertThat(
            ShownLinks.of(LINKER, text, LinkOptions.DEFAULTS.publishedAt(LocalDate.of(1950, 1, 1))))
        .isEmpty();
  }

  @Test
  void aNameOutsideItsDatesWeighsLess() {
    assertThat(confidence("à Constantinople hier", LocalDate.of(1900, 1, 1)))
        .isGreaterThan(confidence("à Constantinople hier", LocalDate.of(2000, 1, 1)));
  }

  @Test
  void ofTwoNamesakesTheHolderOfTheOfficeBeforeTheNameIsFavoured() {
    String text = "le roi Nouri Saïd parle";

    assertThat(LINKER.link(text, LinkOptions.DEFAULTS.publishedAt(LocalDate.of(1945, 1, 1))))
        .extracting(linked -> linked.links().getFirst().candidates().getFirst().entity().id())
        .isEqualTo("nouri-king");
    assertThat(LINKER.link(text, LinkOptions.DEFAULTS.publishedAt(LocalDate.of(1985, 1, 1))))
        .extracting(linked -> linked.links().getFirst().candidates().getFirst().entity().id())
        .isEqualTo("nouri-minister");
  }

  private static double confidence(String text, LocalDate day) {
    LinkOptions options = LinkOptions.DEFAULTS.publishedAt(day).atLeast(0);
    return LINKER.link(text, options).links().getFirst().confidence();
  }

  private static Linker linker() {
    LexiconBuilder builder = new LexiconBuilder();
    add(builder, "irak", EntityType.PLACE, 9, Map.of("wikidata", "Q796"), List.of(), "Irak");
    place(builder, "bagdad", "Bagdad", "بغداد");
    place(builder, "beyrouth", "Beyrouth", "بيروت");
    place(builder, "new-york", "New York");
    organisation(builder, "new-york-times", "New York Times");
    organisation(builder, "xinhua", "Xinhua", "شينخوا");
    organisation(builder, "armee", "Armée irakienne");
    organisation(builder, "coalition", "Coalition internationale");
    organisation(builder, "front", "Front de libération du Sud", "جبهة تحرير الجنوب");
    int daech = organisation(builder, "daech", "État islamique", "Daech", "داعش");
    builder.addName(daech, "fr", "EI", NameKind.ACRONYM);
    int cercle = organisation(builder, "cercle", "Cercle Ultime");
    builder.addName(cercle, "fr", "CU", NameKind.ACRONYM);
    organisation(builder, "comite", "Comité Uni");
    add(builder, "biden", EntityType.PERSON, 9, Map.of(), List.of(), "Joe Biden");
    king(builder, "fayçal", "Fayçal Ier", "1921-08-23", "1933-09-08");
    int ghazi = king(builder, "ghazi", "Ghazi Ier", "1933-09-08", "1939-04");
    builder.addName(ghazi, "fr", "Guide de la Montagne", NameKind.ROLE, new Period("1940", "1955"));
    king(builder, "nouri-king", "Nouri Saïd", "1940", "1950");
    Relation minister = new Relation("foreignMinister", "irak", "1980", "1990");
    add(
        builder,
        "nouri-minister",
        EntityType.PERSON,
        5.5,
        Map.of(),
        List.of(minister),
        "Nouri Saïd");
    int istanbul = place(builder, "istanbul", "Istanbul");
    builder.addName(
        istanbul, "fr", "Constantinople", NameKind.ALIAS, new Period(null, "1930-03-28"));
    return new Linker(builder.build(1));
  }

  private static int place(LexiconBuilder builder, String id, String... names) {
    return add(builder, id, EntityType.PLACE, 8, Map.of(), List.of(), names);
  }

  private static int organisation(LexiconBuilder builder, String id, String... names) {
    return add(builder, id, EntityType.ORGANIZATION, 8, Map.of(), List.of(), names);
  }

  private static int king(LexiconBuilder builder, String id, String name, String from, String to) {
    Relation monarch = new Relation("monarch", "irak", from, to);
    return add(builder, id, EntityType.PERSON, 5, Map.of(), List.of(monarch), name);
  }

  private static int add(
      LexiconBuilder builder,
      String id,
      EntityType type,
      double weight,
      Map<String, String> identifiers,
      List<Relation> relations,
      String... names) {
    Map<String, String> labels = Map.of("fr", names[0]);
    int entity =
        builder.addEntity(new Entity(id, type, labels, Map.of(), identifiers, weight, relations));
    for (String name : names) {
      builder.addName(entity, name.charAt(0) < 0x600 ? "fr" : "ar", name, NameKind.LABEL);
    }
    return entity;
  }
}
