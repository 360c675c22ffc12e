package org.nisba.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.LexiconBuilder;
import org.nisba.lexicon.NameKind;
import org.nisba.lexicon.Relation;

/** What the entities of a document say for each other. */
class CoherenceTest {

  private static final Relation OF_CHILE = new Relation("country", "chile", null, null);

  @Test
  void anEntityIsSupportedByWhatElseTheDocumentNames() {
    String text = "Le maire de Velluire a vu Paris.";
    double alone = confidence(text, OF_CHILE);
    assertThat(confidence("Le maire de Velluire a vu le Chili.", OF_CHILE)).isGreaterThan(alone);
    assertThat(confidence("Le maire de Velluire a vu Valparaiso.", OF_CHILE)).isGreaterThan(alone);
  }

  @Test
  void anEntityIsNotSupportedByItsOwnCountryWhichNothingElseIsOf() {
    String text = "Le maire de Velluire a vu Paris.";
    assertThat(confidence(text, OF_CHILE)).isLessThan(confidence(text));
  }

  private static double confidence(String text, Relation... relations) {
    LexiconBuilder builder = new LexiconBuilder();
    add(builder, "france", "France", 9);
    add(builder, "chile", "Chili", 7);
    add(builder, "paris", "Paris", 8, new Relation("country", "france", null, null));
    add(builder, "valparaiso", "Valparaiso", 6, OF_CHILE);
    add(builder, "velluire", "Velluire", 3, relations);
    return new Linker(builder.build(1))
        .link(text, LinkOptions.DEFAULTS.atLeast(0)).links().stream()
            .map(Link::chosen)
            .filter(chosen -> chosen != null && chosen.entity().id().equals("velluire"))
            .mapToDouble(ScoredCandidate::confidence)
            .findAny()
            .orElseThrow();
  }

  private static void add(
      LexiconBuilder builder, String id, String name, double weight, Relation... relations) {
    int entity =
        builder.addEntity(
            new Entity(
                id,
                EntityType.PLACE,
                Map.of("fr", name),
                Map.of(),
                Map.of(),
                weight,
                List.of(relations)));
    builder.addName(entity, "fr", name, NameKind.LABEL);
  }
}
