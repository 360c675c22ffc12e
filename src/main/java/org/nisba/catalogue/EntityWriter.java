package org.nisba.catalogue;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nisba.catalogue.EditRefusedException.Conflict;
import org.nisba.catalogue.Withdrawals.What;
import org.springframework.stereotype.Component;

/**
 * Brings the rows of an entity to a state given by hand. What does not change stays as it is and
 * keeps its source; what is new gets the source {@value #SOURCE}; what goes is noted as withdrawn.
 */
@Component
class EntityWriter {

  /** The source of what is given by hand. */
  static final String SOURCE = "edit";

  private final EntityManager rows;
  private final Withdrawals withdrawals;

  EntityWriter(EntityManager rows, Withdrawals withdrawals) {
    this.rows = rows;
    this.withdrawals = withdrawals;
  }

  /**
   * Writes.
   *
   * @param row the entity's row, which may be new
   * @param after what it shall be; id and version are left aside
   */
  void write(EntityRow row, CatalogueEntity after) {
    Map<IdentifierRow.Key, IdentifierRow> known = known(row, after.identifiers());
    writeFields(row, after); // first, so that the row is written once and its version grows by one
    if (!rows.contains(row)) {
      rows.persist(row);
    }
    takeNamesAway(row, after.names());
    takeOthersAway(row, after);
    rows.flush(); // before anything is added: a label makes room for the next
    row.names.removeIf(each -> !rows.contains(each));
    row.relations.removeIf(each -> !rows.contains(each));
    row.identifiers.removeIf(each -> !rows.contains(each));
    addNames(row, after.names());
    addRelations(row, after.relations());
    addIdentifiers(row, after.identifiers(), known);
  }

  /** The rows of identifiers that there are already, which must be the entity's own. */
  private Map<IdentifierRow.Key, IdentifierRow> known(
      EntityRow row, Map<String, String> identifiers) {
    Map<IdentifierRow.Key, IdentifierRow> known = new LinkedHashMap<>();
    Map<String, String> added = new HashMap<>(identifiers);
    for (IdentifierRow own : row.identifiers) {
      if (added.remove(own.scheme, own.value)) {
        known.put(new IdentifierRow.Key(own.scheme, own.value), own);
      }
    }
    if (added.isEmpty()) {
      return known;
    }
    rows.createQuery(
            "from IdentifierRow i join fetch i.entity where i.value in :values order by i.scheme",
            IdentifierRow.class)
        .setParameter("values", added.values())
        .getResultStream()
        .filter(each -> each.value.equals(added.get(each.scheme)))
        .forEach(each -> known.put(new IdentifierRow.Key(each.scheme, each.value), each));
    List<IdentifierRow> taken =
        known.values().stream().filter(each -> !each.entity.id.equals(row.id)).toList();
    if (!taken.isEmpty()) {
      throw new EditRefusedException(
          EditRefusedException.Reason.IDENTIFIER_TAKEN,
          taken.stream()
              .map(each -> each.scheme + " " + each.value + " is " + each.entity.id)
              .collect(Collectors.joining("; ", "identifiers are taken: ", "")),
          taken.stream()
              .map(each -> new Conflict(each.entity.id, "identifier " + each.scheme))
              .toList());
    }
    return known;
  }

  private void takeNamesAway(EntityRow row, List<EntityName> names) {
    Map<String, EntityName> wanted = new HashMap<>();
    names.forEach(name -> wanted.put(key(name), name));
    Map<String, NameRow> kept = new HashMap<>();
    for (NameRow name : row.names) {
      String key = key(name.toName());
      EntityName after = wanted.get(key);
      if (after == null) {
        rows.remove(name);
        withdrawals.add(row.id, What.NAME, key);
      } else if (!kept.containsKey(key) || name.toName().equals(after)) {
        NameRow twin = kept.put(key, name); // imports may give one spelling as two kinds
        if (twin != null) {
          rows.remove(twin);
        }
      } else {
        rows.remove(name);
      }
    }
    kept.forEach((key, name) -> {
      EntityName after = wanted.get(key);
      if (name.kind == NameKind.LABEL && after != null && after.kind() != NameKind.LABEL) {
        name.kind = after.kind();
        name.source = SOURCE;
      }
    });
  }

  private void takeOthersAway(EntityRow row, CatalogueEntity after) {
    Set<EntityRelation> relations = Set.copyOf(after.relations());
    for (RelationRow relation : row.relations) {
      if (!relations.contains(relation.toRelation())) {
        rows.remove(relation);
        withdrawals.add(
            row.id, What.RELATION, Withdrawals.relation(relation.predicate, relation.object));
      }
    }
    for (IdentifierRow each : row.identifiers) {
      if (!each.merged && !each.value.equals(after.identifiers().get(each.scheme))) {
        rows.remove(each);
        withdrawals.add(row.id, What.IDENTIFIER, Withdrawals.identifier(each.scheme, each.value));
      }
    }
  }

  private void addNames(EntityRow row, List<EntityName> names) {
    Map<String, NameRow> present = new HashMap<>();
    row.names.forEach(name -> present.put(key(name.toName()), name));
    for (EntityName name : names) {
      NameRow known = present.get(key(name));
      if (known == null) {
        row.names.add(persisted(NameRow.of(row, name, SOURCE)));
        withdrawals.remove(row.id, What.NAME, key(name));
      } else if (!known.toName().equals(name)) {
        known.kind = name.kind();
        known.tone = name.tone();
        known.validFrom = name.from();
        known.validTo = name.to();
        known.source = SOURCE;
      }
    }
  }

  private void addRelations(EntityRow row, List<EntityRelation> relations) {
    Set<EntityRelation> present = new HashSet<>();
    row.relations.forEach(each -> present.add(each.toRelation()));
    for (EntityRelation relation : relations) {
      if (present.add(relation)) {
        row.relations.add(persisted(RelationRow.of(row, relation, SOURCE)));
        withdrawals.remove(
            row.id, What.RELATION, Withdrawals.relation(relation.predicate(), relation.object()));
      }
    }
  }

  private void addIdentifiers(
      EntityRow row, Map<String, String> identifiers, Map<IdentifierRow.Key, IdentifierRow> known) {
    identifiers.forEach((scheme, value) -> {
      IdentifierRow present = known.get(new IdentifierRow.Key(scheme, value));
      if (present == null) {
        row.identifiers.add(persisted(IdentifierRow.of(row, scheme, value)));
        withdrawals.remove(row.id, What.IDENTIFIER, Withdrawals.identifier(scheme, value));
      } else {
        present.merged = false;
      }
    });
  }

  private <T> T persisted(T row) {
    rows.persist(row);
    return row;
  }

  private static void writeFields(EntityRow row, CatalogueEntity after) {
    Set<String> edited = new TreeSet<>(List.of(row.edited));
    if (row.type != after.type()) {
      row.type = after.type();
      edited.add("type");
    }
    if (row.weight != after.weight()) {
      row.weight = after.weight();
      edited.add("weight");
    }
    Map<String, String> changed = new HashMap<>(row.descriptions);
    changed.entrySet().removeAll(after.descriptions().entrySet());
    Set<String> languages = new TreeSet<>(changed.keySet());
    after
        .descriptions()
        .forEach((language, text) -> {
          if (!text.equals(row.descriptions.get(language))) {
            languages.add(language);
          }
        });
    languages.forEach(language -> edited.add("descriptions/" + language));
    row.descriptions = after.descriptions();
    row.edited = edited.toArray(String[]::new);
  }

  private static String key(EntityName name) {
    return Withdrawals.name(name.language(), name.text());
  }
}
