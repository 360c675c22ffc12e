package org.nisba.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/**
 * A row of {@code entity} with the rows that belong to it. The lists are not written: {@link
 * EntityWriter} takes away and adds the rows themselves, and keeps the lists as the rows are.
 */
@Entity
@Table(name = "entity")
@NullUnmarked
class EntityRow {

  /**
   * As many entities as a page may have, and one more, are filled by one statement for each kind of
   * rows.
   */
  static final int BATCH = 101;

  @Id String id;

  @Enumerated(EnumType.STRING)
  EntityType type;

  double weight;

  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, String> descriptions = Map.of();

  @Version long version;

  String redirect;

  /** Fields set by hand; see the column's comment. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  String[] edited = {};

  /** Grows with each change by hand, which is what makes the version grow. */
  long editedRevision;

  @OneToMany(mappedBy = "entity")
  @OrderBy("id")
  @BatchSize(size = BATCH)
  List<NameRow> names = new ArrayList<>();

  @OneToMany(mappedBy = "subject")
  @OrderBy("id")
  @BatchSize(size = BATCH)
  List<RelationRow> relations = new ArrayList<>();

  @OneToMany(mappedBy = "entity")
  @OrderBy("scheme, value")
  @BatchSize(size = BATCH)
  List<IdentifierRow> identifiers = new ArrayList<>();

  /** {@return the id; unlike the field, it may be asked of an entity that is not read yet} */
  String id() {
    return id;
  }

  CatalogueEntity toEntity() {
    Map<String, String> shown = new HashMap<>();
    for (IdentifierRow identifier : identifiers) {
      if (!identifier.merged) {
        shown.put(identifier.scheme, identifier.value);
      }
    }
    return new CatalogueEntity(
        id,
        type,
        names.stream().map(NameRow::toName).toList(),
        descriptions,
        shown,
        weight,
        relations.stream().map(RelationRow::toRelation).toList(),
        version);
  }
}
