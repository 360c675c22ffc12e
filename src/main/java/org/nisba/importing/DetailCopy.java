package org.nisba.importing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Brings details from their file to tables of PostgreSQL. Not thread-safe. */
final class DetailCopy {

  /** So many places are fetched at once, which has to wait for what is being copied. */
  private static final int FETCH_SIZE = 50_000;

  private final DetailFile file;
  private final Runnable checkCancelled;

  /** Makes a copier that asks before each line whether to go on. */
  DetailCopy(DetailFile file, Runnable checkCancelled) {
    this.file = file;
    this.checkCancelled = checkCancelled;
  }

  /**
   * Copies the details of some lines.
   *
   * @param lines a query for what is to stand first in the rows of a line, and for its place
   * @param tables with their columns, in the order of the details; of further ones nothing is
   *     copied
   */
  void copy(Connection connection, String lines, List<String> tables) throws SQLException {
    List<RowBytes> details = RowBytes.ofTables(tables.size());
    try (PreparedStatement statement = connection.prepareStatement(lines);
        CopyPipe pipe = new CopyPipe(connection, tables)) {
      statement.setFetchSize(FETCH_SIZE);
      try (ResultSet line = statement.executeQuery()) {
        while (line.next()) {
          checkCancelled.run();
          String first = line.getString(1);
          file.read(line.getLong(2), details);
          for (int i = 0; i < tables.size(); i++) {
            add(first, details.get(i), pipe.batch().rows(i));
          }
          pipe.sendIfFull();
        }
      }
      pipe.flush();
    }
  }

  private static void add(String first, RowBytes details, RowBytes rows) {
    byte[] bytes = details.bytes();
    int start = 0;
    for (int i = 0; i < details.length(); i++) {
      if (bytes[i] == '\n') {
        rows.begin().text(first).fields(bytes, start, i).end();
        start = i + 1;
      }
    }
  }
}
