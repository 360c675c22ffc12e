package org.nisba.catalogue;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nisba.catalogue.ChangeLog.Writing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves what one entity has to another and leaves a redirect behind. What the other has stays; a
 * label of the merged entity becomes an alias, unless the other has no label in its language.
 */
@Component
class EntityMerger {

  private final EntityManager rows;
  private final JdbcClient jdbc;

  EntityMerger(EntityManager rows, JdbcClient jdbc) {
    this.rows = rows;
    this.jdbc = jdbc;
  }

  /** Merges, and logs the changes of all entities but the target. */
  void merge(EntityRow source, EntityRow target, Writing writing) {
    writing.add(source.id, Operation.MERGE, Map.of("redirect", new Difference(null, target.id)));
    moveNames(source, target);
    moveIdentifiers(source, target);
    moveRelations(source, target);
    Map<String, String> descriptions = new HashMap<>(source.descriptions);
    descriptions.putAll(target.descriptions);
    target.descriptions = descriptions;
    target.weight = Math.max(target.weight, source.weight);
    rows.flush();
    redirectRelations(source, target, writing);
    redirect(source, target, writing);
  }

  private void moveNames(EntityRow source, EntityRow target) {
    Set<String> present = new HashSet<>();
    Set<String> labels = new HashSet<>();
    for (NameRow name : target.names) {
      present.add(Withdrawals.name(name.language, name.text));
      if (name.kind == NameKind.LABEL) {
        labels.add(name.language);
      }
    }
    for (NameRow name : source.names) {
      if (!present.add(Withdrawals.name(name.language, name.text))) {
        rows.remove(name);
        continue;
      }
      if (name.kind == NameKind.LABEL && !labels.add(name.language)) {
        name.kind = NameKind.ALIAS;
      }
      name.entity = target;
      name.source = EntityWriter.SOURCE;
    }
  }

  private void moveIdentifiers(EntityRow source, EntityRow target) {
    Set<String> schemes = new HashSet<>();
    target.identifiers.forEach(identifier -> schemes.add(identifier.scheme));
    for (IdentifierRow identifier : source.identifiers) {
      identifier.merged |= !schemes.add(identifier.scheme);
      identifier.entity = target;
    }
  }

  private void moveRelations(EntityRow source, EntityRow target) {
    Set<EntityRelation> present = new HashSet<>();
    target.relations.forEach(relation -> present.add(relation.toRelation()));
    for (RelationRow relation : source.relations) {
      if (relation.object.equals(target.id) || !present.add(relation.toRelation())) {
        rows.remove(relation);
      } else {
        relation.subject = target;
        relation.source = EntityWriter.SOURCE;
      }
    }
  }

  /** Relations of other entities to the source lead to the target from now on. */
  private void redirectRelations(EntityRow source, EntityRow target, Writing writing) {
    Map<EntityRow, List<RelationRow>> bySubject = new LinkedHashMap<>();
    rows.createQuery(
            """
            from RelationRow r join fetch r.subject s where r.object = :id order by s.id, r.id
            """,
            RelationRow.class)
        .setParameter("id", source.id)
        .getResultList()
        .forEach(row -> bySubject.computeIfAbsent(row.subject, _ -> new ArrayList<>()).add(row));
    bySubject.forEach((subject, relations) -> {
      List<EntityRelation> before = relations.stream().map(RelationRow::toRelation).toList();
      for (RelationRow relation : relations) {
        if (subject.id.equals(target.id)) {
          rows.remove(relation);
        } else {
          relation.object = target.id;
          relation.source = EntityWriter.SOURCE;
        }
      }
      if (!subject.id.equals(target.id)) {
        List<EntityRelation> after = relations.stream().map(RelationRow::toRelation).toList();
        writing.add(
            subject.id, Operation.UPDATE, Map.of("relations", new Difference(before, after)));
        subject.editedRevision = writing.revision();
      }
    });
  }

  private void redirect(EntityRow source, EntityRow target, Writing writing) {
    source.redirect = target.id;
    source.editedRevision = writing.revision();
    target.editedRevision = writing.revision() + 1;
    rows.flush();
    rows.createQuery("update EntityRow e set e.redirect = :target where e.redirect = :source")
        .setParameter("target", target.id)
        .setParameter("source", source.id)
        .executeUpdate();
    jdbc.sql("delete from entity_source where entity_id = :source")
        .param("source", source.id)
        .update();
    jdbc.sql(
            """
            insert into withdrawn (entity_id, what, value)
            select :target, w.what, w.value from withdrawn w
            where w.entity_id = :source and not (w.what = 'NAME' and exists (
                select from name n where n.entity_id = :target and n.language || e'\\n' || n.text = w.value))
            on conflict do nothing
            """)
        .param("target", target.id)
        .param("source", source.id)
        .update();
  }
}
