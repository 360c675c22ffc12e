package org.nisba.web;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.nisba.lexicon.EntityType;
import org.nisba.linking.ResolveOptions;
import org.nisba.names.VariantGenerator;
import org.nisba.text.Language;
import org.nisba.web.Options.Kind;
import org.nisba.web.ResolveRequest.RequestedName;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads requests about names that stand alone, and names every fault at once. Thread-safe. */
@Component
class NameRequestReader {

  /** The most names of a request to resolve. */
  static final int MOST_NAMES = 100;

  /** The longest name, in UTF-16 units. */
  static final int LONGEST_NAME = 512;

  /** Enough for the most and longest names, each unit of which may be six characters of JSON. */
  static final int LONGEST_BODY = MOST_NAMES * (LONGEST_NAME * 6 + 512);

  private static final int DEFAULT_CANDIDATES = 10;
  private static final int DEFAULT_VARIANTS = 20;

  private static final Map<String, Kind> RESOLVE =
      Options.kinds(entry("limit", Kind.NUMBER), entry("minRevision", Kind.NUMBER));
  private static final Map<String, Kind> NAME =
      Options.kinds(entry("language", Kind.STRING), entry("type", Kind.STRING));
  private static final Map<String, Kind> VARIANTS =
      Options.kinds(entry("to", Kind.STRING), entry("limit", Kind.NUMBER));

  private final JsonMapper json;

  NameRequestReader(JsonMapper json) {
    this.json = json;
  }

  /** Two names to compare. */
  record NamePair(String a, String b) {}

  /**
   * A name to vary.
   *
   * @param to the language of the spellings
   */
  record VariantsRequest(String name, Language to, int limit) {}

  /** {@return the request to resolve of a JSON object} */
  ResolveRequest resolve(String body) {
    Faults faults = new Faults();
    JsonFields fields = JsonFields.of(body, "names", json, faults);
    Options options = fields.options(RESOLVE, List.of("names"));
    int limit = options.integer("limit", 1, ResolveOptions.MOST).orElse(DEFAULT_CANDIDATES);
    Long minRevision = options.whole("minRevision", 0, Long.MAX_VALUE).orElse(null);
    List<RequestedName> names =
        fields.objects("names", "text", MOST_NAMES).stream()
            .map(each -> requestedName(each, faults))
            .toList();
    faults.throwIfAny();
    return new ResolveRequest(names, limit, minRevision);
  }

  private static RequestedName requestedName(JsonFields fields, Faults faults) {
    Options options = fields.options(NAME, List.of("text"));
    return new RequestedName(
        name(fields, "text", faults),
        options.language().orElse(null),
        options.constant("type", EntityType.class).orElse(null));
  }

  /** {@return the request to compare of a JSON object} */
  NamePair compare(String body) {
    Faults faults = new Faults();
    JsonFields fields = JsonFields.of(body, "a and b", json, faults);
    fields.options(Map.of(), List.of("a", "b"));
    NamePair pair = new NamePair(name(fields, "a", faults), name(fields, "b", faults));
    faults.throwIfAny();
    return pair;
  }

  /** {@return the request for variants of query parameters} */
  VariantsRequest variants(Map<String, String[]> parameters) {
    Faults faults = new Faults();
    Options options = Options.ofParameters(parameters, VARIANTS, List.of("name"), faults);
    String[] names = parameters.getOrDefault("name", new String[0]);
    if (names.length == 1) {
      check(names[0], "name", faults);
    } else {
      faults.add("name", names.length == 0 ? "is required" : "is given more than once");
    }
    Language to = options.one("to", Options::exactly, "fr, ar, en").orElse(Language.FR);
    int limit = options.integer("limit", 1, VariantGenerator.MOST).orElse(DEFAULT_VARIANTS);
    faults.throwIfAny();
    return new VariantsRequest(names[0], to, limit);
  }

  private static String name(JsonFields fields, String field, Faults faults) {
    return fields
        .text(field)
        .map(text -> {
          check(text, fields.pointer(field), faults);
          return text;
        })
        .orElse("");
  }

  /** Notes what is wrong with a name. */
  static void check(String name, String place, Faults faults) {
    if (name.isBlank()) {
      faults.add(place, "is empty or white space only");
    } else if (name.length() > LONGEST_NAME) {
      faults.add(
          place, "must have at most " + LONGEST_NAME + " UTF-16 units and has " + name.length());
    } else {
      ForbiddenCharacters.in(name).ifPresent(found -> faults.add(place, "has " + found.detail()));
    }
  }
}
