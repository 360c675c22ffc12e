package org.nisba.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.EntityType;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.Overlap;
import org.nisba.text.Language;
import org.nisba.text.OffsetUnit;
import org.nisba.web.AnnotateRequest.Include;
import org.nisba.web.ProblemException.Fault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads requests to annotate, from JSON or from query parameters, with the same checks, and names
 * every fault at once. Thread-safe.
 */
@Component
class AnnotateRequestReader {

  private static final Set<String> OPTIONS =
      new LinkedHashSet<>(
          List.of(
              "language",
              "offsets",
              "minConfidence",
              "types",
              "overlaps",
              "publishedAt",
              "include"));
  private static final int LONGEST_ID = 1000;

  /** Where the parser names its source, which says nothing to a caller. */
  private static final Pattern SOURCE = Pattern.compile("\\s*\\(?[a-z ]*\\[Source[^]]*]\\)?");

  private final JsonMapper json;
  private final int maxTextBytes;

  AnnotateRequestReader(JsonMapper json, @Value("${nisba.max-text-bytes}") int maxTextBytes) {
    this.json = json;
    this.maxTextBytes = maxTextBytes;
  }

  /** {@return the largest text taken, in bytes of UTF-8} */
  int maxTextBytes() {
    return maxTextBytes;
  }

