package org.nisba.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.nisba.catalogue.CatalogueEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the project's own format (NDJSON, see src/docs/import.md) and names every fault of a line
 * at once. Thread-safe.
 */
public final class EntityLineReader implements EntityReader {

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
          "relations",
          "deleted",
          "mergedInto");

  private final JsonMapper json;

  /** Makes a reader that parses with a mapper. */
  public EntityLineReader(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void read(InputStream in, EntitySink sink) throws IOException {
    LineReader lines = new LineReader(in);
    while (lines.next()) {
      if (!lines.isBlank()) {
        sink.line();
        read(lines, sink);
      }
    }
  }

  private void read(LineReader lines, EntitySink sink) {
    try {
      EntityLineParse parse = parse(lines.line(), sink::unknownField);
      if (parse.isEnd()) {
        parse.end(lines.number(), sink);
      } else {
        sink.accept(lines.number(), parse.entity());
      }
    } catch (InvalidLineException e) {
      sink.reject(lines.number(), e.reason());
    }
  }

  /**
   * Reads one line.
   *
   * @param line a JSON object
   * @param unknownFields called with the name of each field that the format does not have
   * @return the entity
   * @throws InvalidLineException naming every fault with a JSON pointer
   */
  public CatalogueEntity read(String line, Consumer<String> unknownFields) {
    return parse(line, unknownFields).entity();
  }

  private EntityLineParse parse(String line, Consumer<String> unknownFields) {
    JsonNode object = tree(json, line);
    for (String field : object.propertyNames()) {
      if (!FIELDS.contains(field)) {
        unknownFields.accept(field);
      }
    }
    return new EntityLineParse(object);
  }

  /**
   * {@return the object that a line is}
   *
   * @throws InvalidLineException if it is none
   */
  static JsonNode tree(JsonMapper json, String line) {
    JsonNode object;
    try {
      object = json.readTree(line);
    } catch (JacksonException e) {
      throw InvalidLineException.ofJson(e);
    }
    if (!object.isObject()) {
      throw new InvalidLineException(List.of("not a JSON object"));
    }
    return object;
  }
}
