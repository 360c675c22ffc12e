package org.nisba.importing;

import java.nio.charset.StandardCharsets;
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
  private final MessageDigest sha = sha256();
  private long ends;

  Staging(StagingCopy copy, JsonMapper json) {
    this.copy = copy;
    this.json = json;
  }

  /** {@return how many lines say that an entity was merged or deleted} */
  long ends() {
    return ends;
  }

  /** Adds the entity of a line. */
  void add(long line, CatalogueEntity entity) {
    StagingBatch batch = copy.batch();
    String descriptions =
        entity.descriptions().isEmpty()
            ? "{}"
            : json.writeValueAsString(new TreeMap<>(entity.descriptions()));
    batch
        .entities()
        .number(line)
        .text(entity.id())
        .text(entity.type().name())
        .text(Double.toString(entity.weight()))
        .text(descriptions)
        .text(digest(entity, descriptions))
        .text(entity.id())
        .end();
    int position = 0;
    for (EntityName name : entity.names()) {
      batch
          .names()
          .number(line)
          .number(position++)
          .text(name.language())
          .text(name.text())
          .text(name.kind().name())
          .text(name.tone().name())
          .text(name.from())
          .text(name.to())
          .end();
    }
    for (Map.Entry<String, String> identifier : entity.identifiers().entrySet()) {
      batch.identifiers().number(line).text(identifier.getKey()).text(identifier.getValue()).end();
    }
    position = 0;
    for (EntityRelation relation : entity.relations()) {
      batch
          .relations()
          .number(line)
          .number(position++)
          .text(relation.predicate())
          .text(relation.object())
          .text(relation.from())
          .text(relation.to())
          .end();
    }
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
        .number(line)
        .text(id)
        .text(type == null ? null : type.name())
        .text(into)
        .end();
    ends++;
    copy.sendIfFull();
  }

  /** A fingerprint of all that a line says, by which a line that says nothing new is told. */
  private String digest(CatalogueEntity entity, String descriptions) {
    StringBuilder content = new StringBuilder(256);
    content.append(entity.type()).append('\0').append(entity.weight()).append('\0');
    content.append(descriptions).append('\0');
    for (EntityName name : entity.names()) {
      content.append(name.language()).append('\t').append(name.text()).append('\t');
      content.append(name.kind()).append('\t').append(name.tone()).append('\t');
      content.append(name.from()).append('\t').append(name.to()).append('\n');
    }
    content.append('\0').append(new TreeMap<>(entity.identifiers())).append('\0');
    for (EntityRelation relation : entity.relations()) {
      content.append(relation.predicate()).append('\t').append(relation.object()).append('\t');
      content.append(relation.from()).append('\t').append(relation.to()).append('\n');
    }
    byte[] bytes = sha.digest(content.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(bytes, 0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
