package org.nisba.linking;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nisba.lexicon.EntityType;
import org.nisba.linking.LinkOptions.Reported;
import org.nisba.text.Language;
import org.nisba.text.RandomTexts;
import org.nisba.text.Span;

/** What the engine promises, from the outside in: a text, and its links as surface=id. */
class LinkerTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";

  private static final int MEBIBYTE = 1 << 20;

  /** A small world. */
  private static final Linker LINKER =
      new World()
          .place("irak", 9, "Irak", "\u0627\u0644\u0639\u0631\u0627\u0642")
          .place("syrie", 9, "Syrie", "\u0633\u0648\u0631\u064A\u0627")
          .place("liban", 8, "Liban", "\u0644\u0628\u0646\u0627\u0646")
          .place("france", 9, "France", "\u0641\u0631\u0646\u0633\u0627")
          .place("ninive", 6, "Ninive", "\u0646\u064A\u0646\u0648\u0649")
          .place("tripoli-libya", 7, "Tripoli")
          .place("tripoli-lebanon", 7, "Tripoli")
          .place("new-york", 8, "New York")
          .place("tours", 3, "Tours")
          .place("zhaoqing", 7, "Zhaoqing")
          .organisation("new-york-times", 7, "New York Times")
          .organisation("le-monde", 7, "Le Monde")
          .organisation(
              "al-qaida", 8, "Al-Qa\u00EFda", "\u0627\u0644\u0642\u0627\u0639\u062F\u0629")
          .organisation("daech", 9, "\u00C9tat islamique", "Daech", "\u062F\u0627\u0639\u0634")
          .acronym("daech", "EI")
          .organisation("onu", 9, "Organisation des Nations unies")
          .acronym("onu", "ONU")
          .person("biden", 9, "Joe Biden")
          .person(
              "kazimi",
              7,
              "Moustafa al-Kazimi",
              "\u0645\u0635\u0637\u0641\u0649 \u0627\u0644\u0643\u0627\u0638\u0645\u064A")
          .person("aoun-michel", 7, "Michel Aoun")
          .person("aoun-joseph", 7, "Joseph Aoun")
          .person(
              "abdul-rahman",
              6,
              "\u0639\u0628\u062F \u0627\u0644\u0631\u062D\u0645\u0646 \u0627\u0644\u0633\u0648\u064A\u062D\u0644\u064A")
          .linker();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // elision and quotes
        "L\u2019Irak a annonc\u00E9 | Irak=irak",
        "la chute d'Irak | Irak=irak",
        "qu\u02BCIrak et Syrie | Irak=irak; Syrie=syrie",
        "\u00AB Irak \u00BB, a-t-il dit | Irak=irak",
        "Dans la soir\u00E9e, Daech\u00A0a attaqu\u00E9 | Daech=daech",
        // clitics
        "\u0648\u0627\u0644\u0639\u0631\u0627\u0642 \u0628\u0644\u062F | \u0627\u0644\u0639\u0631\u0627\u0642=irak",
        "\u0633\u0627\u0641\u0631 \u0628\u0627\u0644\u0639\u0631\u0627\u0642 | \u0627\u0644\u0639\u0631\u0627\u0642=irak",
        "\u0648\u0628\u0633\u0648\u0631\u064A\u0627 \u0623\u0645\u0633 | \u0633\u0648\u0631\u064A\u0627=syrie",
        "\u0641\u0644\u0628\u0646\u0627\u0646 \u0628\u0644\u062F | \u0644\u0628\u0646\u0627\u0646=liban",
        "\u0642\u062F\u0645 \u0644\u0641\u0631\u0646\u0633\u0627 \u0634\u064A\u0626\u0627 | \u0641\u0631\u0646\u0633\u0627=france",
        // للعراق is ل and العراق, whose first letters are swallowed: the span holds what is written
        // of it
        "\u0642\u062F\u0645 \u0644\u0644\u0639\u0631\u0627\u0642 \u0634\u064A\u0626\u0627 | \u0644\u0644\u0639\u0631\u0627\u0642=irak",
        "\u0642\u062F\u0645 \u0648\u0644\u0644\u0639\u0631\u0627\u0642 \u0634\u064A\u0626\u0627 | \u0644\u0644\u0639\u0631\u0627\u0642=irak",
        "\u0628\u0645\u0635\u0637\u0641\u0649 \u0627\u0644\u0643\u0627\u0638\u0645\u064A | \u0645\u0635\u0637\u0641\u0649 \u0627\u0644\u0643\u0627\u0638\u0645\u064A=kazimi",
        // spellings folded
        "selon alqaida | ''",
        "selon AlQaida | AlQaida=al-qaida",
        "selon el-Qaida | el-Qaida=al-qaida",
        "selon AL-QAIDA | AL-QAIDA=al-qaida",
        "selon Al\u2011Qai\u0308da | Al\u2011Qai\u0308da=al-qaida",
        "\u0641\u064A \u0627\u0644\u0639\u0640\u0640\u0640\u0631\u0627\u0642 | \u0627\u0644\u0639\u0640\u0640\u0640\u0631\u0627\u0642=irak",
        "\u0641\u064A \u0627\u0644\u0639\u0650\u0631\u0627\u0642\u0650 | \u0627\u0644\u0639\u0650\u0631\u0627\u0642\u0650=irak",
        "\u0641\u064A \uFE8D\uFEDF\uFECC\uFEAE\uFE8D\uFED5 | \uFE8D\uFEDF\uFECC\uFEAE\uFE8D\uFED5=irak",
        "\u0627\u0644\u0633\u064A\u062F \u0639\u0628\u062F\u0627\u0644\u0631\u062D\u0645\u0646 \u0627\u0644\u0633\u0648\u064A\u062D\u0644\u064A | \u0639\u0628\u062F\u0627\u0644\u0631\u062D\u0645\u0646 \u0627\u0644\u0633\u0648\u064A\u062D\u0644\u064A=abdul-rahman",
        // titles stay outside
        "le pr\u00E9sident Joe Biden parle | Joe Biden=biden",
        "M. Joe Biden parle | Joe Biden=biden",
        "\u0627\u0644\u0633\u064A\u062F \u0645\u0635\u0637\u0641\u0649 \u0627\u0644\u0643\u0627\u0638\u0645\u064A | \u0645\u0635\u0637\u0641\u0649 \u0627\u0644\u0643\u0627\u0638\u0645\u064A=kazimi",
        "le gouvernorat de Ninive | Ninive=ninive",
        // acronyms count in capitals only
        "selon l'ONU, dit-il | ONU=onu",
        "selon l'O.N.U., dit-il | O.N.U=onu",
        "selon onu et Onu | ''",
        "l'EI avance, ei et Ei non | EI=daech",
        // short forms
        "Joe Biden parle. Biden sourit. | Joe Biden=biden; Biden=biden",
        "Biden parle. Puis Joe Biden sourit. | Biden=biden; Joe Biden=biden",
        "Moustafa al-Kazimi parle. M. Kazimi sourit. | Moustafa al-Kazimi=kazimi; Kazimi=kazimi",
        "\u0645\u0635\u0637\u0641\u0649 \u0627\u0644\u0643\u0627\u0638\u0645\u064A \u0647\u0646\u0627. \u0648\u0642\u0627\u0644 \u0627\u0644\u0643\u0627\u0638\u0645\u064A | \u0645\u0635\u0637\u0641\u0649 \u0627\u0644\u0643\u0627\u0638\u0645\u064A=kazimi; \u0627\u0644\u0643\u0627\u0638\u0645\u064A=kazimi",
        "Biden parle dans la nuit | ''",
        "Joe Biden parle. Puis Hunter Biden sourit. | Joe Biden=biden",
        "Michel Aoun parle. Aoun sourit. | Michel Aoun=aoun-michel; Aoun=aoun-michel",
        "Michel Aoun parle. Joseph Aoun \u00E9coute. Aoun sourit. | Michel Aoun=aoun-michel; Joseph Aoun=aoun-joseph; Aoun=aoun-joseph",
        // common words and case
        "au cours des tours de la nuit | ''",
        "en irak et en syrie | ''",
        "au Monde, dit-il | Monde=le-monde",
        "dans le monde entier | ''",
        // run together
        "en IrakLe gouvernement | Irak=irak",
        "en2017Irak avance | Irak=irak",
        "en Irak\u0627\u0644\u0639\u0631\u0627\u0642 | Irak=irak; \u0627\u0644\u0639\u0631\u0627\u0642=irak",
        // addresses name nothing
        "voir https://www.irak.com/Irak/Syrie ici | ''",
        "voir www.Irak.com ici | ''",
        "voir lemonde.fr/Irak ici | ''",
        "par Joe.Biden@Irak.gov hier | ''",
        "selon @Irak hier | ''",
        "selon #Irak hier | Irak=irak",
        "selon #New_York hier | New_York=new-york",
        // a line end inside a name is a space, a blank line ends it
        "selon Joe\\nBiden hier | Joe\\nBiden=biden",
        "selon Joe\\r\\nBiden hier | Joe\\r\\nBiden=biden",
        "selon Joe\\n\\nBiden hier | ''",
        "selon Joe, Biden hier | ''",
        // character references
        "selon Al-Qa&iuml;da hier | Al-Qa&iuml;da=al-qaida",
        "selon Joe&nbsp;Biden hier | Joe&nbsp;Biden=biden",
        "selon l&rsquo;Irak hier | Irak=irak",
        // invisible characters around and within
        "selon \u2067Ir\u200Bak\u2069 hier | Ir\u200Bak=irak",
        "\uD83D\uDE00Irak\uD83D\uDE00 | Irak=irak",
        // parts of institutions are others
        "l'ambassade de France a ferm\u00E9 | ''",
        // mixed text
        "Le mot \u0627\u0644\u0639\u0631\u0627\u0642 veut dire Irak | \u0627\u0644\u0639\u0631\u0627\u0642=irak; Irak=irak",
        "'' | ''",
      })
  void links(String text, String links) {
    String input = text.replace("\\n", "\n").replace("\\r", "\r");

    assertThat(
            ShownLinks.of(LINKER, input, LinkOptions.DEFAULTS)
                .replace("\n", "\\n")
                .replace("\r", "\\r"))
        .isEqualTo(links);
  }

  @ParameterizedTest
  @CsvSource({
    "LONGEST, New York Times=new-york-times",
    "LONGEST_DOMINANT_RIGHT, New York Times=new-york-times",
    "ALL, New York=new-york; New York Times=new-york-times",
  })
  void ofNestedNamesTheLongestIsKeptUnlessAllAreAskedFor(Overlap overlap, String links) {
    assertThat(ShownLinks.of(LINKER, "le New York Times dit", with(overlap))).isEqualTo(links);
  }

  @ParameterizedTest
  @CsvSource({
    "LONGEST, Nord Kivu=left",
    "LONGEST_DOMINANT_RIGHT, Kivu Nord=right",
    "ALL, Nord Kivu=left; Kivu Nord=right",
  })
  void ofEquallyLongNamesTheSideAskedForWins(Overlap overlap, String links) {
    Linker linker =
        new World().place("left", 8, "Nord Kivu").place("right", 8, "Kivu Nord").linker();

    assertThat(ShownLinks.of(linker, "dans Nord Kivu Nord hier", with(overlap))).isEqualTo(links);
  }

  @Test
  void linksBelowTheConfidenceAskedForAreLeftOut() {
    String text = "Tripoli, Joe Biden, Syrie et M. Biden";
    List<Link> all = LINKER.link(text, minConfidence(0)).links();

    assertThat(all).extracting(Link::confidence).allMatch(it -> it > 0 && it < 1);
    for (double least : new double[] {0, 0.3, 0.5, 0.9, 0.99, 1}) {
      assertThat(LINKER.link(text, minConfidence(least)).links())
          .isEqualTo(all.stream().filter(link -> link.confidence() >= least).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
  void aConfidenceThatIsNoProbabilityIsRefused(double confidence) {
    assertThatIllegalArgumentException().isThrownBy(() -> minConfidence(confidence));
  }

  @Test
  void onlyTheTypesAskedForAreLinked() {
    LinkOptions persons = LinkOptions.DEFAULTS.of(EntityType.PERSON);

    assertThat(ShownLinks.of(LINKER, "Joe Biden en Irak", persons)).isEqualTo("Joe Biden=biden");
  }

  @Test
  void aNameOfTwoEntitiesIsLessSureThanANameOfOne() {
    Link shared = LINKER.link("dans Tripoli hier", minConfidence(0)).links().getFirst();
    Link own = LINKER.link("dans Zhaoqing hier", minConfidence(0)).links().getFirst();

    assertThat(shared.candidates())
        .extracting(candidate -> candidate.entity().id())
        .containsExactlyInAnyOrder("tripoli-libya", "tripoli-lebanon");
    assertThat(shared.confidence()).isLessThanOrEqualTo(0.5).isLessThan(own.confidence());
  }

  @ParameterizedTest
  @CsvSource({
    "Irak, EXACT",
    "IRAK, FOLDED",
    "ONU, ACRONYM",
    "\u0627\u0644\u0639\u0631\u0627\u0642, EXACT",
    "EL QAIDA, FOLDED",
  })
  void tellsHowANameWasFound(String name, MatchKind match) {
    Link link = LINKER.link("selon " + name, minConfidence(0)).links().getFirst();

    assertThat(link.candidates().getFirst().match()).isEqualTo(match);
    assertThat(link.chosen()).isEqualTo(link.candidates().getFirst());
  }

  @Test
  void theEvidenceAddsUpToTheConfidence() {
    Link link = LINKER.link("en Irak", minConfidence(0)).links().getFirst();
    double score =
        link.candidates().getFirst().evidence().stream().mapToDouble(Evidence::contribution).sum();

    assertThat(link.confidence()).isCloseTo(1 / (1 + Math.exp(-score)), offset(1e-12));
  }

  @Test
  void theLanguageIsTheOneAskedForOrFound() {
    LinkOptions arabic = LinkOptions.DEFAULTS.in(Language.AR);

    assertThat(LINKER.link("en Irak", arabic).language()).isEqualTo(Language.AR);
    assertThat(LINKER.link("en Irak", LinkOptions.DEFAULTS).language()).isEqualTo(Language.FR);
    assertThat(LINKER.link("en Irak", LinkOptions.DEFAULTS).revision()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void aLinkSelectsItsTextAndOverlapsNoOther(long seed) {
    LinkLaws.assertHold(LINKER, randomNews(new Random(seed)));
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void aTextInAListOfOneIsLinkedAsAlone(long seed) {
    String text = randomNews(new Random(seed));
    LinkOptions options = LinkOptions.DEFAULTS.atLeast(0).reporting(Reported.NIL);

    assertThat(LINKER.link(List.of(new Article(text, options))))
        .containsExactly(LINKER.link(text, options));
  }

  /** Texts change what each other's names mean, but not where they are. */
  @ParameterizedTest
  @MethodSource(SEEDS)
  void linksOfTextsTogetherAreEachWithinItsOwn(long seed) {
    Random random = new Random(seed);
    Overlap overlap = Overlap.values()[random.nextInt(Overlap.values().length)];
    LinkOptions options = LinkOptions.DEFAULTS.keeping(overlap).reporting(Reported.NIL);
    List<Article> articles =
        Stream.generate(() -> new Article(randomNews(random), options))
            .limit(1 + random.nextInt(5))
            .toList();
    List<LinkedText> linked = LINKER.link(articles);

    assertThat(linked).hasSameSizeAs(articles);
    for (int i = 0; i < linked.size(); i++) {
      int length = articles.get(i).text().length();
      int end = 0;
      for (Link link : linked.get(i).links()) {
        assertThat(link.span().length()).isPositive();
        assertThat(link.span().end()).isLessThanOrEqualTo(length);
        assertThat(overlap == Overlap.ALL || link.span().start() >= end).isTrue();
        assertThat(link.confidence()).isBetween(options.minConfidence(), 1.0);
        assertThat(link.cluster() > 0).isEqualTo(link.chosen() == null);
        end = link.span().end();
      }
      assertThat(linked.get(i).links()).extracting(Link::span).isSorted();
    }
    assertThat(LINKER.link(articles)).isEqualTo(linked);
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void theOrderOfTextsChangesNoLink(long seed) {
    Random random = new Random(seed);
    List<Article> articles =
        Stream.generate(() -> new Article(randomNews(random), LinkOptions.DEFAULTS.atLeast(0)))
            .limit(5)
            .toList();

    assertThat(LINKER.link(articles.reversed()).reversed()).isEqualTo(LINKER.link(articles));
  }

  @Test
  void namesakesOfOtherTextsCountOnlyWhereTheTextNamesNone() {
    List<String> texts =
        List.of("Michel Aoun. Puis Aoun parle.", "Joseph Aoun. Puis Aoun parle.", "Biden parle.");
    Article biden = new Article("Joe Biden est parti.", LinkOptions.DEFAULTS);
    List<Article> articles =
        Stream.concat(
                texts.stream().map(text -> new Article(text, LinkOptions.DEFAULTS)),
                Stream.of(biden))
            .toList();

    assertThat(LINKER.link(articles))
        .extracting(linked ->
            linked.links().stream()
                .map(link -> link.candidates().getFirst().entity().id())
                .collect(joining(" ")))
        .containsExactly("aoun-michel aoun-michel", "aoun-joseph aoun-joseph", "biden", "biden");
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void aNameAmongUnknownWordsIsFoundWhereItStands(long seed) {
    Random random = new Random(seed);
    String name =
        List.of(
                "Irak",
                "Joe Biden",
                "New York Times",
                "ONU",
                "\u0627\u0644\u0639\u0631\u0627\u0642")
            .get(random.nextInt(5));
    String before = "xq ".repeat(random.nextInt(50));
    String after = " qx".repeat(random.nextInt(50));

    assertThat(LINKER.link(before + name + after, LinkOptions.DEFAULTS).links())
        .extracting(Link::span)
        .containsExactly(new Span(before.length(), before.length() + name.length()));
  }

  @Test
  void sixtyFourThreadsSeeEachItsOwnNames() throws Exception {
    World world = new World();
    for (int i = 0; i < 64; i++) {
      world.place("p" + i, 8, "Zq" + letters(i));
    }
    Linker linker = world.linker();
    try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
      List<Future<Set<String>>> seen = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        String text = ("dans Zq" + letters(i) + " hier. ").repeat(200);
        seen.add(
            threads.submit(() -> {
              List<Link> links = linker.link(text, LinkOptions.DEFAULTS).links();
              assertThat(links).hasSize(200);
              return Set.copyOf(
                  links.stream().map(link -> link.candidates().getFirst().entity().id()).toList());
            }));
      }
      for (int i = 0; i < 64; i++) {
        assertThat(seen.get(i).get()).containsExactly("p" + i);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A",
        ".",
        "@",
        "-",
        "_",
        "&",
        "&amp;",
        "a.",
        "a@",
        "www.",
        "\n",
        " ",
        "\u0627",
        "\u0644",
        "\u0651",
        "\u0640",
        "\u200B",
        "\uD83D\uDE00",
        "\uD800",
        "7",
        "Aa",
        "http://"
      })
  void aMebibyteOfOneThingFinishes(String piece) {
    String text = piece.repeat(MEBIBYTE / piece.length());

    assertTimeout(
        Duration.ofSeconds(20),
        () -> assertThat(LINKER.link(text, LinkOptions.DEFAULTS).links()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Irak ",
        "Irak, ",
        "New York ",
        "ONU",
        "Tripoli. ",
        "\u0627\u0644\u0639\u0631\u0627\u0642 ",
        "\u0644\u0644\u0639\u0631\u0627\u0642 ",
        "Joe Biden. ",
        "Joe Biden. Biden. ",
        "Aoun, ",
        "IrakLe Monde"
      })
  void aMebibyteOfNothingButNamesFinishes(String piece) {
    String text = "Michel Aoun. Joseph Aoun. " + piece.repeat(MEBIBYTE / piece.length());

    List<Link> links =
        assertTimeout(
            Duration.ofSeconds(20), () -> LINKER.link(text, LinkOptions.DEFAULTS).links());

    for (int i = 1; i < links.size(); i++) {
      if (links.get(i - 1).span().end() > links.get(i).span().start()) {
        assertThat(links.get(i - 1).span().overlaps(links.get(i).span())).isFalse();
      }
    }
    assertThat(links).hasSizeGreaterThanOrEqualTo(2);
  }

  private static String randomNews(Random random) {
    List<String> names =
        List.of(
            "Irak",
            "Joe Biden",
            "Biden",
            "New York Times",
            "EI",
            "Al-Qa\u00EFda",
            "Aoun",
            "Michel Aoun",
            "\u0627\u0644\u0639\u0631\u0627\u0642",
            "\u0648\u0644\u0644\u0639\u0631\u0627\u0642",
            "au Monde",
            "M. Kazimi");
    return Stream.generate(() ->
            random.nextBoolean()
                ? names.get(random.nextInt(names.size()))
                : RandomTexts.any(random, 5))
        .limit(random.nextInt(40))
        .collect(joining(random.nextBoolean() ? " " : ""));
  }

  private static String letters(int number) {
    return "" + (char) ('a' + number / 8) + (char) ('a' + number % 8);
  }

  private static LinkOptions with(Overlap overlap) {
    return LinkOptions.DEFAULTS.keeping(overlap);
  }

  private static LinkOptions minConfidence(double least) {
    return LinkOptions.DEFAULTS.atLeast(least);
  }
}
