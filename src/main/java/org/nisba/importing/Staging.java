package org.nisba.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityName;
import org.nisba.catalogue.EntityRelation;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings entities into the temporary staging tables by COPY, some thousand at a time. Lives as long
 * as one transaction. Not thread-safe.
 */
final class Staging {

  private static final int FLUSH_AT = 1 << 20;

  private final CopyManager copy;
  private final JsonMapper json;
  private final Table entities =
      new Table("staged_entity (line, id, type, weight, descriptions, digest)");
  private final Table names = new Table("staged_name");
  private final Table identifiers = new Table("staged_identifier");
  private final Table relations = new Table("staged_relation");

  Staging(Connection connection, JsonMapper json) throws SQLException {
    this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    this.json = json;
  }

  /** Adds the entity of a line. */
  void add(long line, CatalogueEntity entity) throws SQLException {
    String descriptions = json.writeValueAsString(new TreeMap<>(entity.descriptions()));
    entities.row(
        Long.toString(line),
        entity.id(),
        entity.type().name(),
        Double.toString(entity.weight()),
        descriptions,
        digest(entity, descriptions));
    for (EntityName name : entity.names()) {
      names.row(
          Long.toString(line),
          name.language(),
          name.text(),
          name.kind().name(),
          name.tone().name(),
          name.from(),
          name.to());
    }
    for (Map.Entry<String, String> identifier : entity.identifiers().entrySet()) {
      identifiers.row(Long.toString(line), identifier.getKey(), identifier.getValue());
    }
    for (EntityRelation relation : entity.relations()) {
      relations.row(
          Long.toString(line),
          relation.predicate(),
          relation.object(),
          relation.from(),
          relation.to());
    }
    if (names.isFull() || entities.isFull() || relations.isFull()) {
      flush();
    }
  }

  /** Writes what is still held. */
  void flush() throws SQLException {
    entities.flush(copy);
    names.flush(copy);
    identifiers.flush(copy);
    relations.flush(copy);
  }

  /** A fingerprint of all that a line says, by which a line that says nothing new is told. */
  private static String digest(CatalogueEntity entity, String descriptions) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      String content =
          String.join(
              "\u0000",
              entity.type().name(),
              Double.toString(entity.weight()),
              descriptions,
              entity.names().toString(),
              new TreeMap<>(entity.identifiers()).toString(),
              entity.relations().toString());
      return HexFormat.of().formatHex(sha.digest(content.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Rows of one table in COPY's text format. */
  private static final class Table {

    private final String target;
    private final StringBuilder rows = new StringBuilder();

    Table(String target) {
      this.target = target;
    }

    void row(@Nullable String... values) {
      for (int i = 0; i < values.length; i++) {
        if (i > 0) {
          rows.append('\t');
        }
        String value = values[i];
        if (value == null) {
          rows.append("\\N");
        } else {
          escape(value);
        }
      }
      rows.append('\n');
    }

    private void escape(String value) {
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        switch (c) {
          case '\\' -> rows.append("\\\\");
          case '\t' -> rows.append("\\t");
          case '\n' -> rows.append("\\n");
          case '\r' -> rows.append("\\r");
          default -> rows.append(c);
        }
      }
    }

    boolean isFull() {
      return rows.length() >= FLUSH_AT;
    }

    void flush(CopyManager copy) throws SQLException {
      if (rows.isEmpty()) {
        return;
      }
      byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
      try {
        copy.copyIn("copy " + target + " from stdin", new ByteArrayInputStream(bytes));
      } catch (IOException e) {
        throw new SQLException("COPY into " + target, e);
      }
      rows.setLength(0);
    }
  }
}
