package org.nisba.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code name}. */
@Entity
@Table(name = "name")
@NullUnmarked
class NameRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "entity_id")
  EntityRow entity;

  String language;
  String text;

  @Enumerated(EnumType.STRING)
  NameKind kind;

  @Enumerated(EnumType.STRING)
  Tone tone;

  String validFrom;
  String validTo;
  String source;
  Instant confirmedAt;

  static NameRow of(EntityRow entity, EntityName name, String source) {
    NameRow row = new NameRow();
    row.entity = entity;
    row.language = name.language();
    row.text = name.text();
    row.kind = name.kind();
    row.tone = name.tone();
    row.validFrom = name.from();
    row.validTo = name.to();
    row.source = source;
    return row;
  }

  EntityName toName() {
    return new EntityName(language, text, kind, tone, validFrom, validTo);
  }

  NumberedName toNumberedName() {
    return new NumberedName(id, toName(), source, confirmedAt);
  }
}
