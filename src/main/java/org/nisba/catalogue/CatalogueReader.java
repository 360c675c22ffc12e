package org.nisba.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the whole catalogue with four cursors that are walked side by side, so that millions of
 * entities need little memory.
 */
@Component
class CatalogueReader {

  private static final int FETCH_SIZE = 5_000;
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  CatalogueReader(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Must run within a transaction: PostgreSQL streams only then. */
  void read(Consumer<CatalogueEntity> consumer) {
    read(0, entitiesOf(consumer));
  }

  /**
   * Reads some entities, which are told by their ids as the database guesses their number ill.
   *
   * @param ids one at least
   */
  void read(Collection<String> ids, Consumer<CatalogueEntity> consumer) {
    onConnection(connection -> read(connection, Selection.of(ids), entitiesOf(consumer)));
  }

  /** Must run within a transaction. Shows what was changed after a revision; after 0, all. */
  void read(long since, CatalogueVisitor visitor) {
    onConnection(connection -> {
      if (since > 0) {
        readDeleted(connection, since, visitor);
      }
      read(connection, since > 0 ? Selection.since(since) : Selection.ALL, visitor);
    });
  }

  private void onConnection(Reading reading) {
    jdbc.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              reading.read(connection);
              return true;
            });
  }

  private static CatalogueVisitor entitiesOf(Consumer<CatalogueEntity> consumer) {
    return new CatalogueVisitor() {
      @Override
      public void entity(CatalogueEntity entity) {
        consumer.accept(entity);
      }
    };
  }

  private void read(Connection connection, Selection selection, CatalogueVisitor visitor)
      throws SQLException {
    try (Cursor entities =
            new Cursor(
                connection,
                selection,
                "select id, type, weight, descriptions::text, version, redirect from entity where %s order by id",
                "id");
        Cursor names =
            new Cursor(
                connection,
                selection,
                "select entity_id, language, text, kind, tone, valid_from, valid_to from name where %s order by entity_id, id",
                "entity_id");
        Cursor identifiers =
            new Cursor(
                connection,
                selection,
                "select entity_id, scheme, value from identifier where not merged and %s order by entity_id, scheme, value",
                "entity_id");
        Cursor relations =
            new Cursor(
                connection,
                selection,
                "select subject, predicate, object, valid_from, valid_to from relation where %s order by subject, id",
                "subject")) {
      for (String id = entities.id(); id != null; id = entities.next()) {
        ResultSet row = entities.row();
        EntityType type = EntityType.valueOf(row.getString(2));
        String redirect = row.getString(6);
        if (redirect != null) {
          visitor.merged(id, type, redirect);
        } else {
          visitor.entity(
              new CatalogueEntity(
                  id,
                  type,
                  names.collect(id, CatalogueReader::name),
                  texts(row.getString(4)),
                  identifiers(identifiers, id),
                  row.getDouble(3),
                  relations.collect(id, CatalogueReader::relation),
                  row.getLong(5)));
        }
      }
    }
  }

  private static void readDeleted(Connection connection, long since, CatalogueVisitor visitor)
      throws SQLException {
    try (Cursor deleted =
        new Cursor(
            connection,
            Selection.since(since),
            "select distinct entity_id as id from change where %s"
                + " and not exists (select from entity where id = entity_id) order by id",
            "entity_id")) {
      for (String id = deleted.id(); id != null; id = deleted.next()) {
        visitor.deleted(id);
      }
    }
  }

  private Map<String, String> texts(String object) {
    return object.equals("{}") ? Map.of() : json.readValue(object, TEXTS);
  }

  private static Map<String, String> identifiers(Cursor cursor, String id) throws SQLException {
    Map<String, String> found = new HashMap<>();
    for (String[] pair :
        cursor.collect(id, row -> new String[] {row.getString(2), row.getString(3)})) {
      found.put(pair[0], pair[1]);
    }
    return found;
  }

  private static EntityName name(ResultSet row) throws SQLException {
    return new EntityName(
        row.getString(2),
        row.getString(3),
        NameKind.valueOf(row.getString(4)),
        Tone.valueOf(row.getString(5)),
        row.getString(6),
        row.getString(7));
  }

  private static EntityRelation relation(ResultSet row) throws SQLException {
    return new EntityRelation(
        row.getString(2), row.getString(3), row.getString(4), row.getString(5));
  }

  /** What is read of a connection. */
  private interface Reading {
    void read(Connection connection) throws SQLException;
  }

  /**
   * A condition on a column {@code %s} of entity ids, and the ids that are its parameter, if it has
   * one.
   */
  private record Selection(String condition, List<String> ids) {

    static final Selection ALL = new Selection("true", List.of());

    static Selection of(Collection<String> ids) {
      return new Selection("%s = any (?)", List.copyOf(ids));
    }

    static Selection since(long revision) {
      return new Selection(
          "%s in (select entity_id from change where revision > " + revision + ")", List.of());
    }
  }

  /** Rows in the order of an entity id in their first column. */
  private static final class Cursor implements AutoCloseable {

    interface Mapper<T> {
      T map(ResultSet row) throws SQLException;
    }

    private final PreparedStatement statement;
    private final ResultSet rows;

    /** The entity id of the row, or null behind the last one. */
    private @Nullable String id;

    /** Opens a query whose {@code %s} is the condition on a column of entity ids. */
    Cursor(Connection connection, Selection selection, String sql, String column)
        throws SQLException {
      String condition = selection.condition.replace("%s", column);
      statement = connection.prepareStatement(sql.replace("%s", condition));
      if (!selection.ids.isEmpty()) {
        statement.setArray(1, connection.createArrayOf("text", selection.ids.toArray()));
      }
      statement.setFetchSize(FETCH_SIZE);
      rows = statement.executeQuery();
      next();
    }

    /** {@return the entity id of the row, or null behind the last one} */
    @Nullable String id() {
      return id;
    }

    ResultSet row() {
      return rows;
    }

    /** {@return the entity id of the next row, or null behind the last one} */
    @Nullable String next() throws SQLException {
      id = rows.next() ? rows.getString(1) : null;
      return id;
    }

    /** Takes the rows of one entity, leaving out those of ids before it. */
    <T> List<T> collect(String wanted, Mapper<T> mapper) throws SQLException {
      List<T> found = new ArrayList<>();
      for (String at = id; at != null && at.compareTo(wanted) <= 0; at = next()) {
        if (at.equals(wanted)) {
          found.add(mapper.map(rows));
        }
      }
      return found;
    }

    @Override
    public void close() throws SQLException {
      statement.close();
    }
  }
}
