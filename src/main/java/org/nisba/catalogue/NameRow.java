package org.nisba.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code name}. */
@Entity
@Table(name = "name")
@NullUnmarked
class NameRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String language;
  private String text;

  @Enumerated(EnumType.STRING)
  private NameKind kind;

  @Enumerated(EnumType.STRING)
  private Tone tone;

  private String validFrom;
  private String validTo;

  EntityName toName() {
    return new EntityName(language, text, kind, tone, validFrom, validTo);
  }
}
