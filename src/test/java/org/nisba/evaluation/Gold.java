package org.nisba.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nisba.linking.Link;
import org.nisba.text.OffsetUnit;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Labelled documents: a JSON list, offsets in code points. */
final class Gold {

  private Gold() {}

  /** A labelled text. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Document(String id, String lang, String text, List<Mention> mentions) {

    /** {@return where a link of the text stands} */
    Extent extent(Link link) {
      int[] ends =
          OffsetUnit.CODEPOINT.fromUtf16(text, new int[] {link.span().start(), link.span().end()});
      return new Extent(ends[0], ends[1]);
    }
  }

  /**
   * Where something stands in a text.
   *
   * @param start first code point
   * @param end code point after the last
   */
  record Extent(int start, int end) {

    int length() {
      return end - start;
    }

    boolean overlaps(Extent other) {
      return start < other.end && other.start < end;
    }

    boolean contains(Extent other) {
      return start <= other.start && other.end <= end;
    }
  }

  /**
   * A labelled mention.
   *
   * @param start first code point
   * @param end code point after the last
   * @param surface what stands there
   * @param entity the entity meant, or null for something that no catalogue is expected to hold
   * @param also other entities that are right too
   * @param required whether leaving it out is a fault
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Mention(
      int start,
      int end,
      String surface,
      @Nullable String entity,
      List<String> also,
      boolean required) {

    boolean accepts(String id) {
      return id.equals(entity) || also.contains(id);
    }

    Extent extent() {
      return new Extent(start, end);
    }
  }

  static List<Document> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /** {@return the project's own gold} */
  static List<Document> own() {
    return read(Objects.requireNonNull(Gold.class.getResourceAsStream("/gold/own.gold.json")));
  }

  static List<Document> read(InputStream in) {
    return JsonMapper.shared().readValue(in, new TypeReference<>() {});
  }
}
