package org.nisba.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.LexiconBuilder;
import org.nisba.lexicon.NameKind;
import org.nisba.lexicon.Relation;

/**
 * FEATURE UNDER TEST: a catalogue that was imported whole. It has codes, titles of works, villages
 * that are called like ordinary words and entities without a weight; they must not be found
 * everywhere, and a user's own entity must be found all the same.
 */
class LargeCatalogueTest {

  private static final Linker LINKER = linker();

  private static Linker linker() {
    LexiconBuilder builder = new LexiconBuilder();
    add(builder, "Q801", EntityType.PLACE, 8, List.of(), "Israël", "il");
    add(builder, "Q142", EntityType.PLACE, 10, List.of(), "France");
    add(builder, "la-france", EntityType.ORGANIZATION, 0, List.of(), "La France");
    add(builder, "something", EntityType.WORK, 0, List.of(), "Quelque chose");
    add(builder, "perhaps", EntityType.WORK, 0, List.of(), "Peut-être");
    add(builder, "green-zone", EntityType.PLACE, 4, List.of(), "zone verte");
    add(builder, "banque", EntityType.ORGANIZATION, 0, List.of(), "Banque");
    add(builder, "city", EntityType.PLACE, 0, List.of(), "مدينة");
    add(builder, "until", EntityType.WORK, 0, List.of(), "ما لم");
    add(builder, "zarkoun", EntityType.PLACE, 0, List.of(), "Zarkoun", "زركون");
    add(builder, "orlok", EntityType.ORGANIZATION, 0, List.of(), "Orlok Industries");
    add(builder, "basra", EntityType.PLACE, 6, List.of(), "محافظة البصرة");
    add(builder, "balad-iraq", EntityType.PLACE, 3, country("iso3166-1:IQ"), "Baladoun");
    add(builder, "balad-oman", EntityType.PLACE, 3, country("iso3166-1:OM"), "Baladoun");
    builder.addName(
        builder.addEntity(
            new Entity(
                "irak",
                EntityType.PLACE,
                Map.of("fr", "Irak"),
                Map.of(),
                Map.of("iso3166-1", "IQ"),
                9,
                List.of())),
        "fr",
        "Irak",
        NameKind.LABEL);
    return new Linker(builder.build(1));
  }

  private static List<Relation> country(String object) {
    return List.of(new Relation("country", object, null, null));
  }

  private static void add(
      LexiconBuilder builder,
      String id,
      EntityType type,
      double weight,
      List<Relation> relations,
      String... names) {
    int entity =
        builder.addEntity(
            new Entity(id, type, Map.of("fr", names[0]), Map.of(), Map.of(), weight, relations));
    for (int i = 0; i < names.length; i++) {
      boolean arabic = names[i].charAt(0) > 0x600;
      NameKind kind = i == 0 ? NameKind.LABEL : NameKind.ALIAS;
      builder.addName(entity, arabic ? "ar" : "fr", names[i], kind);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // codes, function words and phrases of ordinary words are no names
        "Il a dit quelque chose à Paris, et il est peut-être parti. | -",
        "Quelque chose a changé. Peut-être est-ce la banque. | -",
        "Le conseil de la Banque a voté hier soir. | -",
        "وصل إلى مدينة كبيرة ما لم يحدث شيء | -",
        // an article written small is no part of a title
        "Elle a quitté la France hier. | France=Q142",
        "Elle lit La France hier. | La France=la-france",
        // what is known is found, written small as it is stored
        "L'attaque a visé la zone verte hier. | zone verte=green-zone",
        // a user's own entity has no weight and is found
        "Les habitants de Zarkoun ont voté. | Zarkoun=zarkoun",
        "وصل الوفد إلى زركون أمس | زركون=zarkoun",
        "Le groupe Orlok Industries recrute. | Orlok Industries=orlok",
        // an area without its noun
        "اندلعت احتجاجات في البصرة أمس | البصرة=basra",
        // the country decides between namesakes, told by its code
        "En Irak, la ville de Baladoun est calme. | Irak=irak; Baladoun=balad-iraq"
      })
  void findsWhatIsMeant(String text, String links) {
    assertThat(ShownLinks.of(LINKER, text, LinkOptions.DEFAULTS))
        .isEqualTo(links == null ? "" : links);
  }

  @Test
  void evidenceTellsWhatHeldALinkBack() {
    Link link =
        LINKER
            .link("Le conseil de la Banque a voté.", LinkOptions.DEFAULTS.atLeast(0))
            .links()
            .stream()
            .filter(each -> each.chosen() != null && each.chosen().entity().id().equals("banque"))
            .findFirst()
            .orElseThrow();
    assertThat(link.confidence()).isLessThan(0.5);
    assertThat(link.chosen().evidence())
        .anySatisfy(evidence -> {
          assertThat(evidence.feature()).isEqualTo(Feature.COMMON_WORD);
          assertThat(evidence.contribution()).isNegative();
        });
  }
}
