package org.nisba.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nisba.web.Options.Kind;
import org.nisba.web.ProblemException.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a JSON object in a request; what is wrong with them is gathered with its place. */
final class JsonFields {

  /** Where the parser names its source, which says nothing to a caller. */
  private static final Pattern SOURCE = Pattern.compile("\\s*\\(?[a-z ]*\\[Source[^]]*]\\)?");

  private final JsonNode object;
  private final String place;
  private final Faults faults;

  private JsonFields(JsonNode object, String place, Faults faults) {
    this.object = object;
    this.place = place;
    this.faults = faults;
  }

  /**
   * {@return the fields of a body}
   *
   * @param required the field that it must have at least, for the problem of a body that is none
   * @param faults takes what is wrong with the fields
   */
  static JsonFields of(String body, String required, JsonMapper json, Faults faults) {
    return new JsonFields(object(body, required, json), "", faults);
  }

  /**
   * {@return the object that a body is}
   *
   * @param required the field that it must have at least, for the problem of a body that is none
   */
  static ObjectNode object(String body, String required, JsonMapper json) {
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
    if (object instanceof ObjectNode fields) {
      return fields;
    }
    throw new ProblemException(
        ProblemType.INVALID_REQUEST,
        "the body must be a JSON object",
        List.of(new Fault("", "must be an object with at least " + required)));
  }

  /** {@return where a field is} */
  String pointer(String field) {
    return place + "/" + escape(field);
  }

  /** {@return a field's name as a step of a JSON pointer} */
  static String escape(String field) {
    return field.replace("~", "~0").replace("/", "~1");
  }

  /** {@return whether a field is there and not null} */
  boolean has(String field) {
    return object.hasNonNull(field);
  }

  /** {@return a string that must be there, unless it is at fault} */
  Optional<String> text(String field) {
    JsonNode value = object.get(field);
    if (value == null) {
      faults.add(pointer(field), "is required");
    } else if (!value.isString()) {
      faults.add(pointer(field), "must be a string");
    } else {
      return Optional.of(value.stringValue());
    }
    return Optional.empty();
  }

  /** {@return a string that may be left out or null} */
  @Nullable String optionalText(String field, int longest) {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    String text = value.isString() ? value.stringValue() : null;
    if (text == null || text.length() > longest) {
      faults.add(pointer(field), "must be a string of at most " + longest + " characters");
    }
    return text;
  }

  /** {@return the object that a field is, which must be there} */
  Optional<ObjectNode> object(String field, String required) {
    JsonNode value = object.get(field);
    if (value instanceof ObjectNode fields) {
      return Optional.of(fields);
    }
    faults.add(
        pointer(field),
        value == null ? "is required" : "must be an object with at least " + required);
    return Optional.empty();
  }

  /** {@return the objects of an array that must be there} */
  List<JsonFields> objects(String field, String required, int most) {
    JsonNode array = object.get(field);
    if (array == null) {
      faults.add(pointer(field), "is required");
      return List.of();
    }
    if (!array.isArray() || array.isEmpty() || array.size() > most) {
      String has = array.isArray() ? " and has " + array.size() : "";
      faults.add(pointer(field), "must be an array of 1 to " + most + " objects" + has);
      return List.of();
    }
    List<JsonFields> objects = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      String each = pointer(field) + "/" + i;
      if (array.get(i).isObject()) {
        objects.add(new JsonFields(array.get(i), each, faults));
      } else {
        faults.add(each, "must be an object with at least " + required);
      }
    }
    return objects;
  }

  /**
   * {@return the options among the fields}
   *
   * @param kinds the options that there are; one that is null counts as left out
   * @param others the other fields that are allowed
   */
  Options options(Map<String, Kind> kinds, List<String> others) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      Kind kind = kinds.get(name);
      if (kind == null) {
        if (!others.contains(name)) {
          faults.add(pointer(name), Options.unknown(others, kinds));
        }
      } else if (kind == Kind.STRINGS && value.isArray()) {
        List<String> items = new ArrayList<>();
        value.forEach(item -> items.add(item.isString() ? item.stringValue() : item.toString()));
        values.put(name, items);
      } else if (kind == Kind.NUMBER ? value.isNumber() : value.isString()) {
        values.put(name, List.of(value.asString()));
      } else if (!value.isNull()) {
        faults.add(pointer(name), "must be " + kind.inWords());
      }
    }
    return new Options(values, place + "/", faults);
  }
}
