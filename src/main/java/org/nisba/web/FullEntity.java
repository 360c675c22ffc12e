package org.nisba.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityName;
import org.nisba.catalogue.EntityRelation;
import org.nisba.catalogue.NameKind;
import org.nisba.catalogue.Tone;
import org.nisba.catalogue.WrittenEntity;

/** An entity in the format of imports, with its version and the catalogue's revision. */
record FullEntity(
    String id,
    String type,
    Map<String, String> labels,
    Map<String, List<String>> aliases,
    List<EntityName> names,
    Map<String, String> descriptions,
    Map<String, String> identifiers,
    double weight,
    List<EntityRelation> relations,
    long version,
    long revision) {

  static FullEntity of(WrittenEntity written) {
    return of(written.entity(), written.revision());
  }

  static FullEntity of(CatalogueEntity entity, long revision) {
    Map<String, List<String>> aliases = new LinkedHashMap<>();
    List<EntityName> others = new ArrayList<>();
    for (EntityName name : entity.names()) {
      boolean plain = name.tone() == Tone.NEUTRAL && name.from() == null && name.to() == null;
      if (name.kind() == NameKind.ALIAS && plain) {
        aliases.computeIfAbsent(name.language(), _ -> new ArrayList<>()).add(name.text());
      } else if (name.kind() != NameKind.LABEL || !plain) {
        others.add(name);
      }
    }
    return new FullEntity(
        entity.id(),
        entity.type().name(),
        EntityView.byLanguage(entity.labels()),
        aliases,
        others,
        EntityView.byLanguage(entity.descriptions()),
        new TreeMap<>(entity.identifiers()),
        entity.weight(),
        entity.relations(),
        entity.version(),
        revision);
  }

  String eTag() {
    return Preconditions.eTag(version);
  }
}
