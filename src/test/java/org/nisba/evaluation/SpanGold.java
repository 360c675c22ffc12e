package org.nisba.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A text with labelled names, whatever file it comes from; offsets are in UTF-16 units.
 *
 * @param id the text's id
 * @param language {@code fr} or {@code ar}
 * @param text the text
 * @param mentions in no order
 */
record SpanGold(String id, String language, String text, List<Mention> mentions) {

  /**
   * A labelled name.
   *
   * @param start first unit
   * @param end unit behind it
   * @param type {@code PERSON PLACE ORGANIZATION}, another word for anything else, or null when it
   *     is not labelled
   * @param entity the entity's id, a cluster's name that begins with {@code nil:}, or null
   * @param required whether leaving it out is a fault
   */
  record Mention(
      int start, int end, @Nullable String type, @Nullable String entity, boolean required) {

    /** Whether a catalogue that holds some entities lacks this one. */
    boolean isUnknown(Set<String> held) {
      return entity == null || !held.contains(entity);
    }

    boolean overlaps(int otherStart, int otherEnd) {
      return start < otherEnd && otherStart < end;
    }

    boolean isNameType() {
      return type == null || List.of("PERSON", "PLACE", "ORGANIZATION").contains(type);
    }
  }

  /** {@return the texts of a file of labelled lines} */
  static List<SpanGold> lines(Path file) throws IOException {
    List<SpanGold> texts = new ArrayList<>();
    for (JsonNode line : JsonLines.read(file, JsonNode.class)) {
      texts.add(of(line, line.path("text").asString()));
    }
    return texts;
  }

  /** {@return the texts of a file of stand-off gold whose split is {@code dev}} */
  static List<SpanGold> standOff(Path file, Path data) throws IOException {
    Map<String, String> articles = new HashMap<>();
    List<SpanGold> texts = new ArrayList<>();
    for (JsonNode line : JsonLines.read(file, JsonNode.class)) {
      if (!line.path("split").asString("").equals("dev")) {
        continue;
      }
      if (articles.isEmpty()) {
        Path source = data.resolve(line.path("source").asString());
        JsonLines.read(source, JsonNode.class)
            .forEach(
                each -> articles.put(each.path("id").asString(), each.path("text").asString()));
      }
      String article = articles.get(line.path("id").asString());
      int from = article.offsetByCodePoints(0, line.path("start").asInt());
      int to = article.offsetByCodePoints(0, line.path("end").asInt());
      texts.add(of(line, article.substring(from, to)));
    }
    return texts;
  }

  private static SpanGold of(JsonNode line, String text) {
    List<Mention> mentions = new ArrayList<>();
    for (JsonNode mention : line.path("mentions")) {
      String entity = mention.path("entity").asString(mention.path("qid").asString(""));
      String type = mention.path("type").asString("").toUpperCase(Locale.ROOT);
      mentions.add(
          new Mention(
              text.offsetByCodePoints(0, mention.path("start").asInt()),
              text.offsetByCodePoints(0, mention.path("end").asInt()),
              type.isEmpty() ? null : type,
              entity.isEmpty() || entity.equals("NIL") ? null : entity,
              mention.path("required").asBoolean(true)));
    }
    return new SpanGold(
        line.path("id").asString(""), line.path("lang").asString("fr"), text, mentions);
  }
}
