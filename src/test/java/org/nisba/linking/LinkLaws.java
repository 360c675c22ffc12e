package org.nisba.linking;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of the links of any text. */
final class LinkLaws {

  private LinkLaws() {}

  /**
   * Holds a linker to them with each way to keep names that overlap: a link selects something of
   * the text, overlaps no other unless all are kept, says how sure it is of its candidates, and
   * comes again.
   */
  static void assertHold(Linker linker, String text) {
    for (Overlap overlap : Overlap.values()) {
      LinkOptions options = LinkOptions.DEFAULTS.atLeast(0).keeping(overlap);
      LinkedText linked = linker.link(text, options);
      int end = 0;
      for (Link link : linked.links()) {
        assertThat(link.span().length()).isPositive();
        assertThat(link.span().end()).isLessThanOrEqualTo(text.length());
        assertThat(overlap == Overlap.ALL || link.span().start() >= end).isTrue();
        assertThat(link.confidence()).isBetween(0.0, 1.0);
        assertThat(link.candidates()).isNotEmpty();
        assertThat(link.candidates().stream().mapToDouble(ScoredCandidate::confidence).sum())
            .isLessThanOrEqualTo(1 + 1e-9);
        end = link.span().end();
      }
      assertThat(linked.links()).extracting(Link::span).isSorted();
      assertThat(linker.link(text, options)).isEqualTo(linked);
    }
  }
}
