package org.nisba.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An entity with all that the catalogue holds of it.
 *
 * @param id stable id
 * @param type kind of thing
 * @param names all names, labels among them
 * @param descriptions short description by language tag
 * @param identifiers value by scheme, such as {@code wikidata}
 * @param weight how often news means it, natural-log-like; 0 when unknown
 * @param relations dated statements
 * @param version for optimistic locking; grows with each change of the entity
 */
public record CatalogueEntity(
    String id,
    EntityType type,
    List<EntityName> names,
    Map<String, String> descriptions,
    Map<String, String> identifiers,
    double weight,
    List<EntityRelation> relations,
    long version) {

  /** Copies the collections. */
  public CatalogueEntity {
    names = List.copyOf(names);
    descriptions = Map.copyOf(descriptions);
    identifiers = Map.copyOf(identifiers);
    relations = List.copyOf(relations);
  }

  /** {@return the preferred name by language tag, in the order of the names} */
  public Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    for (EntityName name : names) {
      if (name.kind() == NameKind.LABEL) {
        labels.put(name.language(), name.text());
      }
    }
    return labels;
  }

  /** {@return the entity with a name more; the label that it replaces becomes an alias} */
  CatalogueEntity with(EntityName name) {
    List<EntityName> others = new ArrayList<>();
    for (EntityName each : names) {
      boolean sameLanguage = each.language().equals(name.language());
      if (sameLanguage && each.text().equals(name.text())) {
        throw new EditRefusedException(
            EditRefusedException.Reason.NAME_TAKEN,
            id + " has that name already, as " + each.kind());
      }
      boolean replaced =
          sameLanguage && each.kind() == NameKind.LABEL && name.kind() == NameKind.LABEL;
      others.add(replaced ? each.as(NameKind.ALIAS) : each);
    }
    others.add(name);
    return withNames(others);
  }

  /** {@return the entity without a name} */
  CatalogueEntity without(EntityName name) {
    List<EntityName> others = names.stream().filter(each -> !each.equals(name)).toList();
    if (others.stream().noneMatch(each -> each.kind() == NameKind.LABEL)) {
      throw new EditRefusedException(
          EditRefusedException.Reason.LABEL_REQUIRED, id + " must keep a label in some language");
    }
    return withNames(others);
  }

  private CatalogueEntity withNames(List<EntityName> others) {
    return new CatalogueEntity(
        id, type, others, descriptions, identifiers, weight, relations, version);
  }
}
