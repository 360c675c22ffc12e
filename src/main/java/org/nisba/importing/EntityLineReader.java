package org.nisba.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityName;
import org.nisba.catalogue.EntityRelation;
import org.nisba.catalogue.EntityType;
import org.nisba.catalogue.NameKind;
import org.nisba.catalogue.Tone;
import org.nisba.importing.InvalidLineException.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one line of the project's own format (NDJSON, see src/docs/import.md) into an entity and
 * names every fault of it at once. Thread-safe.
 */
public final class EntityLineReader {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");
  private static final Pattern QID = Pattern.compile("Q[1-9][0-9]*");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
  private static final Pattern DATE = Pattern.compile("-?\\d{4,}(-\\d{2}(-\\d{2})?)?");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final int LONGEST_NAME = 500;
  private static final double HEAVIEST = 100;
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "type",
          "labels",
          "aliases",
          "names",
          "descriptions",
          "identifiers",
          "weight",
          "population",
          "pop",
          "country",
          "relations");

  private static final Set<String> NAME_FIELDS =
      Set.of("language", "text", "kind", "tone", "from", "to");
  private static final Set<String> RELATION_FIELDS = Set.of("predicate", "object", "from", "to");

  private final JsonMapper json;

  /** Makes a reader that parses with a mapper. */
  public EntityLineReader(JsonMapper json) {
    this.json = json;
  }

  /**
   * Reads one line.
   *
   * @param line a JSON object
   * @param unknownFields called with the name of each field that the format does not have, of those
   *     within others in the form {@code names/0/field}
   * @return the entity
   * @throws InvalidLineException naming every fault with a JSON pointer
   */
  public CatalogueEntity read(String line, Consumer<String> unknownFields) {
    JsonNode object;
    try {
      object = json.readTree(line);
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw new InvalidLineException(
          "not JSON: "
              + e.getOriginalMessage()
              + (at == null ? "" : " (column " + at.getColumnNr() + ")"));
    }
    if (!object.isObject()) {
      throw new InvalidLineException("not a JSON object");
    }
    return read(object, unknownFields);
  }

  /**
   * Reads an entity.
   *
   * @param object a JSON object
   * @param unknownFields called with the JSON pointer of each field that the format does not have,
   *     without the slash in front
   * @return the entity
   * @throws InvalidLineException naming every fault with a JSON pointer
   */
  public static CatalogueEntity read(JsonNode object, Consumer<String> unknownFields) {
    new UnknownFields(unknownFields).in(object);
    return new Parse(object).entity();
  }

  /**
   * Reads a name by itself, as it stands in the list {@code names} of an entity.
   *
   * @param object a JSON object
   * @param unknownFields called with each field that a name does not have
   * @throws InvalidLineException naming every fault with a JSON pointer
   */
  public static EntityName readName(JsonNode object, Consumer<String> unknownFields) {
    new UnknownFields(unknownFields).in(object, NAME_FIELDS, "");
    return new Parse(object).singleName();
  }

  /** {@return whether an id is a Wikidata item id, which counts as an identifier} */
  static boolean isQid(String id) {
    return QID.matcher(id).matches();
  }

  private static boolean isCountry(JsonNode node) {
    return COUNTRY.matcher(node.asString("")).matches();
  }

  private static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  /** Tells the fields that the format does not have. */
  private record UnknownFields(Consumer<String> found) {

    void in(JsonNode object) {
      in(object, FIELDS, "");
      if (object.hasNonNull("country") && !isCountry(object.path("country"))) {
        found.accept("country");
      }
      eachIn(object, "names", NAME_FIELDS);
      eachIn(object, "relations", RELATION_FIELDS);
    }

    private void eachIn(JsonNode object, String list, Set<String> known) {
      int index = 0;
      for (JsonNode item : object.path(list)) {
        in(item, known, list + "/" + index++ + "/");
      }
    }

    void in(JsonNode object, Set<String> known, String place) {
      for (String field : object.propertyNames()) {
        if (!known.contains(field)) {
          found.accept(place + escape(field));
        }
      }
    }
  }

  /** One object being read: collects faults as it goes. */
  private static final class Parse {

    private final JsonNode object;
    private final List<Fault> faults = new ArrayList<>();

    Parse(JsonNode object) {
      this.object = object;
    }

    CatalogueEntity entity() {
      String id = id();
      EntityType type = type();
      List<EntityName> names = names();
      if (names.stream().noneMatch(name -> name.kind() == NameKind.LABEL)) {
        fault("/labels", "at least one label is required");
      }
      Map<String, String> identifiers = new HashMap<>(texts("identifiers"));
      if (isQid(id)) {
        identifiers.putIfAbsent("wikidata", id);
      }
      CatalogueEntity entity =
          new CatalogueEntity(
              id, type, names, texts("descriptions"), identifiers, weight(), relations(), 0);
      if (!faults.isEmpty()) {
        throw new InvalidLineException(faults);
      }
      return entity;
    }

    EntityName singleName() {
      EntityName name = name(object, "");
      if (name == null || !faults.isEmpty()) {
        throw new InvalidLineException(faults);
      }
      return name;
    }

    private void fault(String pointer, String detail) {
      faults.add(new Fault(pointer, detail));
    }

    private String id() {
      JsonNode node = object.path("id");
      String id = node.isString() ? node.stringValue() : "";
      if (!ID.matcher(id).matches()) {
        fault("/id", "must match " + ID.pattern());
      }
      return id;
    }

    private EntityType type() {
      JsonNode node = object.path("type");
      return constant(EntityType.class, node.isString() ? node.stringValue() : "", "/type")
          .orElse(EntityType.OTHER);
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> values, String text, String pointer) {
      try {
        return Optional.of(Enum.valueOf(values, text.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        fault(pointer, "must be one of " + Arrays.toString(values.getEnumConstants()));
        return Optional.empty();
      }
    }

    private double weight() {
      JsonNode node = object.path("weight");
      if (node.isMissingNode() || node.isNull()) {
        return weightOfPopulation();
      }
      double weight = node.isNumber() ? node.doubleValue() : -1;
      if (!(weight >= 0 && weight <= HEAVIEST)) {
        fault("/weight", "must be a number from 0 to 100");
        return 0;
      }
      return weight;
    }

    /** News means a place the more often, the more people live there. */
    private double weightOfPopulation() {
      String field = object.has("population") ? "population" : "pop";
      JsonNode node = object.path(field);
      if (node.isMissingNode() || node.isNull()) {
        return 0;
      }
      double population = node.isNumber() ? node.doubleValue() : -1;
      if (!(population >= 0)) {
        fault("/" + field, "must be a number of inhabitants");
        return 0;
      }
      return population == 0 ? 0 : Math.clamp(0.8 * (Math.log(population) - 7.5), 0.5, 7);
    }

    private List<EntityName> names() {
      Set<EntityName> names = new LinkedHashSet<>();
      Set<String> seen = new HashSet<>();
      Map<String, EntityName> full = new LinkedHashMap<>();
      JsonNode list = object.path("names");
      checkIsArray(list, "/names");
      int index = 0;
      for (JsonNode node : list) {
        EntityName name = name(node, "/names/" + index++);
        if (name != null) {
          full.put(name.language() + '\n' + name.text(), name);
        }
      }
      JsonNode labels = object.path("labels");
      checkIsObject(labels, "/labels");
      for (Map.Entry<String, JsonNode> label : labels.properties()) {
        String pointer = "/labels/" + escape(label.getKey());
        String text = text(label.getValue(), pointer);
        if (text != null && isLanguage(label.getKey(), pointer)) {
          names.add(merged(full, label.getKey(), text, NameKind.LABEL));
          seen.add(label.getKey() + '\n' + text);
        }
      }
      for (EntityName name : full.values()) {
        boolean secondLabel =
            name.kind() == NameKind.LABEL
                && names.stream()
                    .anyMatch(
                        n -> n.kind() == NameKind.LABEL && n.language().equals(name.language()));
        if (secondLabel && !seen.contains(name.language() + '\n' + name.text())) {
          fault("/names", "two labels in the language " + name.language());
        } else if (seen.add(name.language() + '\n' + name.text())) {
          names.add(name);
        }
      }
      addAliases(names, seen);
      return List.copyOf(names);
    }

    private static EntityName merged(
        Map<String, EntityName> full, String language, String text, NameKind kind) {
      EntityName detailed = full.get(language + '\n' + text);
      return detailed == null
          ? new EntityName(language, text, kind, Tone.NEUTRAL, null, null)
          : new EntityName(language, text, kind, detailed.tone(), detailed.from(), detailed.to());
    }

    private void addAliases(Set<EntityName> names, Set<String> seen) {
      JsonNode aliases = object.path("aliases");
      checkIsObject(aliases, "/aliases");
      for (Map.Entry<String, JsonNode> entry : aliases.properties()) {
        String language = entry.getKey();
        checkIsArray(entry.getValue(), "/aliases/" + escape(language));
        int index = 0;
        for (JsonNode node : entry.getValue()) {
          String pointer = "/aliases/" + escape(language) + "/" + index++;
          String text = text(node, pointer);
          boolean isNew =
              text != null && isLanguage(language, pointer) && seen.add(language + '\n' + text);
          if (text != null && isNew) {
            names.add(new EntityName(language, text, NameKind.ALIAS, Tone.NEUTRAL, null, null));
          }
        }
      }
    }

    private @Nullable EntityName name(JsonNode node, String pointer) {
      if (!node.isObject()) {
        fault(pointer, "must be an object");
        return null;
      }
      String language = node.path("language").asString("");
      String text = text(node.path("text"), pointer + "/text");
      boolean isKnown = isLanguage(language, pointer + "/language");
      if (text == null || !isKnown) {
        return null;
      }
      return new EntityName(
          language,
          text,
          constant(NameKind.class, node.path("kind").asString("ALIAS"), pointer + "/kind")
              .orElse(NameKind.ALIAS),
          constant(Tone.class, node.path("tone").asString("NEUTRAL"), pointer + "/tone")
              .orElse(Tone.NEUTRAL),
          date(node.path("from"), pointer + "/from"),
          date(node.path("to"), pointer + "/to"));
    }

    private List<EntityRelation> relations() {
      JsonNode list = object.path("relations");
      checkIsArray(list, "/relations");
      Set<EntityRelation> relations = new LinkedHashSet<>();
      int index = 0;
      for (JsonNode node : list) {
        String pointer = "/relations/" + index++;
        String predicate = text(node.path("predicate"), pointer + "/predicate");
        String target = node.path("object").asString("");
        if (!ID.matcher(target).matches()) {
          fault(pointer + "/object", "must be an id");
        } else if (predicate != null) {
          relations.add(
              new EntityRelation(
                  predicate,
                  target,
                  date(node.path("from"), pointer + "/from"),
                  date(node.path("to"), pointer + "/to")));
        }
      }
      if (isCountry(object.path("country"))) {
        String code = object.path("country").stringValue();
        relations.add(new EntityRelation("country", "iso3166-1:" + code, null, null));
      }
      return List.copyOf(relations);
    }

    private Map<String, String> texts(String field) {
      JsonNode node = object.path(field);
      checkIsObject(node, "/" + field);
      Map<String, String> texts = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        String text = text(entry.getValue(), "/" + field + "/" + escape(entry.getKey()));
        if (text != null) {
          texts.put(entry.getKey(), text);
        }
      }
      return texts;
    }

    private @Nullable String text(JsonNode node, String pointer) {
      String text = node.isString() ? node.stringValue().strip() : "";
      if (text.isEmpty() || text.length() > LONGEST_NAME || text.indexOf('\0') >= 0) {
        fault(pointer, "must be a text of 1 to " + LONGEST_NAME + " characters");
        return null;
      }
      return text;
    }

    private @Nullable String date(JsonNode node, String pointer) {
      if (node.isMissingNode() || node.isNull()) {
        return null;
      }
      String date = node.asString("");
      if (!DATE.matcher(date).matches()) {
        fault(pointer, "must be a year, month or day such as 2020, 2020-05, 2020-05-07");
        return null;
      }
      return date;
    }

    private boolean isLanguage(String language, String pointer) {
      if (LANGUAGE.matcher(language).matches()) {
        return true;
      }
      fault(pointer, "the language must be a BCP 47 tag such as fr, ar, en, mul");
      return false;
    }

    private void checkIsObject(JsonNode node, String pointer) {
      if (!node.isMissingNode() && !node.isNull() && !node.isObject()) {
        fault(pointer, "must be an object");
      }
    }

    private void checkIsArray(JsonNode node, String pointer) {
      if (!node.isMissingNode() && !node.isNull() && !node.isArray()) {
        fault(pointer, "must be an array");
      }
    }
  }
}
