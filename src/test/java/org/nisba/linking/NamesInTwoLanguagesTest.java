package org.nisba.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.LexiconBuilder;
import org.nisba.lexicon.NameKind;
import org.nisba.lexicon.Relation;

/** Entities with a name that is the same in French and in English. */
class NamesInTwoLanguagesTest {

  private static final String TEXT = "Le maire de Trinidad est arrivé hier.";

  @Test
  void theOrderOfTheirNamesDoesNotMatter() {
    for (EntityType type : List.of(EntityType.PLACE, EntityType.ORGANIZATION)) {
      assertThat(confidence(type, 2, "fr", "en")).isEqualTo(confidence(type, 2, "en", "fr"));
    }
  }

  @Test
  void littleKnownPlacesAreLessLikelyThanWithAFrenchName() {
    assertThat(confidence(EntityType.PLACE, 2, "fr", "en"))
        .isLessThan(confidence(EntityType.PLACE, 2, "fr"))
        .isGreaterThan(confidence(EntityType.PLACE, 2, "en"));
  }

  @Test
  void wellKnownPlacesAndOrganisationsAreNot() {
    assertThat(confidence(EntityType.PLACE, 7, "fr", "en"))
        .isEqualTo(confidence(EntityType.PLACE, 7, "fr"));
    assertThat(confidence(EntityType.ORGANIZATION, 2, "fr", "en"))
        .isEqualTo(confidence(EntityType.ORGANIZATION, 2, "fr"));
  }

  @Test
  void doublesWithAnotherSpellingInOneLanguageDoNotDivideTheProbability() {
    LexiconBuilder builder = new LexiconBuilder();
    add(builder, "africa", Map.of("fr", "Afrique", "en", "Africa"));
    add(builder, "country", Map.of("fr", "Sénégal", "ar", "السنغال", "en", "Senegal"));
    add(builder, "double", Map.of("fr", "Sénégal", "ar", "سنغال", "en", "Senegal"));
    add(builder, "river", Map.of("fr", "Sénégal", "ar", "نهر", "en", "Senegal"));
    assertThat(confidence(builder.build(1), "Il vit au Sénégal.")).isBetween(0.4, 0.6);

    LexiconBuilder without = new LexiconBuilder();
    add(without, "africa", Map.of("fr", "Afrique", "en", "Africa"));
    add(without, "country", Map.of("fr", "Sénégal", "ar", "السنغال", "en", "Senegal"));
    add(without, "double", Map.of("fr", "Sénégal", "ar", "سنغال", "en", "Senegal"));
    assertThat(confidence(without.build(1), "Il vit au Sénégal.")).isGreaterThan(0.9);
  }

  private static void add(LexiconBuilder builder, String id, Map<String, String> labels) {
    Relation relation = new Relation("country", "africa", null, null);
    int entity =
        builder.addEntity(
            new Entity(id, EntityType.PLACE, labels, Map.of(), Map.of(), 7, List.of(relation)));
    labels.forEach((language, label) -> builder.addName(entity, language, label, NameKind.LABEL));
  }

  private static double confidence(EntityType type, double weight, String... languages) {
    LexiconBuilder builder = new LexiconBuilder();
    int entity =
        builder.addEntity(
            new Entity(
                "trinidad", type, Map.of("fr", "Trinidad"), Map.of(), Map.of(), weight, List.of()));
    for (String language : languages) {
      builder.addName(entity, language, "Trinidad", NameKind.LABEL);
    }
    return confidence(builder.build(1), TEXT);
  }

  private static double confidence(Lexicon lexicon, String text) {
    return new Linker(lexicon)
        .link(text, LinkOptions.DEFAULTS.atLeast(0)).links().stream()
            .filter(link -> link.chosen() != null)
            .mapToDouble(Link::confidence)
            .max()
            .orElse(0);
  }
}
