package org.nisba.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.lexicon.Entity;

/** An entity in short. */
record EntityView(
    String id, String type, Map<String, String> labels, Map<String, String> identifiers) {

  static EntityView of(Entity entity) {
    return new EntityView(
        entity.id(),
        entity.type().name(),
        byLanguage(entity.labels()),
        new TreeMap<>(entity.identifiers()));
  }

  static EntityView of(CatalogueEntity entity) {
    return new EntityView(
        entity.id(),
        entity.type().name(),
        byLanguage(entity.labels()),
        new TreeMap<>(entity.identifiers()));
  }

  /**
   * French, Arabic and English first, then the others by tag: an order that is the same everywhere.
   */
  static Map<String, String> byLanguage(Map<String, String> texts) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (String tag : List.of("fr", "ar", "en")) {
      if (texts.containsKey(tag)) {
        ordered.put(tag, texts.get(tag));
      }
    }
    new TreeMap<>(texts).forEach(ordered::putIfAbsent);
    return ordered;
  }
}
