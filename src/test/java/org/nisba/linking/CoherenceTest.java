package org.nisba.linking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the entities of a document say for each other. */
class CoherenceTest {

  private static final String TEXT = "Le maire de Velluire a vu Paris.";

  @Test
  void anEntityIsSupportedByWhatElseTheDocumentNames() {
    Linker linker = world().placeIn("chile", "velluire", 3, "Velluire").linker();
    double alone = confidence(linker, TEXT);
    assertThat(confidence(linker, "Le maire de Velluire a vu le Chili.")).isGreaterThan(alone);
    assertThat(confidence(linker, "Le maire de Velluire a vu Valparaiso.")).isGreaterThan(alone);
  }

  @Test
  void anEntityIsNotSupportedByItsOwnCountryWhichNothingElseIsOf() {
    Linker ofChile = world().placeIn("chile", "velluire", 3, "Velluire").linker();
    Linker ofNone = world().place("velluire", 3, "Velluire").linker();
    assertThat(confidence(ofChile, TEXT)).isLessThan(confidence(ofNone, TEXT));
  }

  private static World world() {
    return new World()
        .place("france", 9, "France")
        .place("chile", 7, "Chili")
        .placeIn("france", "paris", 8, "Paris")
        .placeIn("chile", "valparaiso", 6, "Valparaiso");
  }

  private static double confidence(Linker linker, String text) {
    return linker.link(text, LinkOptions.DEFAULTS.atLeast(0)).links().stream()
        .map(Link::chosen)
        .filter(chosen -> chosen != null && chosen.entity().id().equals("velluire"))
        .mapToDouble(ScoredCandidate::confidence)
        .findAny()
        .orElseThrow();
  }
}
