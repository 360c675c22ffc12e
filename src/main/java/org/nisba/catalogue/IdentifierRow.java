package org.nisba.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code identifier}. */
@Entity
@Table(name = "identifier")
@IdClass(IdentifierRow.Key.class)
@NullUnmarked
class IdentifierRow {

  /** What is unique over all entities. */
  record Key(String scheme, String value) implements Serializable {}

  @Id String scheme;
  @Id String value;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "entity_id")
  EntityRow entity;

  /** Whether it came with a merged entity and is not shown. */
  boolean merged;

  static IdentifierRow of(EntityRow entity, String scheme, String value) {
    IdentifierRow row = new IdentifierRow();
    row.entity = entity;
    row.scheme = scheme;
    row.value = value;
    return row;
  }
}
