package org.nisba.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.copy.CopyManager;

/** Rows of some tables on their way. Not thread-safe. */
final class CopyBatch {

  /** In bytes of one table. */
  private static final int FULL = 1 << 20;

  private final List<String> tables;
  private final List<RowBytes> rows;

  /**
   * Makes an empty batch.
   *
   * @param tables with their columns, in the order in which they are written
   */
  CopyBatch(List<String> tables) {
    this.tables = tables;
    this.rows = RowBytes.ofTables(tables.size());
  }

  /** {@return the rows of a table, to add to} */
  RowBytes rows(int table) {
    return rows.get(table);
  }

  boolean isFull() {
    return rows.stream().anyMatch(table -> table.length() >= FULL);
  }

  /** Writes all rows and is empty then. */
  void copy(CopyManager manager) throws SQLException {
    for (int i = 0; i < tables.size(); i++) {
      copy(manager, "copy " + tables.get(i) + " from stdin", rows.get(i));
    }
  }

  private static void copy(CopyManager manager, String statement, RowBytes rows)
      throws SQLException {
    if (rows.length() == 0) {
      return;
    }
    try {
      manager.copyIn(statement, new ByteArrayInputStream(rows.bytes(), 0, rows.length()));
    } catch (IOException e) {
      throw new SQLException(statement, e);
    }
    rows.clear();
  }
}
