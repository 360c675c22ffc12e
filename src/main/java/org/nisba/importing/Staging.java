package org.nisba.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityName;
import org.nisba.catalogue.EntityRelation;
import org.nisba.catalogue.EntityType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings lines into the temporary staging tables, and their details into a file. Lives as long as
 * one transaction. Not thread-safe.
 */
final class Staging {

  private static final int ENTITIES = 0;
  private static final int IDENTIFIERS = 1;
  private static final int ENDS = 2;

  /** The tables to which the pipe leads. */
  static final List<String> TABLES =
      List.of(
          "staged_entity (line, id, target, type, weight, descriptions, digest, place)",
          "staged_identifier (line, scheme, value)",
          "staged_end (line, id, type, into_id)");

  private final CopyPipe pipe;
  private final DetailFile details;
  private final JsonMapper json;

  /**
   * Makes the fingerprint of all that a line says, by which a line that says nothing new is told.
   */
  private final MessageDigest sha = sha256();

  private final String source;
  private final RowBytes names = new RowBytes();
  private final RowBytes relations = new RowBytes();
  private final RowBytes identifiers = new RowBytes();
  private final List<RowBytes> ofLine = List.of(names, relations, identifiers);
  private final Repeats repeats = new Repeats();
  private long ends;

  /**
   * Stages lines.
   *
   * @param source who says them
   */
  Staging(CopyPipe pipe, DetailFile details, JsonMapper json, String source) {
    this.pipe = pipe;
    this.source = source;
    this.details = details;
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
    CopyBatch batch = pipe.batch();
    repeats.add("", entity.id());
    ofLine.forEach(RowBytes::clear);
    addNames(entity);
    for (Map.Entry<String, String> identifier : new TreeMap<>(entity.identifiers()).entrySet()) {
      String scheme = identifier.getKey();
      String value = identifier.getValue();
      repeats.add(scheme, value);
      batch.rows(IDENTIFIERS).begin(line).text(scheme).text(value).end();
      identifiers.begin().text(scheme).text(value).addTo(sha).end();
    }
    addRelations(entity);
    batch
        .rows(ENTITIES)
        .begin(line)
        .text(entity.id())
        .text(entity.id())
        .text(entity.type().name())
        .text(Double.toString(entity.weight()))
        .text(descriptions(entity))
        .addTo(sha)
        .text(HexFormat.of().formatHex(sha.digest(), 0, 16))
        .number(placeOfDetails())
        .end();
    pipe.sendIfFull();
  }

  private void addNames(CatalogueEntity entity) {
    int position = 0;
    for (EntityName name : entity.names()) {
      addPosition(position++);
      names
          .begin()
          .text(name.language())
          .text(name.text())
          .text(name.kind().name())
          .text(name.tone().name())
          .text(name.from())
          .text(name.to())
          .addTo(sha)
          .text(source)
          .end();
    }
  }

  private void addRelations(CatalogueEntity entity) {
    int position = 0;
    for (EntityRelation relation : entity.relations()) {
      addPosition(position++);
      relations
          .begin()
          .text(relation.predicate())
          .text(relation.object())
          .text(relation.from())
          .text(relation.to())
          .addTo(sha)
          .text(source)
          .end();
    }
  }

  /** The digests in catalogues were made of numbered rows. */
  private void addPosition(int position) {
    sha.update((position + "\t").getBytes(StandardCharsets.US_ASCII));
  }

  private long placeOfDetails() {
    try {
      return details.add(ofLine);
    } catch (IOException e) {
      throw new UncheckedIOException("details cannot be kept", e);
    }
  }

  /**
   * Adds the line that says that an entity is no more.
   *
   * @param into what it was merged into, or null if it was deleted
   */
  void end(long line, String id, @Nullable EntityType type, @Nullable String into) {
    pipe.batch()
        .rows(ENDS)
        .begin(line)
        .text(id)
        .text(type == null ? null : type.name())
        .text(into)
        .end();
    ends++;
    pipe.sendIfFull();
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
