package org.nisba.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.LexiconBuilder;
import org.nisba.lexicon.NameKind;
import org.nisba.lexicon.Relation;

/** Places of one name: what tells them apart, and which are one place held twice. */
class NamesakesTest {

  private static final Linker LINKER = linker();

  private static Linker linker() {
    LexiconBuilder builder = new LexiconBuilder();
    add(builder, "liban", 8, null, "Liban");
    add(builder, "chili", 8, null, "Chili");
    add(builder, "irlande", 8, null, "Irlande");
    add(builder, "amman", 7.5, null, "عمان", "عمّان");
    add(builder, "oman", 7, null, "سلطنة عمان", "عمان", "عُمان");
    add(builder, "koweit", 8, null, "الكويت");
    add(builder, "ville-de-koweit", 5, "koweit", "مدينة الكويت");
    add(builder, "paris", 8, null, "باريس");
    add(builder, "parysow", 1, null, "باريسو");
    add(builder, "fontaine", 5, null, "Fontaine");
    add(builder, "monceau", 5, null, "Monceau");
    add(builder, "zarkane", 4, "liban", "Zarkane");
    add(builder, "zarkane-2", 3.9, "liban", "Zarkane");
    add(builder, "torvane", 4, "liban", "Torvane");
    add(builder, "torvane-2", 3.9, "chili", "Torvane");
    return new Linker(builder.build(1));
  }

  private static void add(
      LexiconBuilder builder, String id, double weight, @Nullable String country, String... names) {
    List<Relation> relations =
        country == null ? List.of() : List.of(new Relation("country", country, null, null));
    String language = names[0].charAt(0) > 0x600 ? "ar" : "fr";
    int entity =
        builder.addEntity(
            new Entity(
                id,
                EntityType.PLACE,
                Map.of(language, names[0]),
                Map.of(),
                Map.of(),
                weight,
                relations));
    for (int i = 0; i < names.length; i++) {
      builder.addName(entity, language, names[i], i == 0 ? NameKind.LABEL : NameKind.ALIAS);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "وصل الوفد إلى عمان أمس | عمان=amman",
        "وصل الوفد إلى عُمان أمس | عُمان=oman",
        // a hash sign may stand within a name
        "هطلت الأمطار في مدينة #الكويت أمس | مدينة #الكويت=ville-de-koweit",
        // a conjunction by itself is no part of a name
        "ذكرها في باريس و بعدها سافر | باريس=paris",
        // a part of a hyphened name is no name
        "Il habite à Fontaine depuis hier. | Fontaine=fontaine",
        "Il habite à Fontaine-les-Vervins depuis hier. | -",
        "Il habite à Plaine-Monceau depuis hier. | -"
      })
  void areToldApart(String text, String links) {
    assertThat(ShownLinks.of(LINKER, text, LinkOptions.DEFAULTS))
        .isEqualTo(links == null ? "" : links);
  }

  @Test
  void aPlaceHeldTwiceIsNoLessLikelyForIt() {
    assertThat(confidence("Ils sont à Zarkane depuis hier."))
        .isGreaterThan(confidence("Ils sont à Torvane depuis hier."));
  }

  @Test
  void aLittleKnownPlaceIsLessLikelyInATextAboutAnotherCountry() {
    assertThat(confidence("Ils sont à Torvane, en Irlande, depuis hier."))
        .isLessThan(confidence("Ils sont à Torvane depuis hier."));
  }

  private static double confidence(String text) {
    return LINKER.link(text, LinkOptions.DEFAULTS.atLeast(0)).links().stream()
        .filter(link -> link.chosen() != null && link.span().of(text).endsWith("ane"))
        .findFirst()
        .orElseThrow()
        .confidence();
  }
}
