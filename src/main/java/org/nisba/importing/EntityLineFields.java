package org.nisba.importing;

import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * The fields of the project's own format; tells those that it does not have.
 *
 * @param found called with the JSON pointer of each, without the slash in front
 */
record EntityLineFields(Consumer<String> found) {

  private static final Set<String> OF_ENTITY =
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

  private static final Set<String> OF_END = Set.of("id", "type", "deleted", "mergedInto");
  private static final Set<String> OF_NAME =
      Set.of("language", "text", "kind", "tone", "from", "to");
  private static final Set<String> OF_RELATION = Set.of("predicate", "object", "from", "to");

  /** Looks at an entity. */
  void inEntity(JsonNode object) {
    in(object, OF_ENTITY, "");
    if (object.hasNonNull("country")
        && !EntityRules.isCountry(object.path("country").asString(""))) {
      found.accept("country");
    }
    eachIn(object, "names", OF_NAME);
    eachIn(object, "relations", OF_RELATION);
  }

  /** Looks at what says that an entity was deleted or merged. */
  void inEnd(JsonNode object) {
    in(object, OF_END, "");
  }

  /** Looks at a name that stands by itself. */
  void inName(JsonNode object) {
    in(object, OF_NAME, "");
  }

  private void eachIn(JsonNode object, String list, Set<String> known) {
    int index = 0;
    for (JsonNode item : object.path(list)) {
      in(item, known, list + "/" + index++ + "/");
    }
  }

  private void in(JsonNode object, Set<String> known, String place) {
    for (String field : object.propertyNames()) {
      if (!known.contains(field)) {
        found.accept(place + escape(field));
      }
    }
  }

  /** {@return a field's name as it stands in a JSON pointer} */
  static String escape(String field) {
    return field.replace("~", "~0").replace("/", "~1");
  }
}