  /** {@return the request of a JSON object} */
  AnnotateRequest fromJson(String body) {
    JsonNode object = parse(body);
    Map<String, List<String>> options = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    String id = null;
    String text = null;
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      switch (field.getKey()) {
        case "text" -> {
          text = value.isString() ? value.stringValue() : null;
          if (text == null) {
            faults.add(new Fault("/text", "must be a string"));
          }
        }
        case "id" -> {
          id = value.isString() ? value.stringValue() : null;
          if (!value.isNull() && (id == null || id.length() > LONGEST_ID)) {
            faults.add(
                new Fault("/id", "must be a string of at most " + LONGEST_ID + " characters"));
          }
        }
        default -> addOption(field.getKey(), value, options, faults);
      }
    }
    if (text == null && !object.has("text")) {
      faults.add(new Fault("/text", "is required"));
    }
    return request(id, text == null ? "" : text, new Options(options, "/", faults));
  }

  /** {@return the request of a plain text with query parameters} */
  AnnotateRequest fromText(String text, Map<String, String[]> parameters) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    String id = null;
    for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
      List<String> values =
          Stream.of(parameter.getValue())
              .flatMap(v -> Stream.of(v.split(",")))
              .map(String::strip)
              .toList();
      if (parameter.getKey().equals("id")) {
        id = parameter.getValue()[0];
        if (id.length() > LONGEST_ID) {
          faults.add(new Fault("id", "must have at most " + LONGEST_ID + " characters"));
        }
      } else if (OPTIONS.contains(parameter.getKey())) {
        options.put(parameter.getKey(), values);
      } else {
        faults.add(
            new Fault(
                parameter.getKey(), "is unknown; allowed are id, " + String.join(", ", OPTIONS)));
      }
    }
    return request(id, text, new Options(options, "", faults));
  }

  private JsonNode parse(String body) {
    if (body.isBlank()) {
      throw new ProblemException(ProblemType.MALFORMED_JSON, "the body is empty");
    }
    JsonNode object;
    try {
      object = json.readTree(body);
    } catch (JacksonException e) {
      var at = e.getLocation();
      String where =
          at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
      throw new ProblemException(
          ProblemType.MALFORMED_JSON,
          where + SOURCE.matcher(e.getOriginalMessage()).replaceAll(""));
    }
    if (!object.isObject()) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          "the body must be a JSON object",
          List.of(new Fault("", "must be an object with at least text")));
    }
    return object;
  }

  private static void addOption(
      String name, JsonNode value, Map<String, List<String>> options, List<Fault> faults) {
    if (!OPTIONS.contains(name)) {
      String allowed = "id, text, " + String.join(", ", OPTIONS);
      faults.add(new Fault(pointer(name), "is unknown; allowed are " + allowed));
    } else if (value.isArray()) {
      List<String> values = new ArrayList<>();
      value.forEach(item -> values.add(item.isString() ? item.stringValue() : item.toString()));
      options.put(name, values);
    } else if (!value.isNull()) {
      boolean number = name.equals("minConfidence");
      boolean fits = number ? value.isNumber() : value.isString();
      if (!fits) {
        faults.add(new Fault(pointer(name), "must be a " + (number ? "number" : "string")));
      } else {
        options.put(name, List.of(value.asString()));
      }
    }
  }

  private static String pointer(String field) {
    return "/" + field.replace("~", "~0").replace("/", "~1");
  }

  private AnnotateRequest request(@Nullable String id, String text, Options given) {
    LinkOptions options =
        new LinkOptions(
            given.language(),
            given.minConfidence(),
            given.set("types", EntityType.class),
            given.one(
                "overlaps", Overlap::ofLabel, Overlap.LONGEST, "longest, dominant-right, all"),
            given.set("include", Include.class).contains(Include.NIL));
    AnnotateRequest request =
        new AnnotateRequest(
            id,
            text,
            options,
            given.one(
                "offsets", AnnotateRequestReader::unit, OffsetUnit.UTF16, "utf16, codepoint, utf8"),
            given.date(),
            given.set("include", Include.class));
    if (!given.faults.isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          given.faults.size() == 1
              ? "one field is not as it must be"
              : given.faults.size() + " fields are not as they must be",
          given.faults.stream().distinct().toList());
    }
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
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != 0x0B && c != '\f')
          || c == 0x7F) {
        throw new ProblemException(
            ProblemType.CONTROL_CHARACTER,
            "U+"
                + HexFormat.of().withUpperCase().toHexDigits(c)
                + " at UTF-16 offset "
                + i
                + "; of the control characters only tab and line ends are allowed");
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw new ProblemException(
              ProblemType.INVALID_ENCODING, "a lone surrogate at UTF-16 offset " + i);
        }
        i++;
      }
    }
  }

  private static Optional<OffsetUnit> unit(String label) {
    return Arrays.stream(OffsetUnit.values())
        .filter(unit -> unit.label().equals(label))
        .findFirst();
  }

  /** Options by name, with the place of each for its fault. */
  private record Options(Map<String, List<String>> values, String prefix, List<Fault> faults) {

    interface Parser<T> {
      Optional<T> parse(String text);
    }

    private List<String> list(String name) {
      return values.getOrDefault(name, List.of()).stream().filter(v -> !v.isEmpty()).toList();
    }

    <T> T one(String name, Parser<T> parser, T missing, String allowed) {
      List<String> given = list(name);
      if (given.isEmpty()) {
        return missing;
      }
      Optional<T> value = given.size() > 1 ? Optional.empty() : parser.parse(given.getFirst());
      if (value.isEmpty()) {
        faults.add(
            new Fault(prefix + name, "'" + String.join(",", given) + "' is not one of " + allowed));
      }
      return value.orElse(missing);
    }

    @Nullable Language language() {
      String tag = one("language", Options::languageTag, "auto", "auto, fr, ar, en");
      return Language.ofTag(tag).orElse(null);
    }

    private static Optional<String> languageTag(String tag) {
      boolean known =
          tag.equals("auto") || Language.ofTag(tag).filter(l -> l.tag().equals(tag)).isPresent();
      return known ? Optional.of(tag) : Optional.empty();
    }

    double minConfidence() {
      return one(
          "minConfidence",
          text -> {
            try {
              double value = Double.parseDouble(text);
              return value >= 0 && value <= 1 ? Optional.of(value) : Optional.empty();
            } catch (NumberFormatException _) {
              return Optional.empty();
            }
          },
          LinkOptions.DEFAULT_MIN_CONFIDENCE,
          "the numbers from 0 to 1");
    }

    @Nullable LocalDate date() {
      LocalDate day =
          one(
              "publishedAt",
              text -> {
                try {
                  return Optional.of(LocalDate.parse(text));
                } catch (DateTimeParseException _) {
                  return Optional.empty();
                }
              },
              LocalDate.MIN,
              "the days written as 2021-02-24");
      return day.equals(LocalDate.MIN) ? null : day;
    }

    <E extends Enum<E>> Set<E> set(String name, Class<E> type) {
      Set<E> found = EnumSet.noneOf(type);
      int index = 0;
      for (String text : list(name)) {
        Optional<E> value =
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (value.isPresent()) {
          found.add(value.get());
        } else {
          String allowed =
              Arrays.stream(type.getEnumConstants())
                  .map(constant ->
                      type == Include.class
                          ? constant.name().toLowerCase(Locale.ROOT)
                          : constant.name())
                  .collect(Collectors.joining(", "));
          String place = prefix.isEmpty() ? name : prefix + name + "/" + index;
          faults.add(new Fault(place, "'" + text + "' is not one of " + allowed));
        }
        index++;
      }
      return found;
    }
  }
}
