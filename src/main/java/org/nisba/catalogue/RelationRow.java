package org.nisba.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code relation}. */
@Entity
@Table(name = "relation")
@NullUnmarked
class RelationRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "subject")
  EntityRow subject;

  String predicate;
  String object;
  String validFrom;
  String validTo;
  String source;

  static RelationRow of(EntityRow subject, EntityRelation relation, String source) {
    RelationRow row = new RelationRow();
    row.subject = subject;
    row.predicate = relation.predicate();
    row.object = relation.object();
    row.validFrom = relation.from();
    row.validTo = relation.to();
    row.source = source;
    return row;
  }

  EntityRelation toRelation() {
    return new EntityRelation(predicate, object, validFrom, validTo);
  }
}
