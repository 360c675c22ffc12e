package org.nisba.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** Rows of the staging tables on their way, in the text format of COPY. Not thread-safe. */
final class StagingBatch {

  /** In bytes. */
  private static final int FULL = 1 << 20;

  private static final byte[] NULL = {'\\', 'N'};

  private final Table entities =
      new Table("staged_entity (line, id, target, type, weight, descriptions, digest)");
  private final Table names = new Table("staged_name");
  private final Table identifiers = new Table("staged_identifier");
  private final Table relations = new Table("staged_relation");
  private final Table ends = new Table("staged_end");
  private final List<Table> tables = List.of(entities, names, identifiers, relations, ends);

  Table entities() {
    return entities;
  }

  Table names() {
    return names;
  }

  Table identifiers() {
    return identifiers;
  }

  Table relations() {
    return relations;
  }

  Table ends() {
    return ends;
  }

  boolean isFull() {
    for (Table table : tables) {
      if (table.length >= FULL) {
        return true;
      }
    }
    return false;
  }

  /** Writes all rows and is empty then. */
  void copy(CopyManager manager) throws SQLException {
    for (Table table : tables) {
      table.copy(manager);
    }
  }

  /** Rows of one table, in UTF-8. */
  static final class Table {

    private final String target;
    private byte[] rows = new byte[1 << 12];
    private int length;

    /** Where what a row says begins, which the number of its line is no part of. */
    private int content;

    Table(String target) {
      this.target = target;
    }

    /** Begins a row with the number of its line. */
    Table begin(long line) {
      number(line);
      content = length;
      return this;
    }

    Table number(long value) {
      append(Long.toString(value));
      return this;
    }

    Table text(@Nullable String value) {
      append(value);
      return this;
    }

    /** Adds what the row says so far to a fingerprint. */
    Table addTo(MessageDigest fingerprint) {
      fingerprint.update(rows, content, length - content);
      return this;
    }

    /** Ends the row. */
    void end() {
      rows[length - 1] = '\n';
    }

    private void append(@Nullable String value) {
      byte[] bytes = value == null ? NULL : value.getBytes(StandardCharsets.UTF_8);
      if (rows.length - length <= 2 * bytes.length) {
        rows = Arrays.copyOf(rows, 2 * rows.length + 2 * bytes.length);
      }
      if (value == null) {
        System.arraycopy(bytes, 0, rows, length, bytes.length);
        length += bytes.length;
      } else {
        escape(bytes);
      }
      rows[length++] = '\t';
    }

    private void escape(byte[] bytes) {
      int end = length;
      for (byte b : bytes) {
        if (b == '\\' || b == '\t' || b == '\n' || b == '\r') {
          rows[end++] = '\\';
          rows[end++] = (byte) (b == '\t' ? 't' : b == '\n' ? 'n' : b == '\r' ? 'r' : b);
        } else {
          rows[end++] = b;
        }
      }
      length = end;
    }

    private void copy(CopyManager manager) throws SQLException {
      if (length == 0) {
        return;
      }
      try {
        manager.copyIn("copy " + target + " from stdin", new ByteArrayInputStream(rows, 0, length));
      } catch (IOException e) {
        throw new SQLException("COPY into " + target, e);
      }
      length = 0;
    }
  }
}
