package org.nisba.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.Linker;
import org.nisba.text.Tables;

/**
 * FEATURE UNDER TEST: the quality of linking on the project's own gold. The reference holds what
 * was reached; a document that falls below it fails the build, and a better one asks for the
 * reference to be raised (GoldEvaluation --reference).
 */
class GoldTest {

  private static final Linker LINKER = new Linker(Lexicons.starter());
  private static final List<Gold.Document> DOCUMENTS = Gold.own();

  @TestFactory
  List<DynamicTest> noDocumentFallsBelowTheReference() {
    Map<String, Reference> references = references();
    return DOCUMENTS.stream()
        .map(document ->
            DynamicTest.dynamicTest(
                document.id(),
                () -> {
                  Score score =
                      Score.of(document, LINKER.link(document.text(), LinkOptions.DEFAULTS));
                  Reference reference = Objects.requireNonNull(references.get(document.id()));
                  assertThat(score.strictRight)
                      .as(() -> String.join("\n", score.faults))
                      .isGreaterThanOrEqualTo(reference.right);
                  assertThat(score.relaxedFalse)
                      .as(() -> String.join("\n", score.faults))
                      .isLessThanOrEqualTo(reference.wrong);
                  assertThat(score.offsetErrors).isZero();
                }))
        .toList();
  }

  @Test
  void thereAreTwentyPassagesInEachLanguageAtLeast() {
    assertThat(DOCUMENTS)
        .filteredOn(document -> document.lang().equals("fr"))
        .hasSizeGreaterThanOrEqualTo(20);
    assertThat(DOCUMENTS)
        .filteredOn(document -> document.lang().equals("ar"))
        .hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void goldOffsetsSelectTheirSurface() {
    for (Gold.Document document : DOCUMENTS) {
      int[] text = document.text().codePoints().toArray();
      for (Gold.Mention mention : document.mentions()) {
        assertThat(new String(text, mention.start(), mention.extent().length()))
            .isEqualTo(mention.surface());
      }
    }
  }

  private record Reference(int right, int wrong) {}

  private static Map<String, Reference> references() {
    Map<String, Reference> references = new HashMap<>();
    Tables.lines(GoldTest.class, "/gold/own.reference.tsv").stream()
        .map(line -> line.split("\t"))
        .forEach(f ->
            references.put(f[0], new Reference(Integer.parseInt(f[1]), Integer.parseInt(f[2]))));
    return references;
  }
}
