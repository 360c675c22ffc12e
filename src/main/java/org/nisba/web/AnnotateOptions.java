package org.nisba.web;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.EntityType;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.LinkOptions.Reported;
import org.nisba.linking.Overlap;
import org.nisba.text.OffsetUnit;
import org.nisba.web.AnnotateRequest.Include;
import org.nisba.web.Options.Kind;

/**
 * What is asked for all texts of a request to annotate, checked.
 *
 * @param linking what is asked of the linker
 * @param offsets the unit of the answer's offsets
 * @param include what else the answer shows
 * @param minRevision the revision that the lexicon must have reached, or null
 */
record AnnotateOptions(
    LinkOptions linking, OffsetUnit offsets, Set<Include> include, @Nullable Long minRevision) {

  /** The options of a request. */
  static final Map<String, Kind> OF_REQUEST =
      Options.kinds(
          entry("language", Kind.STRING),
          entry("offsets", Kind.STRING),
          entry("minConfidence", Kind.NUMBER),
          entry("types", Kind.STRINGS),
          entry("overlaps", Kind.STRING),
          entry("publishedAt", Kind.STRING),
          entry("include", Kind.STRINGS),
          entry("minRevision", Kind.NUMBER));

  /** The options that a document may have of its own. */
  static final Map<String, Kind> OF_DOCUMENT =
      Options.kinds(entry("language", Kind.STRING), entry("publishedAt", Kind.STRING));

  static AnnotateOptions of(Options given) {
    Set<Include> include =
        given.set("include", Include.class, each -> each.name().toLowerCase(Locale.ROOT));
    LinkOptions linking =
        new LinkOptions(
            given.language().orElse(null),
            given
                .one("minConfidence", AnnotateOptions::probability, "the numbers from 0 to 1")
                .orElse(LinkOptions.DEFAULT_MIN_CONFIDENCE),
            given.set("types", EntityType.class, EntityType::name),
            given
                .one("overlaps", Overlap::ofLabel, "longest, dominant-right, all")
                .orElse(Overlap.LONGEST),
            reported(include),
            publishedAt(given).orElse(null));
    OffsetUnit offsets =
        given
            .one("offsets", AnnotateOptions::unit, "utf16, codepoint, utf8")
            .orElse(OffsetUnit.UTF16);
    Long minRevision = given.whole("minRevision", 0, Long.MAX_VALUE).orElse(null);
    return new AnnotateOptions(linking, offsets, include, minRevision);
  }

  /** {@return what is asked of the linker for a document that may have options of its own} */
  LinkOptions ofDocument(Options own) {
    LinkOptions same = own.has("language") ? linking.in(own.language().orElse(null)) : linking;
    return publishedAt(own).map(same::publishedAt).orElse(same);
  }

  private static Set<Reported> reported(Set<Include> include) {
    return include.stream()
        .map(Include::reported)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<OffsetUnit> unit(String label) {
    return Arrays.stream(OffsetUnit.values())
        .filter(unit -> unit.label().equals(label))
        .findFirst();
  }

  /** {@return the probability that a text says, from 0 to 1} */
  static Optional<Double> probability(String text) {
    try {
      double value = Double.parseDouble(text);
      return value >= 0 && value <= 1 ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> publishedAt(Options given) {
    return given.one("publishedAt", AnnotateOptions::day, "the days written as 2021-02-24");
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
