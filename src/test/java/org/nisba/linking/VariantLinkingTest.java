package org.nisba.linking;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.LexiconBuilder;
import org.nisba.lexicon.NameKind;
import org.nisba.text.RandomTexts;

/** Names in spellings that nobody stored, in text: what is linked, and what stays apart. */
class VariantLinkingTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";

  private static final Linker LINKER =
      new World()
          .person("kazimi", 7, "Moustafa al-Kazimi", "مصطفى الكاظمي")
          .person("ghannouchi", 7, "Rached Ghannouchi", "راشد الغنوشي")
          .person("sultan", 7, "Mohammed ben Sultan", "محمد بن سلطان")
          .person("hassan", 6, "Hassan Rohani", "حسن روحاني")
          .person("bouteflika", 7, "Abdelaziz Bouteflika", "عبد العزيز بوتفليقة")
          .person("sissi", 8, "Abdel Fattah al-Sissi", "عبد الفتاح السيسي")
          .person("other-kadhimi", 2, "Mostafa Kadhemi", "مصطفى كاظمي")
          .person("macron", 9, "Emmanuel Macron", "إيمانويل ماكرون")
          .person("bourguiba", 7, "Habib Bourguiba") // no Arabic label
          .person("mebazaa", 7, "فؤاد المبزع")
          .person("thatcher", 7, "Margaret Thatcher", "مارغريت تاتشر")
          .person("bashar", 8, "Bachar al-Assad", "بشار الأسد")
          .place("bechar", 5, "Béchar", "بشار")
          .place("mali", 8, "Mali", "مالي")
          .place("iran", 9, "Iran", "إيران")
          .place("bagdad", 8, "Bagdad", "بغداد")
          .linker();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a full name in another spelling
        "Hier, Rachid Ghanouchi a parlé | Rachid Ghanouchi=ghannouchi VARIANT",
        "selon Rashed al-Ghannushi hier | Rashed al-Ghannushi=ghannouchi VARIANT",
        "Le président Abdulaziz Boutaflika a parlé | Abdulaziz Boutaflika=bouteflika VARIANT",
        "Abdul Fatah el-Sisi à Bagdad | Abdul Fatah el-Sisi=sissi VARIANT; Bagdad=bagdad EXACT",
        "قال راشد الغنوشى أمس | راشد الغنوشى=ghannouchi FOLDED", // no variant: it folds alike
        "قال الرئيس ايمانويل مكرون أمس | ايمانويل مكرون=macron VARIANT",
        "قال إيمانويل مكرون أمس | إيمانويل مكرون=macron VARIANT",
        "قال عبد الفتاح سيسي أمس | عبد الفتاح سيسي=sissi VARIANT",
        "قالت مارجريت تاتشر أمس | مارجريت تاتشر=thatcher VARIANT",
        // although its first word alone is the name of a place
        "Selon Bechar el-Assad hier | Bechar el-Assad=bashar VARIANT",
        "Bachar al-Assad hier. Selon Bechar el-Assad | Bachar al-Assad=bashar EXACT;"
            + " Bechar el-Assad=bashar VARIANT",
        "Selon Alger et Bechar hier | Bechar=bechar FOLDED",
        // with a name more in the middle, which in Arabic may be another man's father
        "Hier, Rachid Ahmed Ghannouchi a parlé | Rachid Ahmed Ghannouchi=ghannouchi VARIANT",
        "قال راشد احمد الغنوشي أمس | ''",
        // behind a name in full, its family name in another spelling
        "Rached Ghannouchi parle. Puis Ghanouchi sourit. | Rached Ghannouchi=ghannouchi EXACT;"
            + " Ghanouchi=ghannouchi VARIANT",
        "Rachid Ghanouchi parle. Puis Ghannushi sourit. | Rachid Ghanouchi=ghannouchi VARIANT;"
            + " Ghannushi=ghannouchi VARIANT",
        "Puis Ghanouchi sourit. Rached Ghannouchi parle. | Ghanouchi=ghannouchi VARIANT;"
            + " Rached Ghannouchi=ghannouchi EXACT",
        "Habib Bourguiba parle. ثم ذهب بورقيبة | Habib Bourguiba=bourguiba EXACT;"
            + " بورقيبة=bourguiba VARIANT",
        // with a clitic, which stays outside
        "Habib Bourguiba parle. ثم قيل لبورقيبة | Habib Bourguiba=bourguiba EXACT;"
            + " بورقيبة=bourguiba VARIANT",
        "Habib Bourguiba parle. ثم التقى ببورقيبة | Habib Bourguiba=bourguiba EXACT;"
            + " بورقيبة=bourguiba VARIANT",
        "Foued Mebazaa parle. M. Mebazaa sourit. | Foued Mebazaa=mebazaa VARIANT;"
            + " Mebazaa=mebazaa VARIANT",
        // a stored name beats a variant of another
        "selon Mostafa Kadhemi hier | Mostafa Kadhemi=other-kadhimi EXACT",
        "selon Moustafa al-Kazimi hier | Moustafa al-Kazimi=kazimi EXACT",
      })
  void links(String text, String links) {
    assertThat(show(LINKER, text)).isEqualTo(links);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        // the sign of an ayn or hamza within a word, whose second half has no capital
        "L'avocat Isma'il Ibrahem a plaidé | Isma'il Ibrahem",
        // a capital at the article only
        "Son neveu Aimen Sabawi Al-tikriti a fui | Aimen Sabawi Al-tikriti",
        // more than six words
        "Khaled Abd Al-Rahman Hamd Al-Fawwaz a parlé | Khaled Abd Al-Rahman Hamd Al-Fawwaz",
        // a letter that belongs to what follows
        "Avec Isma'il Ibrahem M. est venu | Isma'il Ibrahem",
        // the second half of a name is an ordinary word by itself
        "قال عبد اللطيف زياني أمس | عبد اللطيف زياني",
        // behind a verb, a demonym and an office, from an ordinary word on
        "قال سليم رستوم باز إن بلاده تنتظر | سليم رستوم باز",
        "وصل الرئيس الفرنسي سليم رستوم باز إلى القصر | سليم رستوم باز",
        "استقبل وزير الخارجية سليم رستوم باز أمس | سليم رستوم باز",
      })
  void findsWhereANameBeginsAndEnds(String text, String name) {
    Linker linker =
        new World()
            .person("ismail", 5, "اسماعيل ابراهيم")
            .person("ayman", 5, "أيمن سبعاوي التكريتي")
            .person("khalid", 5, "خالد عبد الرحمن حمد الفواز")
            .person("salim", 5, "Salim Rustum Baz")
            .person("zayani", 5, "عبد اللطيف الزياني")
            .linker();

    assertThat(show(linker, text)).startsWith(name + "=").endsWith(" VARIANT");
  }

  /** Most such words are ordinary ones: castle, house, well, my lord. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "وقع الحادث في قصر هلال أمس | قصر هلال=hellal",
        "وقع الحادث بقصر هلال أمس | قصر هلال=hellal",
        "وصل إلى مدينة باب الزوار أمس | باب الزوار=zouar",
        "نقل إلى ساقية سيدي يوسف أمس | ساقية سيدي يوسف=youssef",
        "وصل إلى وادي الليل أمس | وادي الليل=lil", // the article alone differs
        // in Latin script, with articles like the next letter, before a title, an ordinary word
        // first
        "vers la Aita ech Chaab hier | Aita ech Chaab=aita",
        "vers Mazraat es Snaiber hier | Mazraat es Snaiber=snaiber",
        "a dit à Tizi Ouasli M. Trabelsi | Tizi Ouasli=tizi",
        "près de Ras El Agba hier | Ras El Agba=agba",
        "Selon El Agba hier | ",
      })
  void findsPlacesOfSeveralWords(String text, @Nullable String link) {
    assertThat(show(places(), text)).isEqualTo(link == null ? "" : link + " VARIANT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "وصل إلى جبل رأس الحمراء أمس", // other order
        "في سد بني مطير أمس", // a letter apart from a place of this script
        "في منزل الطالب تميم أمس",
        "قرب قصر العدالة والقانون",
        "دار الحديث حول مستقبل البلاد",
        "App Store",
      })
  void takesNoOtherPlaceForOneThatBeginsSo(String text) {
    assertThat(show(places(), text)).isEmpty();
  }

  private static Linker places() {
    return new World()
        .place("hellal", 3, "Ksar Hellal")
        .place("zouar", 3, "Bab Ezzouar")
        .place("youssef", 3, "Sakiet Sidi Youssef")
        .place("temime", 3, "Menzel Temime")
        .place("adala", 3, "Qasr al-Adl")
        .place("hamra", 3, "Ras Jabal al-Hamra")
        .place("lil", 3, "وادي ليل")
        .place("aita", 3, "عيتا الشعب")
        .place("snaiber", 3, "مزرعة السنيبر")
        .place("tizi", 3, "تيزي وسلي")
        .place("agba", 3, "رأس العقبة")
        .place("matar", 3, "بني مطر")
        .place("setor", 3, "سيتور أب")
        .linker();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // like names of others
        "selon Mohammed ben Salman hier",
        "قال محمد بن سلمان أمس",
        "قال حسين روحاني أمس",
        // a longer name, of which the stored one is a part only
        "selon Rachid Ghanouchi Trabelsi hier",
        "selon Ahmed Rachid Ghanouchi hier",
        "selon Habib Ghanouchi hier",
        // nothing of the document says who is meant
        "selon Ghanouchi hier",
        "selon Rachid hier",
        // short words and ordinary ones
        "le Bali et le Maly",
        "l’Irám et l’Iram",
        "selon Ali hier",
        "selon Rohan hier",
        // derived from a name, a word of its own, beside an ordinary word of a name
        "une Bagdadienne en Iran et un Malien à Bagdad",
        "Habib Bourguiba parle. قال عن البورقيبية والمالية",
        "Habib Bourguiba parle. ثم تحدث عن البورقيبي",
        // none
        "La réunion de Genève a pris fin hier sans accord, a dit un porte-parole.",
        "انتهى الاجتماع أمس من دون اتفاق وقال المتحدث إن المحادثات ستستمر",
        "voir www.Rachid-Ghanouchi.com ici",
        "par Rachid.Ghanouchi@parti.tn hier",
      })
  void linksNone(String text) {
    assertThat(LINKER.link(text, LinkOptions.DEFAULTS).links())
        .filteredOn(link -> match(link) == MatchKind.VARIANT)
        .isEmpty();
  }

  /** One word is too little to go by; a title, a preposition or what the text names helps. */
  @Test
  void oneWordNeedsTheTextToSpeakForIt() {
    Linker linker =
        new World()
            .place("benghazi", 6, "Benghazi", "بنغازي")
            .place("libya", 8, "Libye", "ليبيا")
            .linker();

    assertThat(confidence(linker, "Selon Bengazi, rien."))
        .isLessThan(confidence(linker, "Il vit à Bengazi, dit-on."));
    assertThat(
            linker
                .link("Selon Bengazi, rien.", LinkOptions.DEFAULTS.atLeast(0))
                .links()
                .getFirst()
                .candidates()
                .getFirst()
                .evidence())
        .extracting(Evidence::feature)
        .contains(Feature.UNSUPPORTED);
  }

  @Test
  void aLongWordNeedsItLess() {
    Linker linker =
        new World()
            .place("massachusetts", 6, "Massachusetts")
            .place("benghazi", 6, "Benghazi")
            .linker();

    assertThat(confidence(linker, "Selon Massachussets, rien."))
        .isGreaterThan(confidence(linker, "Selon Bengazi, rien."));
  }

  private static double confidence(Linker linker, String text) {
    return linker.link(text, LinkOptions.DEFAULTS.atLeast(0)).links().getFirst().confidence();
  }

  @Test
  void linksNoNearNamesake() {
    assertThat(LINKER.link("selon Hussein Rohani hier", LinkOptions.DEFAULTS).links()).isEmpty();
  }

  @Test
  void aJoinedConjunctionStaysOutside() {
    assertThat(show(LINKER, "Habib Bourguiba parle. ثم قال وبورقيبة"))
        .endsWith("; بورقيبة=bourguiba VARIANT");
  }

  @Test
  void theEvidenceSaysThatItIsAVariant() {
    Link link = LINKER.link("Rachid Ghanouchi parle", LinkOptions.DEFAULTS).links().getFirst();

    assertThat(link.candidates().getFirst().matchedName())
        .isIn("Rached Ghannouchi", "راشد الغنوشي");
    assertThat(link.candidates().getFirst().evidence())
        .filteredOn(evidence -> evidence.feature() == Feature.VARIANT)
        .singleElement()
        .matches(evidence -> evidence.value() > 0 && evidence.contribution() < 0);
  }

  @Test
  void theExactSpellingIsSurerThanAVariantOfIt() {
    List<Link> exact = LINKER.link("Rached Ghannouchi parle", LinkOptions.DEFAULTS).links();
    List<Link> variant = LINKER.link("Rachid Ghanouchi parle", LinkOptions.DEFAULTS).links();

    assertThat(variant.getFirst().confidence()).isLessThan(exact.getFirst().confidence());
    assertThat(exact.getFirst().candidates().getFirst().evidence())
        .noneMatch(evidence -> evidence.feature() == Feature.VARIANT);
  }

  /** The order of an unmodifiable map is another in each run; the links must not be. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB", "en-US", "en-CA", "en-AU", "en-NZ", "en-ZA", "en-IN"})
  void ofLabelsSpelledAlikeTheFrenchOneCounts(String other) {
    LexiconBuilder builder = new LexiconBuilder();
    String name = "Rached Ghannouchi";
    int entity =
        builder.addEntity(
            new Entity(
                "ghannouchi",
                EntityType.PERSON,
                Map.of("fr", name, other, name),
                Map.of(),
                Map.of(),
                7,
                List.of()));
    builder.addName(entity, "fr", name, NameKind.LABEL);
    Linker linker = new Linker(builder.build(1));
    String text = "Hier, Rached Ghannouchi a parlé. Puis Ghanouchi est parti.";

    assertThat(linker.link(text, LinkOptions.DEFAULTS).links().getLast().candidates())
        .singleElement()
        .matches(candidate -> candidate.match() == MatchKind.VARIANT)
        .matches(candidate ->
            candidate.evidence().stream()
                .noneMatch(evidence -> evidence.feature() == Feature.OTHER_LANGUAGE));
  }

  @Test
  void onlyTheTypesAskedForAreLinked() {
    LinkOptions places = LinkOptions.DEFAULTS.of(EntityType.PLACE);

    assertThat(LINKER.link("Rachid Ghanouchi est à Bagdad", places).links())
        .extracting(link -> link.candidates().getFirst().entity().id())
        .containsExactly("bagdad");
  }

  @Test
  void wordsAroundAVariantChangeNoOtherLink() {
    String plain = "Il est à Bagdad, en Iran et au Mali";
    List<String> alone = List.of(show(LINKER, plain).split("; ", -1));

    assertThat(show(LINKER, plain + ". Rachid Ghanouchi parle.").split("; ", -1))
        .startsWith(alone.toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void textsGiveTheSameLinksAgainWithSpansThatSelectThem(long seed) {
    LinkLaws.assertHold(LINKER, randomNews(new Random(seed)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rachid Ghanouchi. ",
        "Rachid Ghanouchi ",
        "Rached Ghannouchi. Ghanouchi. ",
        "Xavier Ghanouchi. ",
        "Ghanouchi, ",
        "راشد غنوشي، ",
        "راشد ",
        "Aé",
      })
  void aMebibyteOfVariantsFinishes(String piece) {
    String text = piece.repeat((1 << 20) / piece.length());

    assertTimeout(
        Duration.ofSeconds(60),
        () -> assertThat(LINKER.link(text, LinkOptions.DEFAULTS).links()).isNotNull());
  }

  private static String randomNews(Random random) {
    List<String> names =
        List.of(
            "Rachid Ghanouchi",
            "Ghannushi",
            "Rached Ghannouchi",
            "Abdul Fatah el-Sisi",
            "إيمانويل ماكرون",
            "Habib Bourguiba",
            "بورقيبة",
            "لبورقيبة",
            "M. Kadhimi",
            "Moustafa al-Kazimi",
            "السيد",
            "Hussein Rohani",
            "Bagdad");
    return Stream.generate(() ->
            random.nextInt(3) > 0
                ? names.get(random.nextInt(names.size()))
                : RandomTexts.any(random, 5))
        .limit(random.nextInt(30))
        .collect(joining(random.nextInt(4) > 0 ? " " : ""));
  }

  private static MatchKind match(Link link) {
    return link.candidates().getFirst().match();
  }

  private static String show(Linker linker, String text) {
    return linker.link(text, LinkOptions.DEFAULTS).links().stream()
        .map(link ->
            link.span().of(text)
                + "="
                + link.candidates().getFirst().entity().id()
                + " "
                + match(link))
        .collect(joining("; "));
  }
}
