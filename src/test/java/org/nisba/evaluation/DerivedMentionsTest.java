package org.nisba.evaluation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nisba.linking.Link;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.LinkOptions.Reported;
import org.nisba.linking.Linker;
import org.nisba.linking.MatchKind;
import org.nisba.linking.ScoredCandidate;
import org.nisba.text.Tables;

/**
 * FEATURE UNDER TEST: demonyms and offices over the starter catalogue, sentence by sentence ({@code
 * gold/derived.tsv}).
 */
class DerivedMentionsTest {

  private static final Linker LINKER = new Linker(Lexicons.starter());
  private static final Set<MatchKind> DERIVED = Set.of(MatchKind.DEMONYM, MatchKind.ROLE);

  @ParameterizedTest
  @MethodSource
  void sentences(String day, String text, String links) {
    assertThat(show(text, options(day).reporting(Reported.DEMONYMS, Reported.ROLES)))
        .isEqualTo(links.equals("''") ? "" : links);
  }

  static Stream<String[]> sentences() {
    return Tables.lines(DerivedMentionsTest.class, "/gold/derived.tsv").stream()
        .map(line -> line.split("\t"));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void nothingOfThemIsLinkedUnlessItIsAskedFor(String day, String text) {
    assertThat(show(text, options(day))).isEmpty();
    assertThat(matches(text, options(day).reporting(Reported.DEMONYMS)))
        .doesNotContain(MatchKind.ROLE);
    assertThat(matches(text, options(day).reporting(Reported.ROLES)))
        .doesNotContain(MatchKind.DEMONYM);
  }

  private static LinkOptions options(String day) {
    return day.equals("-")
        ? LinkOptions.DEFAULTS
        : LinkOptions.DEFAULTS.publishedAt(LocalDate.parse(day));
  }

  private static String show(String text, LinkOptions options) {
    return derived(text, options)
        .map(link -> link.span().of(text) + "=" + chosen(link).entity().id())
        .collect(joining("; "));
  }

  private static Stream<MatchKind> matches(String text, LinkOptions options) {
    return derived(text, options).map(link -> chosen(link).match());
  }

  private static Stream<Link> derived(String text, LinkOptions options) {
    return LINKER.link(text, options).links().stream()
        .filter(link -> DERIVED.contains(chosen(link).match()));
  }

  private static ScoredCandidate chosen(Link link) {
    return Objects.requireNonNull(link.chosen());
  }
}
