package org.nisba.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.EntityType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads FollowTheMoney entities, one JSON object a line, as OpenSanctions publishes them, or its
 * deltas ({@code {"op": "DEL", "entity": {"id": …}}}). Names have no language there: those in
 * Arabic letters are taken as Arabic, those in Latin letters as of no language ({@code mul}),
 * others are left out.
 */
final class FollowTheMoneyReader implements EntityReader {

  /** Schemata that are entities of news; the others say something of these, or are addresses. */
  private static final Map<String, EntityType> TYPES =
      Map.ofEntries(
          Map.entry("Person", EntityType.PERSON),
          Map.entry("Organization", EntityType.ORGANIZATION),
          Map.entry("Company", EntityType.ORGANIZATION),
          Map.entry("PublicBody", EntityType.ORGANIZATION),
          Map.entry("LegalEntity", EntityType.ORGANIZATION),
          Map.entry("Event", EntityType.EVENT),
          Map.entry("Vessel", EntityType.OTHER),
          Map.entry("Airplane", EntityType.OTHER));

  private final JsonMapper json;
  private final ImportOptions options;

  FollowTheMoneyReader(JsonMapper json, ImportOptions options) {
    this.json = json;
    this.options = options;
  }

  @Override
  public void read(InputStream in, EntitySink sink) throws IOException {
    LineReader lines = new LineReader(in);
    lines.forEach(
        sink, () -> read(EntityLineReader.tree(json, lines.line()), lines.number(), sink));
  }

  private void read(JsonNode line, long number, EntitySink sink) {
    JsonNode entity = line.has("op") ? line.path("entity") : line;
    String id = entity.path("id").asString("");
    if (!EntityRules.isId(id)) {
      throw fault("/id: must match " + EntityRules.ID.pattern());
    }
    if (line.path("op").asString("").equals("DEL")) {
      sink.delete(number, id);
      return;
    }
    if (!entity.path("schema").isString() || !entity.path("properties").isObject()) {
      throw fault("/schema and /properties are required");
    }
    EntityType type = TYPES.get(entity.path("schema").stringValue());
    if (type == null) {
      sink.skip(number);
      return;
    }
    EntityDraft draft = draft(id, type, entity, sink);
    if (draft.hasNames()) {
      sink.accept(number, draft.build());
    } else {
      sink.skip(number);
    }
  }

  private EntityDraft draft(String id, EntityType type, JsonNode entity, EntitySink sink) {
    EntityDraft draft = new EntityDraft(id, type, sink::note);
    JsonNode properties = entity.path("properties");
    names(entity.path("caption")).forEach(name -> label(draft, name));
    names(properties.path("name")).forEach(name -> label(draft, name));
    for (String field : List.of("alias", "weakAlias", "previousName")) {
      names(properties.path(field)).forEach(name -> alias(draft, name));
    }
    names(properties.path("abbreviation")).forEach(name -> shortName(draft, name));
    names(properties.path("wikidataId"))
        .forEach(qid -> {
          if (EntityRules.isQid(qid)) {
            draft.identifier("wikidata", qid);
          }
        });
    names(properties.path("country")).forEach(draft::country);
    for (String parent : names(properties.path("parent"))) {
      draft.relation("partOf", parent, null, null);
    }
    return draft;
  }

  private void label(EntityDraft draft, String text) {
    String language = language(text);
    if (language != null) {
      draft.label(language, text);
    }
  }

  private void alias(EntityDraft draft, String text) {
    String language = language(text);
    if (language != null) {
      draft.alias(language, text);
    }
  }

  private void shortName(EntityDraft draft, String text) {
    String language = language(text);
    if (language != null) {
      draft.shortName(language, text);
    }
  }

  private @Nullable String language(String text) {
    String language = Scripts.languageOf(text, "mul");
    return language != null && options.languages().contains(language) ? language : null;
  }

  /** Every property is an array of strings; in the nested variant some are objects. */
  private static List<String> names(JsonNode values) {
    List<String> texts = new ArrayList<>();
    if (values.isString()) {
      texts.add(values.stringValue());
    }
    for (JsonNode value : values) {
      if (value.isString()) {
        texts.add(value.stringValue());
      } else if (value.path("id").isString()) {
        texts.add(value.path("id").stringValue());
      }
    }
    return texts;
  }

  private static InvalidLineException fault(String what) {
    return new InvalidLineException(what);
  }
}
