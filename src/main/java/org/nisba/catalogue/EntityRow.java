package org.nisba.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code entity} with the rows that belong to it. */
@Entity
@Table(name = "entity")
@NullUnmarked
class EntityRow {

  @Id private String id;

  @Enumerated(EnumType.STRING)
  private EntityType type;

  private double weight;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> descriptions;

  @Version private long version;

  private String redirect;

  @OneToMany
  @JoinColumn(name = "entity_id", insertable = false, updatable = false)
  @OrderBy("id")
  private List<NameRow> names;

  @OneToMany
  @JoinColumn(name = "subject", insertable = false, updatable = false)
  @OrderBy("id")
  private List<RelationRow> relations;

  @ElementCollection
  @CollectionTable(name = "identifier", joinColumns = @JoinColumn(name = "entity_id"))
  @MapKeyColumn(name = "scheme")
  @Column(name = "value")
  private Map<String, String> identifiers;

  String redirect() {
    return redirect;
  }

  CatalogueEntity toEntity() {
    return new CatalogueEntity(
        id,
        type,
        names.stream().map(NameRow::toName).toList(),
        descriptions,
        identifiers,
        weight,
        relations.stream().map(RelationRow::toRelation).toList(),
        version);
  }
}
