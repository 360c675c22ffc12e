package org.nisba.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code relation}. */
@Entity
@Table(name = "relation")
@NullUnmarked
class RelationRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String predicate;
  private String object;
  private String validFrom;
  private String validTo;

  EntityRelation toRelation() {
    return new EntityRelation(predicate, object, validFrom, validTo);
  }
}
