package org.nisba.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.Lexicon;

/** Labelled corpora in other shapes than the project's own, as gold over a lexicon. */
final class Corpora {

  private Corpora() {}

  /** A text whose mentions bear Wikidata ids. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record WikidataText(
      String id, String lang, String text, List<WikidataMention> mentions) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record WikidataMention(
      int start,
      int end,
      String surface,
      @Nullable String qid,
      @JsonProperty("in_kb") boolean inCatalogue) {}

  /** Mentions of a stretch of an article of another file, whose text is kept there. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record StandOff(
      String source,
      String id,
      String lang,
      int start,
      int end,
      String split,
      List<StandOffMention> mentions) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record StandOffMention(
      int start,
      int end,
      String surface,
      String entity,
      @Nullable List<String> also,
      boolean required) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Article(String id, String text) {}

  /**
   * {@return the texts of a file whose mentions bear Wikidata ids; what the catalogue lacks has no
   * entity, and only what the large catalogue holds is required}
   */
  static List<Gold.Document> wikidata(Path file, Lexicon lexicon) throws IOException {
    Map<String, String> ids = idsByQid(lexicon);
    Doubles doubles = Doubles.of(lexicon);
    List<Gold.Document> documents = new ArrayList<>();
    for (WikidataText text : JsonLines.read(file, WikidataText.class)) {
      List<Gold.Mention> mentions =
          text.mentions.stream()
              .map(mention -> {
                String id = mention.qid == null ? null : ids.get(mention.qid);
                return new Gold.Mention(
                    mention.start,
                    mention.end,
                    mention.surface,
                    id,
                    id == null ? List.of() : doubles.of(id),
                    id != null && mention.inCatalogue);
              })
              .toList();
      documents.add(new Gold.Document(text.id, text.lang, text.text, mentions));
    }
    return documents;
  }

  /** {@return gold of a file with doubles of the right entities accepted too} */
  static List<Gold.Document> acceptingDoubles(List<Gold.Document> documents, Lexicon lexicon) {
    Doubles doubles = Doubles.of(lexicon);
    return documents.stream()
        .map(document ->
            new Gold.Document(
                document.id(),
                document.lang(),
                document.text(),
                document.mentions().stream().map(mention -> accepting(mention, doubles)).toList()))
        .toList();
  }

  private static Gold.Mention accepting(Gold.Mention mention, Doubles doubles) {
    List<String> also = new ArrayList<>(mention.also());
    mention.also().forEach(id -> also.addAll(doubles.of(id)));
    if (mention.entity() != null) {
      also.addAll(doubles.of(mention.entity()));
    }
    return new Gold.Mention(
        mention.start(),
        mention.end(),
        mention.surface(),
        mention.entity(),
        List.copyOf(also),
        mention.required());
  }

  /**
   * {@return gold whose texts are stretches of news articles, which are not part of the project}
   *
   * @param file mentions, a stretch a line
   * @param data the directory of the files that hold the articles
   * @param split which part of the file
   */
  static List<Gold.Document> standOff(Path file, Path data, String split) throws IOException {
    Map<String, String> texts = new HashMap<>();
    List<Gold.Document> documents = new ArrayList<>();
    for (StandOff stretch : JsonLines.read(file, StandOff.class)) {
      if (texts.isEmpty()) {
        JsonLines.read(data.resolve(stretch.source), Article.class)
            .forEach(article -> texts.put(article.id, article.text));
      }
      if (stretch.split.equals(split)) {
        String text = texts.get(stretch.id);
        int from = text.offsetByCodePoints(0, stretch.start);
        int to = text.offsetByCodePoints(from, stretch.end - stretch.start);
        documents.add(
            new Gold.Document(
                stretch.id,
                stretch.lang,
                text.substring(from, to),
                stretch.mentions.stream().map(Corpora::mention).toList()));
      }
    }
    return documents;
  }

  private static Gold.Mention mention(StandOffMention mention) {
    boolean nil = mention.entity.startsWith("nil:");
    return new Gold.Mention(
        mention.start,
        mention.end,
        mention.surface,
        nil ? null : mention.entity,
        mention.also == null ? List.of() : mention.also,
        mention.required && !nil);
  }

  private static Map<String, String> idsByQid(Lexicon lexicon) {
    Map<String, String> ids = new HashMap<>();
    for (int i = 0; i < lexicon.entityCount(); i++) {
      Entity entity = lexicon.entity(i);
      String qid = entity.identifiers().get("wikidata");
      ids.putIfAbsent(qid == null ? entity.id() : qid, entity.id());
    }
    return ids;
  }
}
