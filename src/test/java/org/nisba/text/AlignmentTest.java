package org.nisba.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AlignmentTest {

  @Test
  void aTextWithoutEditsMapsToItself() {
    // original  I r a k
    // folded    i r a k
    Alignment same = alignment(4, 4, edits -> edits.equal(4));

    assertThat(same.edits()).isZero();
    assertThat(same.original(0, 4)).isEqualTo(new Span(0, 4));
    assertThat(same.original(1, 3)).isEqualTo(new Span(1, 3));
  }

  @Test
  void bothHalvesOfALigatureMapToTheWholeOfIt() {
    // original  c œ   u r
    // folded    c o e u r
    Alignment ligature =
        alignment(
            4,
            5,
            edits -> {
              edits.equal(1);
              edits.replace(1, 2);
              edits.equal(2);
            });

    assertThat(ligature.original(1, 2)).isEqualTo(new Span(1, 2));
    assertThat(ligature.original(2, 3)).isEqualTo(new Span(1, 2));
    assertThat(ligature.original(2, 5)).isEqualTo(new Span(1, 4));
    assertThat(ligature.originalStart(5)).isEqualTo(4);
  }

  @Test
  void anEntityMapsToAllOfItsLetters() {
    // original  Q a & i u m l ; d a
    // folded    q a i           d a
    Alignment entity =
        alignment(
            10,
            5,
            edits -> {
              edits.equal(2);
              edits.replace(6, 1);
              edits.equal(2);
            });

    assertThat(entity.original(2, 3)).isEqualTo(new Span(2, 8));
    assertThat(entity.original(0, 5)).isEqualTo(new Span(0, 10));
    assertThat(entity.original(3, 5)).isEqualTo(new Span(8, 10));
  }

  @Test
  void marksBelongToTheLetterBeforeThem() {
    // original  e ́ ̣ t e ́
    // folded    e     t e
    Alignment marks =
        alignment(
            6,
            3,
            edits -> {
              edits.equal(1);
              edits.absorb(1);
              edits.absorb(1);
              edits.equal(2);
              edits.absorb(1);
            });

    assertThat(marks.original(0, 1)).isEqualTo(new Span(0, 3));
    assertThat(marks.original(1, 2)).isEqualTo(new Span(3, 4));
    assertThat(marks.original(2, 3)).isEqualTo(new Span(4, 6));
  }

  @Test
  void marksBehindALigatureBelongToBothOfItsLetters() {
    // original  œ ́   x
    // folded    o e   x
    Alignment marks =
        alignment(
            3,
            3,
            edits -> {
              edits.replace(1, 2);
              edits.absorb(1);
              edits.equal(1);
            });

    assertThat(marks.edits()).isEqualTo(1);
    assertThat(marks.original(1, 2)).isEqualTo(new Span(0, 2));
    assertThat(marks.original(2, 3)).isEqualTo(new Span(2, 3));
  }

  @Test
  void deletedCharactersBelongToNoNeighbourButToARangeAroundThem() {
    // original  ⁧ I ​ r ⁩
    // folded      i   r
    Alignment deleted =
        alignment(
            5,
            2,
            edits -> {
              edits.replace(1, 0);
              edits.equal(1);
              edits.replace(1, 0);
              edits.equal(1);
              edits.replace(1, 0);
            });

    assertThat(deleted.original(0, 1)).isEqualTo(new Span(1, 2));
    assertThat(deleted.original(1, 2)).isEqualTo(new Span(3, 4));
    assertThat(deleted.original(0, 2)).isEqualTo(new Span(1, 4));
  }

  @Test
  void aMarkWithoutALetterBeforeItBelongsToNothing() {
    // original  ́ a     and     a ​ ́ b
    // folded      a             a     b
    Alignment first =
        alignment(
            2,
            1,
            edits -> {
              edits.absorb(1);
              edits.equal(1);
            });
    Alignment behindDeleted =
        alignment(
            4,
            2,
            edits -> {
              edits.equal(1);
              edits.replace(1, 0);
              edits.absorb(1);
              edits.equal(1);
            });

    assertThat(first.original(0, 1)).isEqualTo(new Span(1, 2));
    assertThat(behindDeleted.original(0, 1)).isEqualTo(new Span(0, 1));
    assertThat(behindDeleted.original(1, 2)).isEqualTo(new Span(3, 4));
  }

  @Test
  void manyEditsAreFoundAsFewAre() {
    // original  œ œ œ …
    // folded    oeoeoe…
    Alignment many =
        alignment(
            1000,
            2000,
            edits -> {
              for (int i = 0; i < 1000; i++) {
                edits.replace(1, 2);
              }
            });

    for (int i = 0; i < 2000; i++) {
      assertThat(many.original(i, i + 1)).isEqualTo(new Span(i / 2, i / 2 + 1));
    }
  }

  @Test
  void editsThatDoNotConsumeBothTextsAreRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> alignment(4, 4, edits -> edits.equal(3)))
        .withMessage("edits cover 3 of 4 and 3 of 4 units");
    assertThatIllegalStateException()
        .isThrownBy(() -> alignment(2, 1, edits -> edits.replace(1, 1)));
    assertThatIllegalStateException()
        .isThrownBy(() -> alignment(1, 1, edits -> edits.replace(1, 2)));
  }

  private static Alignment alignment(
      int originalLength, int foldedLength, Consumer<Alignment.Builder> edits) {
    Alignment.Builder builder = new Alignment.Builder();
    edits.accept(builder);
    return builder.build(originalLength, foldedLength);
  }
}
