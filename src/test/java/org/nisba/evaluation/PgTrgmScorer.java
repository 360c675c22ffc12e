package org.nisba.evaluation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nisba.support.TestDatabase;

/**
 * PostgreSQL's own {@code similarity()} of pg_trgm on romanised names, asked of the tests' database
 * for all pairs at once.
 */
final class PgTrgmScorer implements PairScorer {

  private record Key(String a, String b) {}

  private final Map<Key, Double> scores = new HashMap<>();
  private @Nullable String url;

  @Override
  public String name() {
    return "pg_trgm";
  }

  @Override
  public void prepare(List<NamePair> pairs) {
    List<Key> keys = new ArrayList<>();
    for (NamePair pair : pairs) {
      keys.add(key(pair.a(), pair.b()));
    }
    ask(keys);
  }

  @Override
  public double score(String a, String b) {
    Key key = key(a, b);
    Double known = scores.get(key);
    if (known == null) {
      ask(List.of(key));
      known = scores.getOrDefault(key, 0.0);
    }
    return known;
  }

  private static Key key(String a, String b) {
    return new Key(Romaniser.romanise(a), Romaniser.romanise(b));
  }

  private void ask(List<Key> keys) {
    try (Connection connection = DriverManager.getConnection(database())) {
      Array a = connection.createArrayOf("text", keys.stream().map(Key::a).toArray());
      Array b = connection.createArrayOf("text", keys.stream().map(Key::b).toArray());
      try (PreparedStatement query =
          connection.prepareStatement(
              "select x, y, similarity(x, y) from unnest(?::text[], ?::text[]) as pair(x, y)")) {
        query.setArray(1, a);
        query.setArray(2, b);
        ResultSet rows = query.executeQuery();
        while (rows.next()) {
          scores.put(new Key(rows.getString(1), rows.getString(2)), rows.getDouble(3));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String database() throws SQLException {
    if (url == null) {
      String created = TestDatabase.create();
      try (Connection connection = DriverManager.getConnection(created)) {
        connection.createStatement().execute("create extension pg_trgm");
      }
      url = created;
    }
    return url;
  }
}
