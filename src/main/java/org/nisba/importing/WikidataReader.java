package org.nisba.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.EntityType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads Wikidata's JSON dump: an array with an item a line. Only what is kept is made into objects;
 * the statements that are not wanted are passed over as bytes.
 *
 * <p>Names are the labels and aliases in the languages asked for, native names (P1559, P1705) and
 * short names (P1813). The weight is {@code 10 ln(1 + sitelinks) / ln(401)}, so that an item on 400
 * wikis has 10.
 */
final class WikidataReader implements EntityReader {

  /** So many wikis have the items that most wikis have. */
  private static final double MOST_SITELINKS = 400;

  private final ImportOptions options;
  private final WikidataTypes types;
  private final JsonFactory factory = new JsonFactory();

  WikidataReader(ImportOptions options) {
    this.options = options;
    this.types = new WikidataTypes(options.classes());
  }

  @Override
  public void read(InputStream in, EntitySink sink) throws IOException {
    LineReader lines = new LineReader(in);
    while (lines.next()) {
      int start = lines.start();
      int end = lines.end();
      while (start < end && isAround(lines.buffer()[start])) {
        start++;
      }
      while (end > start && isAround(lines.buffer()[end - 1])) {
        end--;
      }
      if (start < end) {
        sink.line();
        read(lines, start, end, sink);
      }
    }
  }

  /** {@return whether a byte stands around the objects of an array} */
  private static boolean isAround(byte b) {
    return b == '[' || b == ']' || b == ',' || b == ' ' || b == '\t';
  }

  private void read(LineReader lines, int start, int end, EntitySink sink) {
    try {
      lines.checkLength();
      WikidataItem item = new WikidataItem(options);
      try (JsonParser parser =
          factory.createParser(ObjectReadContext.empty(), lines.buffer(), start, end - start)) {
        item.read(parser);
        if (item.isItem() && parser.nextToken() != null) {
          throw new InvalidLineException("more than one object");
        }
      }
      EntityType type = item.isItem() ? type(item) : null;
      EntityDraft draft = type == null ? null : draft(item, type, sink);
      if (draft == null || !draft.hasNames()) {
        sink.skip(lines.number());
      } else {
        sink.accept(lines.number(), draft.build());
      }
    } catch (JacksonException e) {
      sink.reject(lines.number(), InvalidLineException.ofJson(e).reason());
    } catch (InvalidLineException e) {
      sink.reject(lines.number(), e.reason());
    }
  }

  private @Nullable EntityType type(WikidataItem item) {
    for (WikidataStatement statement : item.statements("P31")) {
      EntityType type = types.of(statement.item());
      if (type != null) {
        return type;
      }
    }
    return null;
  }

  private EntityDraft draft(WikidataItem item, EntityType type, EntitySink sink) {
    EntityDraft draft = new EntityDraft(item.id(), type, sink::note);
    item.addTexts(draft);
    for (String property : List.of("P1559", "P1705")) {
      for (WikidataStatement name : item.statements(property)) {
        options
            .languageTaken(name.language())
            .ifPresent(language -> draft.alias(language, name.text()));
      }
    }
    for (WikidataStatement name : item.statements("P1813")) {
      options
          .languageTaken(name.language())
          .ifPresent(language -> draft.shortName(language, name.text()));
    }
    WikidataItem.PREDICATES.forEach((property, predicate) -> {
      for (WikidataStatement statement : item.statements(property)) {
        draft.relation(predicate, statement.item(), statement.from(), statement.to());
      }
    });
    return draft.weight(10 * Math.log1p(item.sitelinks()) / Math.log1p(MOST_SITELINKS));
  }
}
