package org.nisba.importing;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityName;
import org.nisba.catalogue.EntityRelation;
import org.nisba.catalogue.EntityType;
import org.nisba.catalogue.NameKind;
import org.nisba.catalogue.Tone;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the project's own format, the inverse of {@link EntityLineReader}: what is read of it
 * again is written as the same bytes. Fields and languages have one order, names that of the
 * catalogue.
 */
final class EntityLineWriter implements ExportWriter {

  private final JsonGenerator json;

  EntityLineWriter(JsonMapper mapper, OutputStream out) {
    json = mapper.writer().withRootValueSeparator("").createGenerator(out, JsonEncoding.UTF8);
  }

  @Override
  public void entity(CatalogueEntity entity) {
    Map<String, String> labels = EntityTexts.byLanguage(entity.labels());
    Map<String, List<String>> aliases = new LinkedHashMap<>();
    List<EntityName> others = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    labels.forEach((language, text) -> seen.add(language + '\n' + text));
    for (EntityName name : entity.names()) {
      boolean plain = name.tone() == Tone.NEUTRAL && name.from() == null && name.to() == null;
      boolean label = name.kind() == NameKind.LABEL;
      boolean detailed = !plain || !(label || name.kind() == NameKind.ALIAS);
      if (detailed && (label || seen.add(name.language() + '\n' + name.text()))) {
        others.add(name);
      }
    }
    for (EntityName name : entity.names()) {
      if (name.kind() == NameKind.ALIAS && seen.add(name.language() + '\n' + name.text())) {
        aliases.computeIfAbsent(name.language(), _ -> new ArrayList<>()).add(name.text());
      }
    }
    json.writeStartObject();
    json.writeStringProperty("id", entity.id());
    json.writeStringProperty("type", entity.type().name());
    texts("labels", labels);
    aliases(aliases);
    names(others);
    texts("descriptions", EntityTexts.byLanguage(entity.descriptions()));
    texts("identifiers", new TreeMap<>(entity.identifiers()));
    json.writeNumberProperty("weight", entity.weight());
    relations(entity.relations());
    end();
  }

  @Override
  public void merged(String id, EntityType type, String into) {
    json.writeStartObject();
    json.writeStringProperty("id", id);
    json.writeStringProperty("type", type.name());
    json.writeStringProperty("mergedInto", into);
    end();
  }

  @Override
  public void deleted(String id) {
    json.writeStartObject();
    json.writeStringProperty("id", id);
    json.writeBooleanProperty("deleted", true);
    end();
  }

  @Override
  public void close() {
    json.close();
  }

  private void end() {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void texts(String field, Map<String, String> texts) {
    json.writeObjectPropertyStart(field);
    texts.forEach(json::writeStringProperty);
    json.writeEndObject();
  }

  private void aliases(Map<String, List<String>> aliases) {
    json.writeObjectPropertyStart("aliases");
    EntityTexts.byLanguage(aliases)
        .forEach((language, texts) -> {
          json.writeArrayPropertyStart(language);
          texts.forEach(json::writeString);
          json.writeEndArray();
        });
    json.writeEndObject();
  }

  private void names(List<EntityName> names) {
    json.writeArrayPropertyStart("names");
    for (EntityName name : names) {
      json.writeStartObject();
      json.writeStringProperty("language", name.language());
      json.writeStringProperty("text", name.text());
      json.writeStringProperty("kind", name.kind().name());
      if (name.tone() != Tone.NEUTRAL) {
        json.writeStringProperty("tone", name.tone().name());
      }
      dates(name.from(), name.to());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Two sources may say the same; it is written once. */
  private void relations(List<EntityRelation> relations) {
    json.writeArrayPropertyStart("relations");
    for (EntityRelation relation : new LinkedHashSet<>(relations)) {
      json.writeStartObject();
      json.writeStringProperty("predicate", relation.predicate());
      json.writeStringProperty("object", relation.object());
      dates(relation.from(), relation.to());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void dates(@Nullable String from, @Nullable String to) {
    if (from != null) {
      json.writeStringProperty("from", from);
    }
    if (to != null) {
      json.writeStringProperty("to", to);
    }
  }
}
