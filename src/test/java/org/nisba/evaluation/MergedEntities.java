package org.nisba.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityName;
import org.nisba.catalogue.EntityRelation;
import org.nisba.catalogue.NameKind;

/**
 * Entities of several files as an import would merge them: a line updates the entity of its id,
 * else the one that bears one of its identifiers; its label becomes the label and the older one an
 * alias.
 */
final class MergedEntities implements Consumer<CatalogueEntity> {

  private final Map<String, CatalogueEntity> byId = new LinkedHashMap<>();
  private final Map<String, String> idByIdentifier = new HashMap<>();

  @Override
  public void accept(CatalogueEntity entity) {
    String id = byId.containsKey(entity.id()) ? entity.id() : known(entity);
    byId.merge(id, entity, (old, update) -> merge(id, old, update));
    entity.identifiers().forEach((scheme, value) -> idByIdentifier.putIfAbsent(scheme + value, id));
  }

  void forEach(Consumer<CatalogueEntity> action) {
    byId.values().forEach(action);
  }

  private String known(CatalogueEntity entity) {
    return entity.identifiers().entrySet().stream()
        .map(each -> idByIdentifier.get(each.getKey() + each.getValue()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(entity.id());
  }

  private static CatalogueEntity merge(String id, CatalogueEntity old, CatalogueEntity update) {
    Map<String, EntityName> names = new LinkedHashMap<>();
    update.names().forEach(name -> names.put(name.language() + ' ' + name.text(), name));
    for (EntityName name : old.names()) {
      boolean outdone =
          name.kind() == NameKind.LABEL && update.labels().containsKey(name.language());
      EntityName kept =
          outdone
              ? new EntityName(
                  name.language(), name.text(), NameKind.ALIAS, name.tone(), name.from(), name.to())
              : name;
      names.putIfAbsent(name.language() + ' ' + name.text(), kept);
    }
    Map<String, String> descriptions = new HashMap<>(old.descriptions());
    descriptions.putAll(update.descriptions());
    Map<String, String> identifiers = new HashMap<>(update.identifiers());
    identifiers.putAll(old.identifiers());
    List<EntityRelation> relations = new ArrayList<>(old.relations());
    relations.addAll(update.relations());
    return new CatalogueEntity(
        id,
        update.type(),
        List.copyOf(names.values()),
        descriptions,
        identifiers,
        Math.max(old.weight(), update.weight()),
        relations.stream().distinct().toList(),
        0);
  }
}
