package org.nisba.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityName;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the project's own format (NDJSON, see src/docs/import.md) and names every fault of a line
 * at once. Thread-safe.
 */
public final class EntityLineReader implements EntityReader {

  private static final Pattern INDEX = Pattern.compile("/\\d+/");

  private final JsonMapper json;

  /** Makes a reader that parses with a mapper. */
  public EntityLineReader(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void read(InputStream in, EntitySink sink) throws IOException {
    LineReader lines = new LineReader(in);
    lines.forEach(sink, () -> read(lines, sink));
  }

  private void read(LineReader lines, EntitySink sink) {
    JsonNode object = tree(json, lines.line());
    EntityLineParse parse = new EntityLineParse(object);
    EntityLineFields fields =
        new EntityLineFields(field -> sink.unknownField(INDEX.matcher(field).replaceAll("/")));
    if (parse.isEnd()) {
      fields.inEnd(object);
      parse.end(lines.number(), sink);
    } else {
      fields.inEntity(object);
      sink.accept(lines.number(), parse.entity());
    }
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
    return read(tree(json, line), unknownFields);
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
    new EntityLineFields(unknownFields).inEntity(object);
    return new EntityLineParse(object).entity();
  }

  /**
   * Reads a name by itself, as it stands in the list {@code names} of an entity.
   *
   * @param object a JSON object
   * @param unknownFields called with each field that a name does not have
   * @throws InvalidLineException naming every fault with a JSON pointer
   */
  public static EntityName readName(JsonNode object, Consumer<String> unknownFields) {
    new EntityLineFields(unknownFields).inName(object);
    return new EntityLineParse(object).singleName();
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
      throw new InvalidLineException("not a JSON object");
    }
    return object;
  }
}
