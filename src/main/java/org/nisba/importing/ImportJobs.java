package org.nisba.importing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table {@code import_job}. While an import runs, its transaction holds an advisory lock by
 * which others tell that it lives. Thread-safe.
 */
@Component
class ImportJobs {

  private static final int KEPT = 1_000;

  /** Half a surrogate pair, and the escape of U+0000. */
  private static final Pattern NOT_STORED = Pattern.compile("\\p{Cs}|\\\\u0000");

  private static final String IS_RUNNING = "report ->> 'state' = 'RUNNING'";

  /** A job that has not ended, as far as the database knows. */
  record Interrupted(String id, ImportRequest request) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ImportJobs(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void create(ImportRequest request, ImportReport report, boolean spooled) {
    jdbc.sql(
            "insert into import_job (id, request, report, spooled) values (:id, :request::jsonb, :report::jsonb, :spooled)")
        .param("id", report.id())
        .param("request", json.writeValueAsString(request))
        .param("report", text(report))
        .param("spooled", spooled)
        .update();
    jdbc.sql(
            "delete from import_job where id in (select id from import_job where not ("
                + IS_RUNNING
                + ") order by started_at desc offset "
                + KEPT
                + ")")
        .update();
  }

  /** Takes the lock that says that the job lives, until the transaction ends. */
  void hold(String id) {
    jdbc.sql("select pg_advisory_xact_lock(" + lockOf("?") + ")").param(id).query().singleRow();
  }

  /** Keeps the report of a running job. */
  void save(ImportReport report) {
    jdbc.sql("update import_job set report = :report::jsonb where id = :id and " + IS_RUNNING)
        .param("report", text(report))
        .param("id", report.id())
        .update();
  }

  /** Reasons and unknown fields repeat what files hold, of which PostgreSQL takes all but these. */
  private String text(ImportReport report) {
    return NOT_STORED.matcher(json.writeValueAsString(report)).replaceAll("\uFFFD");
  }

  Optional<ImportReport> find(String id) {
    return jdbc.sql("select report from import_job where id = ?")
        .param(id)
        .query(String.class)
        .optional()
        .map(this::report);
  }

  /** {@return the reports of the newest jobs, newest first} */
  List<ImportReport> list(int limit) {
    return jdbc
        .sql("select report from import_job order by started_at desc, id limit ?")
        .param(limit)
        .query(String.class)
        .list()
        .stream()
        .map(this::report)
        .toList();
  }

  private ImportReport report(@Nullable String text) {
    if (text == null) {
      throw new IllegalStateException("import_job.report is never null");
    }
    return json.readValue(text, ImportReport.class);
  }

  /** Asks a running job to stop. */
  void askToCancel(String id) {
    jdbc.sql("update import_job set cancel_asked = true where id = ?").param(id).update();
  }

  boolean isCancelAsked(String id) {
    return jdbc.sql("select cancel_asked from import_job where id = ?")
        .param(id)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** {@return jobs of the command line that were running when their process ended, oldest first} */
  List<Interrupted> listLost() {
    return listRunning("not spooled and " + isFree("id"));
  }

  /**
   * {@return jobs that have a file and have not ended, oldest first; the database may still be busy
   * with one whose process was killed}
   */
  List<Interrupted> listSpooled() {
    return listRunning("spooled");
  }

  private List<Interrupted> listRunning(String condition) {
    return jdbc.sql(
            "select id, request from import_job where "
                + condition
                + " and "
                + IS_RUNNING
                + " order by started_at, id")
        .query((row, _) ->
            new Interrupted(
                row.getString(1), json.readValue(row.getString(2), ImportRequest.class)))
        .list();
  }

  /** {@return whether a job was running when its process ended} */
  boolean isInterrupted(String id) {
    return jdbc.sql(
            "select exists (select from import_job where id = :id and "
                + IS_RUNNING
                + " and "
                + isFree(":id")
                + ")")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** Advisory locks of one bigint are shown in two halves. */
  private static String isFree(String id) {
    return "not exists (select from pg_locks l where l.locktype = 'advisory' and l.objsubid = 1"
        + " and l.database = (select oid from pg_database where datname = current_database())"
        + " and (l.classid::bigint << 32 | l.objid::bigint) = "
        + lockOf(id)
        + ")";
  }

  private static String lockOf(String id) {
    return "hashtextextended('nisba import ' || " + id + ", 0)";
  }
}
