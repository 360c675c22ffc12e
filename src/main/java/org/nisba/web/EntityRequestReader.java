package org.nisba.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityEditor;
import org.nisba.catalogue.EntityName;
import org.nisba.importing.EntityLineReader;
import org.nisba.importing.InvalidLineException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads entities and names out of requests, and names every fault at once. Thread-safe. */
@Component
class EntityRequestReader {

  /** The largest body of a request about one entity, in bytes. */
  static final int LONGEST_BODY = 4 << 20;

  private static final String ENTITY = "type and labels";

  private final JsonMapper json;

  EntityRequestReader(JsonMapper json) {
    this.json = json;
  }

  /** {@return the text of a request's body} */
  static String body(HttpServletRequest request) throws IOException {
    return Bodies.json(request, LONGEST_BODY);
  }

  /** {@return the new entity of a body, with a generated id when it has none} */
  CatalogueEntity created(String body) {
    return created(JsonFields.object(body, ENTITY, json), new Faults());
  }

  /**
   * {@return the new entity of an object, with a generated id when it has none}
   *
   * @param faults takes what is wrong with it, and is then told
   */
  static CatalogueEntity created(ObjectNode object, Faults faults) {
    if (!object.has("id")) {
      object.put("id", EntityEditor.newId());
    }
    return entity(object, null, faults);
  }

  /** {@return the entity of a body that is to be the one of an id} */
  CatalogueEntity replaced(String body, String id) {
    return entity(JsonFields.object(body, ENTITY, json), id);
  }

  /** {@return a merge patch} */
  ObjectNode patch(String body) {
    return JsonFields.object(body, "a field to change", json);
  }

  /** {@return an entity after a merge patch} */
  CatalogueEntity patched(CatalogueEntity entity, ObjectNode patch) {
    JsonNode before = json.valueToTree(FullEntity.of(entity, 0));
    return entity((ObjectNode) MergePatch.apply(before, patch), entity.id());
  }

  /** {@return the name of a body} */
  EntityName name(String body) {
    ObjectNode object = JsonFields.object(body, "language and text", json);
    Faults faults = new Faults();
    return read(
        object,
        faults,
        each -> EntityLineReader.readName(each, field -> faults.add("/" + field, "is unknown")));
  }

  /** {@return the only field of a body, which must be a string} */
  String only(String field, String body) {
    Faults faults = new Faults();
    JsonFields fields = JsonFields.of(body, field, json, faults);
    String value = fields.text(field).orElse("");
    fields.options(Map.of(), List.of(field));
    faults.throwIfAny();
    return value;
  }

  private static CatalogueEntity entity(ObjectNode object, @Nullable String id) {
    return entity(object, id, new Faults());
  }

  private static CatalogueEntity entity(ObjectNode object, @Nullable String id, Faults faults) {
    // What an answer says besides; so that it may be sent back.
    object.remove("version");
    object.remove("revision");
    if (id != null) {
      JsonNode given = object.path("id");
      if (!given.isMissingNode() && !given.asString("").equals(id)) {
        faults.add("/id", "must be the id of the path, or left out");
      }
      object.put("id", id);
    }
    return read(
        object,
        faults,
        each -> EntityLineReader.read(each, field -> faults.add("/" + field, "is unknown")));
  }

  private static <T> T read(ObjectNode object, Faults faults, Function<ObjectNode, T> reader) {
    checkCharacters(object, "", faults);
    try {
      T value = reader.apply(object);
      faults.throwIfAny();
      return value;
    } catch (InvalidLineException e) {
      e.faults().forEach(fault -> faults.add(fault.pointer(), fault.detail()));
      faults.throwIfAny();
      throw e;
    }
  }

  private static void checkCharacters(JsonNode node, String place, Faults faults) {
    if (node.isString()) {
      ForbiddenCharacters.in(node.stringValue())
          .ifPresent(found -> faults.add(place, "has " + found.detail()));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        checkCharacters(node.get(i), place + "/" + i, faults);
      }
    } else {
      node.properties()
          .forEach(field ->
              checkCharacters(
                  field.getValue(), place + "/" + JsonFields.escape(field.getKey()), faults));
    }
  }
}
