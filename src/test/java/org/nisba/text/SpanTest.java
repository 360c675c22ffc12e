package org.nisba.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpanTest {

  private static final Span SPAN = new Span(3, 7);

  @Test
  void spansThatTouchDoNotOverlap() {
    assertThat(SPAN.overlaps(new Span(7, 9))).isFalse();
    assertThat(SPAN.overlaps(new Span(0, 3))).isFalse();
    assertThat(SPAN.overlaps(new Span(6, 9))).isTrue();
    assertThat(SPAN.overlaps(new Span(4, 5))).isTrue();
  }

  @Test
  void aSpanContainsItselfAndWhatLiesWithin() {
    assertThat(SPAN.contains(SPAN)).isTrue();
    assertThat(SPAN.contains(new Span(4, 7))).isTrue();
    assertThat(SPAN.contains(new Span(4, 8))).isFalse();
  }

  @Test
  void spansAreInTheOrderOfTheText() {
    assertThat(SPAN).isLessThan(new Span(4, 5)).isLessThan(new Span(3, 8));
    assertThat(SPAN.of("en Irak.")).isEqualTo("Irak");
  }

  @Test
  void negativeAndInvertedRangesAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(2, 1))
        .withMessage("not a span: [2, 1)");
  }
}
