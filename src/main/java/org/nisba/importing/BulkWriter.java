package org.nisba.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings many entities into the catalogue in one transaction: COPY of what tells entities into
 * staging tables, a few statements over whole sets, and COPY of what is said of the new ones.
 * Readers see the catalogue before or after, never between.
 *
 * <p>A line updates the entity of its id, else the one that bears one of its external identifiers,
 * and makes no twin. Of several lines that mean one entity the last counts. A source replaces the
 * names and relations that it gave before and no others; its label becomes the label, and another
 * source's label in that language an alias. What was edited by hand is left alone or undone, as the
 * {@link EditPolicy} says.
 */
@Component
class BulkWriter {

  private static final Logger LOG = LoggerFactory.getLogger(BulkWriter.class);

  /** So many changes make PostgreSQL's statistics of the tables worthless. */
  private static final int MANY = 10_000;

  /** Brings lines to the staging tables. */
  interface Feed {
    void into(Staging staging);
  }

  /** What an import is besides its lines. */
  interface Undertaking {

    /** {@return who says it; see {@code name.source}} */
    String source();

    /** {@return whose doing it is, for the history} */
    String who();

    /** {@return what becomes of edits} */
    EditPolicy edits();

    /** Called within the transaction at its beginning. */
    void begin();

    /** Throws when the import is to end. */
    void checkCancelled();

    /** Called within the transaction at its end. */
    void complete(ImportResult result);
  }

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final JsonMapper json;
  private final Spool spool;

