package org.nisba.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** Rows of the staging tables on their way, in the text format of COPY. Not thread-safe. */
final class StagingBatch {

  private static final int FULL = 1 << 20;

  private final Table entities =
      new Table("staged_entity (line, id, type, weight, descriptions, digest, target)");
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
    return tables.stream().anyMatch(table -> table.rows.length() >= FULL);
  }

  /** Writes all rows and is empty then. */
  void copy(CopyManager manager) throws SQLException {
    for (Table table : tables) {
      table.copy(manager);
    }
  }

  /** Rows of one table. */
  static final class Table {

    private final String target;
    private final StringBuilder rows = new StringBuilder();

    Table(String target) {
      this.target = target;
    }

    Table number(long value) {
      rows.append(value).append('\t');
      return this;
    }

    Table text(@Nullable String value) {
      if (value == null) {
        rows.append("\\N");
      } else {
        escape(value);
      }
      rows.append('\t');
      return this;
    }

    /** Ends the row. */
    void end() {
      rows.setCharAt(rows.length() - 1, '\n');
    }

    private void escape(String value) {
      int from = 0;
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
          rows.append(value, from, i).append('\\');
          rows.append(c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : c);
          from = i + 1;
        }
      }
      rows.append(value, from, value.length());
    }

    private void copy(CopyManager manager) throws SQLException {
      if (rows.isEmpty()) {
        return;
      }
      byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
      try {
        manager.copyIn("copy " + target + " from stdin", new ByteArrayInputStream(bytes));
      } catch (IOException e) {
        throw new SQLException("COPY into " + target, e);
      }
      rows.setLength(0);
    }
  }
}
