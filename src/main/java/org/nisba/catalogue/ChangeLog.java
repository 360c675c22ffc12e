package org.nisba.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The history and feed: table {@code change}. */
@Component
class ChangeLog {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ChangeLog(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Begins to write. Writers queue here to the end of the transaction, so that revisions have no
   * gaps and appear in the order in which they are committed.
   */
  Writing begin(String who) {
    jdbc.sql("set local lock_timeout = '5s'").update();
    long revision =
        jdbc.sql("select revision from catalogue_state for update").query(Long.class).single();
    return new Writing(who, revision);
  }

  /** {@return changes of an entity, the newest first} */
  List<HistoryEntry> history(String id, long before, int limit) {
    return jdbc.sql(
            """
            select revision, operation, who, at, detail from change
            where entity_id = :id and revision < :before order by revision desc limit :limit
            """)
        .param("id", id)
        .param("before", before)
        .param("limit", limit)
        .query((row, _) -> entry(row))
        .list();
  }

  private HistoryEntry entry(ResultSet row) throws SQLException {
    String detail = row.getString(5);
    return new HistoryEntry(
        row.getLong(1),
        Operation.valueOf(row.getString(2)),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        detail == null ? null : json.readTree(detail));
  }

  /** The changes of one transaction. */
  final class Writing {

    private final String who;
    private final long first;
    private long revision;

    private Writing(String who, long revision) {
      this.who = who;
      this.first = revision;
      this.revision = revision;
    }

    /** {@return the revision of the last change} */
    long revision() {
      return revision;
    }

    /** Appends a change. */
    void add(String id, Operation operation, @Nullable Map<String, Difference> detail) {
      revision++;
      jdbc.sql(
              """
              insert into change (revision, entity_id, operation, who, detail)
              values (:revision, :id, :operation, :who, :detail::jsonb)
              """)
          .param("revision", revision)
          .param("id", id)
          .param("operation", operation.name())
          .param("who", who)
          .param("detail", detail == null ? null : json.writeValueAsString(detail))
          .update();
    }

    /** Makes the changes known when the transaction is committed. */
    void publish() {
      if (revision > first) {
        jdbc.sql("update catalogue_state set revision = :revision")
            .param("revision", revision)
            .update();
        jdbc.sql("notify catalogue_changed").update();
      }
    }
  }
}
