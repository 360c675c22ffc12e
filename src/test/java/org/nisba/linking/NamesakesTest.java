package org.nisba.linking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places of one name: what tells them apart, and which are one place held twice. */
class NamesakesTest {

  private static final Linker LINKER =
      new World()
          .place("liban", 8, "Liban")
          .place("chili", 8, "Chili")
          .place("irlande", 8, "Irlande")
          .place("amman", 7.5, "عمان")
          .alias("amman", "عمّان")
          .place("oman", 7, "سلطنة عمان")
          .alias("oman", "عمان")
          .alias("oman", "عُمان")
          .place("koweit", 8, "الكويت")
          .placeIn("koweit", "ville-de-koweit", 5, "مدينة الكويت")
          .place("paris", 8, "باريس")
          .place("parysow", 1, "باريسو")
          .place("fontaine", 5, "Fontaine")
          .place("monceau", 5, "Monceau")
          .placeIn("liban", "zarkane", 4, "Zarkane")
          .placeIn("liban", "zarkane-2", 3.9, "Zarkane")
          .placeIn("liban", "torvane", 4, "Torvane")
          .placeIn("chili", "torvane-2", 3.9, "Torvane")
          .linker();

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