  BulkWriter(JdbcTemplate jdbc, TransactionTemplate transactions, JsonMapper json, Spool spool) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.json = json;
    this.spool = spool;
  }

  /**
   * Writes what a feed gives.
   *
   * @param feed gives the lines; when it throws, the catalogue stays as it was
   */
  void write(Undertaking undertaking, Feed feed) {
    transactions.executeWithoutResult(_ -> {
      undertaking.begin();
      BulkStatements.CREATE_STAGING.forEach(jdbc::execute);
      try (DetailFile details = new DetailFile(spool.scratch())) {
        Staging staging =
            Objects.requireNonNull(
                jdbc.execute(
                    (ConnectionCallback<Staging>)
                        connection -> fill(connection, details, undertaking.source(), feed)));
        details.finish();
        DetailCopy copy = new DetailCopy(details, undertaking::checkCancelled);
        undertaking.complete(new Work(undertaking, staging, copy).apply());
      } catch (IOException e) {
        throw new UncheckedIOException("details cannot be kept", e);
      }
    });
  }

  private Staging fill(Connection connection, DetailFile details, String source, Feed feed)
      throws SQLException {
    try (CopyPipe pipe = new CopyPipe(connection, Staging.TABLES)) {
      Staging staging = new Staging(pipe, details, json, source);
      feed.into(staging);
      pipe.flush();
      return staging;
    }
  }

  /** One import's statements over whole sets. */
  private final class Work {

    private final Undertaking undertaking;
    private final boolean hasEnds;
    private final boolean hasRepeats;
    private final DetailCopy details;
    private final List<Rejection> refused = new ArrayList<>();
    private long unchanged;

    Work(Undertaking undertaking, Staging staging, DetailCopy details) {
      this.undertaking = undertaking;
      this.details = details;
      this.hasEnds = staging.ends() > 0;
      this.hasRepeats = staging.repeats();
    }

    ImportResult apply() {
      run(BulkStatements.PREPARE);
      // Writers queue here, so that revisions appear in the order in which they are committed.
      long revision = number("select revision from catalogue_state for update");
      if (hasEnds) {
        end();
      }
      boolean hasKnown = run(BulkStatements.RESOLVE) > 0;
      if (hasKnown || hasRepeats) {
        run(BulkStatements.RESOLVE_REPEATS);
      }
      dropUnchanged();
      boolean compares = asks("select exists (select from staged_entity where compared)");
      if (compares) {
        copy(BulkStatements.COMPARED, BulkStatements.COMPARED_DETAILS);
        run(BulkStatements.ANALYZE_COMPARED);
      }
      applyEdits(compares);
      run(BulkStatements.RANK);
      if (hasKnown) {
        run(BulkStatements.UPDATE_KNOWN);
      }
      boolean trusted = skipReferenceChecks(true);
      update(BulkStatements.INSERT);
      copy(BulkStatements.NEW, BulkStatements.NEW_DETAILS);
      if (compares) {
        run(BulkStatements.INSERT_COMPARED);
      }
      update(BulkStatements.INSERT_SOURCE);
      if (trusted) {
        skipReferenceChecks(false);
      }
      if (hasEnds) {
        run(BulkStatements.MERGE);
      }
      long changed = jdbc.update(BulkStatements.APPEND_CHANGES, revision, undertaking.who());
      if (hasEnds) {
        changed += jdbc.update(BulkStatements.APPEND_ENDS, revision + changed, undertaking.who());
      }
      if (changed > 0) {
        jdbc.update("update catalogue_state set revision = revision + ?", changed);
        jdbc.execute("notify catalogue_changed");
      }
      if (changed >= MANY) {
        run(BulkStatements.ANALYZE);
      }
      return new ImportResult(changed, unchanged, revision + changed, refused);
    }

    private void dropUnchanged() {
      if (keepsEdits()) {
        unchanged += update(HandEdits.DROP_DELETED);
        unchanged += update(BulkStatements.DROP_UNCHANGED);
        update(HandEdits.COMPARE);
      } else {
        unchanged += update(BulkStatements.DROP_UNCHANGED + BulkStatements.UNLESS_EDITED);
      }
    }

    private void applyEdits(boolean compares) {
      if (!keepsEdits()) {
        run(HandEdits.REPLACE);
      } else if (compares) {
        run(HandEdits.KEEP);
        run(HandEdits.KEEP_MERGED);
      }
    }

    private boolean keepsEdits() {
      return undertaking.edits() == EditPolicy.KEEP;
    }

    private void end() {
      run(BulkStatements.ENDS);
      unchanged += update(BulkStatements.DROP_UNCHANGED_ENDS);
      jdbc.query(
          BulkStatements.REFUSED_ENDS,
          row -> {
            refused.add(new Rejection(row.getLong(1), String.valueOf(row.getString(2))));
          },
          keepsEdits());
      for (Rejection end : refused) {
        jdbc.update("delete from staged_end where line = ?", end.line());
      }
      run(BulkStatements.CLEAR_ENDED);
    }

    /**
     * Lets rows in without looking up each one's entity, which this transaction has just made or
     * found and which nobody else can delete, since writers queue. PostgreSQL grants it to
     * superusers only.
     */
    private boolean skipReferenceChecks(boolean skip) {
      boolean allowed = asks("select rolsuper from pg_roles where rolname = current_user");
      if (allowed) {
        jdbc.execute("set local session_replication_role = " + (skip ? "replica" : "origin"));
      }
      return allowed;
    }

    /** {@return how many rows the statements changed in all} */
    private long run(List<String> statements) {
      return statements.stream().mapToLong(this::update).sum();
    }

    /** Runs a statement with the source in the place of {@code :source}. */
    private int update(String statement) {
      undertaking.checkCancelled();
      long start = System.nanoTime();
      int parameters = statement.split(":source", -1).length - 1;
      int rows =
          jdbc.update(
              statement.replace(":source", "?"),
              Collections.nCopies(parameters, undertaking.source()).toArray());
      LOG.debug(
          "{} ms, {} rows: {}",
          (System.nanoTime() - start) / 1_000_000,
          rows,
          statement.strip().replaceAll("\\s+", " "));
      return rows;
    }

    private void copy(String lines, List<String> tables) {
      jdbc.execute(
          (ConnectionCallback<Boolean>)
              connection -> {
                details.copy(connection, lines, tables);
                return true;
              });
    }

    private boolean asks(String query) {
      return Boolean.TRUE.equals(jdbc.queryForObject(query, Boolean.class));
    }

    private long number(String query) {
      Long value = jdbc.queryForObject(query, Long.class);
      return value == null ? 0 : value;
    }
  }
}
