package org.nisba.importing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityName;
import org.nisba.catalogue.EntityRelation;
import org.nisba.catalogue.EntityType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings lines into the temporary staging tables. Lives as long as one transaction. Not
 * thread-safe.
 */
final class Staging {

  private final StagingCopy copy;
  private final JsonMapper json;

  /**
   * Makes the fingerprint of all that a line says, by which a line that says nothing new is told.
   */
  private final MessageDigest sha = sha256();

  private final Repeats repeats = new Repeats();
  private long ends;

  Staging(StagingCopy copy, JsonMapper json) {
    this.copy = copy;
    this.json = json;
  }

  /** {@return how many lines say that an entity was merged or deleted} */
  long ends() {
    return ends;
  }

  /** {@return whether an id or an identifier was, or may have been, said by two lines} */
  boolean repeats() {
    return repeats.found();
  }

  /** Adds the entity of a line. */
  void add(long line, CatalogueEntity entity) {
    StagingBatch batch = copy.batch();
    repeats.add("", entity.id());
    int position = 0;
    for (EntityName name : entity.names()) {
      batch
          .names()
          .begin(line)
          .number(position++)
          .text(name.language())
          .text(name.text())
          .text(name.kind().name())
          .text(name.tone().name())
          .text(name.from())
          .text(name.to())
          .addTo(sha)
          .end();
    }
    for (Map.Entry<String, String> identifier : new TreeMap<>(entity.identifiers()).entrySet()) {
      repeats.add(identifier.getKey(), identifier.getValue());
      batch
          .identifiers()
          .begin(line)
          .text(identifier.getKey())
          .text(identifier.getValue())
          .addTo(sha)
          .end();
    }
    position = 0;
    for (EntityRelation relation : entity.relations()) {
      batch
          .relations()
          .begin(line)
          .number(position++)
          .text(relation.predicate())
          .text(relation.object())
          .text(relation.from())
          .text(relation.to())
          .addTo(sha)
          .end();
    }
    batch
        .entities()
        .begin(line)
        .text(entity.id())
        .text(entity.id())
        .text(entity.type().name())
        .text(Double.toString(entity.weight()))
        .text(descriptions(entity))
        .addTo(sha)
        .text(HexFormat.of().formatHex(sha.digest(), 0, 16))
        .end();
    copy.sendIfFull();
  }

  /**
   * Adds the line that says that an entity is no more.
   *
   * @param into what it was merged into, or null if it was deleted
   */
  void end(long line, String id, @Nullable EntityType type, @Nullable String into) {
    copy.batch()
        .ends()
        .begin(line)
        .text(id)
        .text(type == null ? null : type.name())
        .text(into)
        .end();
    ends++;
    copy.sendIfFull();
  }

  private String descriptions(CatalogueEntity entity) {
    return entity.descriptions().isEmpty()
        ? "{}"
        : json.writeValueAsString(new TreeMap<>(entity.descriptions()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
