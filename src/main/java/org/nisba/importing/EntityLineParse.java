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
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityName;
import org.nisba.catalogue.EntityRelation;
import org.nisba.catalogue.EntityType;
import org.nisba.catalogue.NameKind;
import org.nisba.catalogue.Tone;
import org.nisba.importing.InvalidLineException.Fault;
import tools.jackson.databind.JsonNode;

/** One object of the project's own format being read: collects faults as it goes. */
final class EntityLineParse {

  private final JsonNode object;
  private final List<Fault> faults = new ArrayList<>();

  EntityLineParse(JsonNode object) {
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
    if (EntityRules.isQid(id)) {
      identifiers.putIfAbsent("wikidata", id);
    }
    CatalogueEntity entity =
        new CatalogueEntity(
            id, type, names, texts("descriptions"), identifiers, weight(), relations(), 0);
    checkFaults();
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

  /** {@return whether the object is no entity but says that one was merged or deleted} */
  boolean isEnd() {
    return object.has("deleted") || object.has("mergedInto");
  }

  /** Tells of the end of an entity: {@code "deleted": true}, or the id that it was merged into. */
  void end(long line, EntitySink sink) {
    String id = id();
    if (object.has("mergedInto")) {
      String into = object.path("mergedInto").asString("");
      if (!EntityRules.isId(into) || into.equals(id)) {
        fault("/mergedInto", "must be the id of another entity");
      }
      EntityType type = object.has("type") ? type() : null;
      checkFaults();
      sink.merge(line, id, type, into);
    } else {
      if (!object.path("deleted").asBoolean(false)) {
        fault("/deleted", "must be true");
      }
      checkFaults();
      sink.delete(line, id);
    }
  }

  private void checkFaults() {
    if (!faults.isEmpty()) {
      throw new InvalidLineException(faults);
    }
  }

  private String id() {
    JsonNode node = object.path("id");
    String id = node.isString() ? node.stringValue() : "";
    if (!EntityRules.isId(id)) {
      fault("/id", "must match " + EntityRules.ID.pattern());
    }
    return id;
  }

  private EntityType type() {
    JsonNode node = object.path("type");
    return constant(EntityType.class, node.isString() ? node.stringValue() : "", "/type")
        .orElse(EntityType.OTHER);
  }

  private <E extends Enum<E>> Optional<E> constant(Class<E> values, String text, String pointer) {
    Optional<E> found = EntityRules.constant(values, text.toUpperCase(Locale.ROOT));
    if (found.isEmpty()) {
      fault(pointer, "must be one of " + Arrays.toString(values.getEnumConstants()));
    }
    return found;
  }

  private double weight() {
    JsonNode node = object.path("weight");
    if (node.isMissingNode() || node.isNull()) {
      return weightOfPopulation();
    }
    double weight = node.isNumber() ? node.doubleValue() : -1;
    if (!(weight >= 0 && weight <= EntityRules.HEAVIEST)) {
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
      String pointer = "/labels/" + EntityLineFields.escape(label.getKey());
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
      checkIsArray(entry.getValue(), "/aliases/" + EntityLineFields.escape(language));
      int index = 0;
      for (JsonNode node : entry.getValue()) {
        String pointer = "/aliases/" + EntityLineFields.escape(language) + "/" + index++;
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
      if (!EntityRules.isId(target)) {
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
    if (EntityRules.isCountry(object.path("country").asString(""))) {
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
      String text =
          text(entry.getValue(), "/" + field + "/" + EntityLineFields.escape(entry.getKey()));
      if (text != null) {
        texts.put(entry.getKey(), text);
      }
    }
    return texts;
  }

  private @Nullable String text(JsonNode node, String pointer) {
    String text = node.isString() ? node.stringValue().strip() : "";
    if (text.isEmpty() || text.length() > EntityRules.LONGEST_TEXT) {
      fault(pointer, "must be a text of 1 to " + EntityRules.LONGEST_TEXT + " characters");
      return null;
    }
    if (!EntityRules.isWhole(text)) {
      fault(pointer, "has a NUL or half of a surrogate pair");
      return null;
    }
    return text;
  }

  private @Nullable String date(JsonNode node, String pointer) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    String date = node.asString("");
    if (!EntityRules.isDate(date)) {
      fault(pointer, "must be a year, month or day such as 2020, 2020-05, 2020-05-07");
      return null;
    }
    return date;
  }

  private boolean isLanguage(String language, String pointer) {
    if (EntityRules.isLanguage(language)) {
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
