package org.nisba.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.LexiconBuilder;
import org.nisba.lexicon.NameKind;
import org.nisba.lexicon.Relation;

/** Makes a small catalogue in a few lines, and a linker over it. */
final class World {

  private final LexiconBuilder builder = new LexiconBuilder();
  private final Map<String, Integer> byId = new HashMap<>();

  World place(String id, double weight, String... names) {
    return add(id, EntityType.PLACE, weight, names);
  }

  World placeIn(String country, String id, double weight, String... names) {
    Relation relation = new Relation("country", country, null, null);
    return add(id, EntityType.PLACE, weight, List.of(relation), names);
  }

  World person(String id, double weight, String... names) {
    return add(id, EntityType.PERSON, weight, names);
  }

  World organisation(String id, double weight, String... names) {
    return add(id, EntityType.ORGANIZATION, weight, names);
  }

  World alias(String id, String name) {
    builder.addName(byId.get(id), language(name), name, NameKind.ALIAS);
    return this;
  }

  World acronym(String id, String name) {
    builder.addName(byId.get(id), "fr", name, NameKind.ACRONYM);
    return this;
  }

  Linker linker() {
    return new Linker(builder.build(1));
  }

  private World add(String id, EntityType type, double weight, String... names) {
    return add(id, type, weight, List.of(), names);
  }

  private World add(
      String id, EntityType type, double weight, List<Relation> relations, String... names) {
    Map<String, String> labels = new HashMap<>();
    for (String name : names) {
      labels.putIfAbsent(language(name), name);
    }
    int entity =
        builder.addEntity(new Entity(id, type, labels, Map.of(), Map.of(), weight, relations));
    byId.put(id, entity);
    for (String name : names) {
      builder.addName(entity, language(name), name, NameKind.LABEL);
    }
    return this;
  }

  private static String language(String name) {
    return name.charAt(0) < 0x600 ? "fr" : "ar";
  }
}
