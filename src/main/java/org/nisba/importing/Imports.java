package org.nisba.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nisba.catalogue.CatalogueEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs imports and keeps their reports. Thread-safe; imports that run at once wait for each other
 * only while they write.
 */
@Service
public class Imports {

  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
  private static final int JOBS_KEPT = 100;

  private final BulkWriter writer;
  private final EntityLineReader reader;
  private final Map<String, ImportJob> jobs =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ImportJob> eldest) {
          return size() > JOBS_KEPT;
        }
      };

  Imports(BulkWriter writer, JsonMapper json) {
    this.writer = writer;
    this.reader = new EntityLineReader(json);
  }

  /**
   * Where lines come from; opened within the job, so that a source that cannot be read fails the
   * job.
   */
  public interface Source {

    /** {@return the bytes, to be closed by the caller} */
    InputStream open() throws IOException;
  }

  /** {@return a new job, with its report, that {@link #run} will run} */
  public ImportReport create() {
    ImportJob job = new ImportJob(UUID.randomUUID().toString());
    synchronized (jobs) {
      jobs.put(job.id(), job);
    }
    return job.report();
  }

  /**
   * Runs a job to its end. All valid lines are taken or, when the job fails or is cancelled, none.
   *
   * @param id a job of {@link #create}
   * @param source who says it: the same source replaces what it said before
   * @param edits what to do where an entity was edited by hand
   * @param lines NDJSON in UTF-8
   * @return the report at the end
   */
  public ImportReport run(String id, String source, EditPolicy edits, Source lines) {
    ImportJob job = getJob(id);
    try (LineReader input = new LineReader(lines.open())) {
      job.complete(
          writer.write(source, "import " + id, edits, staging -> feed(job, input, staging)));
    } catch (ImportCancelledException _) {
      job.fail("cancelled");
    } catch (Exception e) {
      LOG.error("import {} failed", id, e);
      job.fail("the import failed; the log has the cause under " + id);
    }
    return job.report();
  }

  /** {@return the report of a job, if it is still kept} */
  public Optional<ImportReport> find(String id) {
    synchronized (jobs) {
      return Optional.ofNullable(jobs.get(id)).map(ImportJob::report);
    }
  }

  /** Asks a running job to stop. */
  public void cancel(String id) {
    getJob(id).cancel();
  }

  private ImportJob getJob(String id) {
    synchronized (jobs) {
      ImportJob job = jobs.get(id);
      if (job == null) {
        throw new IllegalArgumentException("no import " + id);
      }
      return job;
    }
  }

  private void feed(ImportJob job, LineReader input, Staging staging) throws SQLException {
    try {
      while (input.next()) {
        if (job.isCancelAsked()) {
          throw new ImportCancelledException();
        }
        if (!input.isBlank()) {
          job.readLine();
          stage(job, input, staging);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stage(ImportJob job, LineReader input, Staging staging) throws SQLException {
    CatalogueEntity entity;
    try {
      entity =
          reader.read(input.line(), field -> job.unknownField(field.replaceAll("/\\d+/", "/")));
    } catch (InvalidLineException e) {
      job.reject(input.number(), String.valueOf(e.getMessage()));
      return;
    }
    staging.add(input.number(), entity);
    job.accept();
  }

  private static final class ImportCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
