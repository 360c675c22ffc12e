package org.nisba.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.LexiconBuilder;
import org.nisba.lexicon.NameKind;

/**
 * A list as people keep it: each entity under one name in one script, and no weights. Other
 * spellings of whole names are found in text, in either script.
 */
class OwnCatalogueTest {

  private static final Linker LINKER = new Linker(catalogue());

  private static Lexicon catalogue() {
    LexiconBuilder builder = new LexiconBuilder();
    add(builder, EntityType.PERSON, "fr", "Sofien Toubel");
    add(builder, EntityType.PERSON, "fr", "Mongi Rahoui");
    add(builder, EntityType.PERSON, "fr", "Mourad Hamaidi");
    add(builder, EntityType.PERSON, "fr", "Fereydoon Abbasi");
    add(builder, EntityType.PERSON, "ar", "فيليب كلوديل");
    add(builder, EntityType.PERSON, "ar", "غازي الشواشي");
    add(builder, EntityType.PERSON, "fr", "Mohammed Ben Jilani Ghanmi");
    add(builder, EntityType.PLACE, "fr", "Tizi Gheniff");
    add(builder, EntityType.PLACE, "ar", "برج بونعامة");
    return builder.build(1);
  }

  private static void add(LexiconBuilder builder, EntityType type, String language, String label) {
    int entity =
        builder.addEntity(
            new Entity(label, type, Map.of(language, label), Map.of(), Map.of(), 0, List.of()));
    builder.addName(entity, language, label, NameKind.LABEL);
  }

  @ParameterizedTest
  @CsvSource({
    "Philippe Claudel a parlé hier., Philippe Claudel, فيليب كلوديل",
    "Hier Ghazi Chaouachi a parlé., Ghazi Chaouachi, غازي الشواشي",
    "Le ministre Fereydoun Abbasi a parlé., Fereydoun Abbasi, Fereydoon Abbasi",
    "Les habitants de Bordj Bou Naama protestent., Bordj Bou Naama, برج بونعامة",
    "قال سفيان طوبال أمس ذلك, سفيان طوبال, Sofien Toubel",
    "قال المنجي الرحوي أمس ذلك, المنجي الرحوي, Mongi Rahoui",
    "قال النائب مراد الحمايدي أمس ذلك, مراد الحمايدي, Mourad Hamaidi",
    "قال الوزير محمد بن الجيلاني الغانمي ذلك, محمد بن الجيلاني الغانمي, Mohammed Ben Jilani Ghanmi",
    "احتج سكان تيزي غنيف أمس, تيزي غنيف, Tizi Gheniff",
    // letters joined to the first word stay outside
    "حضر سامي وسفيان طوبال, سفيان طوبال, Sofien Toubel",
    "رحب بالمنجي الرحوي أمس, المنجي الرحوي, Mongi Rahoui",
    "رحب بسفيان طوبال أمس, سفيان طوبال, Sofien Toubel",
  })
  void wholeNamesAreFoundInOtherSpellings(String text, String surface, String label) {
    assertThat(surfaceOf(text, label)).as(text).contains(surface);
  }

  @Test
  void ordinaryWordsAreNoUnseenSpellings() {
    assertThat(
            LINKER
                .link("ومنذ ذلك الحين يعيش الناس في سلام. الذي يعيش هنا.", LinkOptions.DEFAULTS)
                .links())
        .isEmpty();
  }

  private static Optional<String> surfaceOf(String text, String label) {
    return LINKER.link(text, LinkOptions.DEFAULTS).links().stream()
        .filter(link -> link.chosen() != null && link.chosen().entity().id().equals(label))
        .map(link -> link.span().of(text))
        .findFirst();
  }
}
