package org.nisba.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads requests to annotate, from JSON or from query parameters, with the same checks, and names
 * every fault at once. Thread-safe.
 */
@Component
class AnnotateRequestReader {

  private static final Map<String, Kind> OPTIONS = options();
  private static final int LONGEST_ID = 1000;

  private final JsonMapper json;
  private final int maxTextBytes;

  AnnotateRequestReader(JsonMapper json, @Value("${nisba.max-text-bytes}") int maxTextBytes) {
    this.json = json;
    this.maxTextBytes = maxTextBytes;
  }

  private static Map<String, Kind> options() {
    Map<String, Kind> options = new LinkedHashMap<>();
    options.put("language", Kind.STRING);
    options.put("offsets", Kind.STRING);
    options.put("minConfidence", Kind.NUMBER);
    options.put("types", Kind.STRINGS);
    options.put("overlaps", Kind.STRING);
    options.put("publishedAt", Kind.STRING);
    options.put("include", Kind.STRINGS);
    return Collections.unmodifiableMap(options);
  }

  /** {@return the largest text taken, in bytes of UTF-8} */
  int maxTextBytes() {
    return maxTextBytes;
  }

  /** {@return the request of a JSON object} */
  AnnotateRequest fromJson(String body) {
    Faults faults = new Faults();
    JsonFields fields = JsonFields.of(body, "text", json, faults);
    Options options = fields.options(OPTIONS, List.of("id", "text"));
    String id = fields.optionalText("id", LONGEST_ID);
    return request(id, fields.text("text").orElse(""), options);
  }

  /** {@return the request of a plain text with query parameters} */
  AnnotateRequest fromText(String text, Map<String, String[]> parameters) {
    Faults faults = new Faults();
    Options options = Options.ofParameters(parameters, OPTIONS, List.of("id"), faults);
    String[] ids = parameters.get("id");
    String id = ids == null ? null : ids[0];
    if (id != null && id.length() > LONGEST_ID) {
      faults.add("id", "must have at most " + LONGEST_ID + " characters");
    }
    return request(id, text, options);
  }

  private AnnotateRequest request(@Nullable String id, String text, Options given) {
    Set<Include> include =
        given.set("include", Include.class, each -> each.name().toLowerCase(Locale.ROOT));
    LocalDate publishedAt =
        given
            .one("publishedAt", AnnotateRequestReader::day, "the days written as 2021-02-24")
            .orElse(null);
    LinkOptions options =
        new LinkOptions(
            given.language().orElse(null),
            minConfidence(given),
            given.set("types", EntityType.class, EntityType::name),
            given
                .one("overlaps", Overlap::ofLabel, "longest, dominant-right, all")
                .orElse(Overlap.LONGEST),
            reported(include),
            publishedAt);
    OffsetUnit offsets =
        given
            .one("offsets", AnnotateRequestReader::unit, "utf16, codepoint, utf8")
            .orElse(OffsetUnit.UTF16);
    AnnotateRequest request = new AnnotateRequest(id, text, options, offsets, include);
    given.faults().throwIfAny();
    checkText(text);
    return request;
  }

  private void checkText(String text) {
    if (text.isBlank()) {
      throw new ProblemException(ProblemType.EMPTY_TEXT, "the text is empty or white space only");
    }
    if (text.length() > maxTextBytes
        || text.getBytes(StandardCharsets.UTF_8).length > maxTextBytes) {
      throw new ProblemException(
          ProblemType.TEXT_TOO_LARGE,
          "a text may have " + maxTextBytes + " bytes of UTF-8; send it in parts");
    }
    ForbiddenCharacters.in(text)
        .ifPresent(found -> {
          throw new ProblemException(found.type(), found.detail());
        });
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

  private static double minConfidence(Options given) {
    return given
        .one("minConfidence", AnnotateRequestReader::probability, "the numbers from 0 to 1")
        .orElse(LinkOptions.DEFAULT_MIN_CONFIDENCE);
  }

  private static Optional<Double> probability(String text) {
    try {
      double value = Double.parseDouble(text);
      return value >= 0 && value <= 1 ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
