package org.nisba.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.nisba.catalogue.CatalogueFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs imports and keeps their reports in the catalogue's database. An import is one transaction:
 * one that fails, is cancelled or is killed leaves the catalogue as it was, and one that is run
 * again changes only what is missing. Thread-safe.
 */
@Service
public class Imports {

  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

  /** The more run at once, the longer each one takes: they share the database. */
  private static final int AT_ONCE = 2;

  private static final Duration AFTER_OUTAGE = Duration.ofSeconds(2);

  private final BulkWriter writer;
  private final ImportJobs jobs;
  private final Spool spool;
  private final EntityReaders readers;
  private final Unpacking unpacking;
  private final ApplicationEventPublisher events;
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final Set<ImportJob> running = ConcurrentHashMap.newKeySet();

  Imports(
      BulkWriter writer,
      ImportJobs jobs,
      Spool spool,
      JsonMapper json,
      ApplicationEventPublisher events,
      @Value("${nisba.import-max-ratio}") int largestRatio) {
    this.writer = writer;
    this.jobs = jobs;
    this.spool = spool;
    this.readers = new EntityReaders(json);
    this.events = events;
    this.unpacking = new Unpacking(largestRatio);
  }

  /**
   * Where bytes come from; opened within the job, so that a source that cannot be read fails the
   * job.
   */
  @FunctionalInterface
  public interface Source {

    /** {@return the bytes, to be closed by the caller} */
    InputStream open() throws IOException;
  }

  /**
   * Takes a body to disk, whatever its size, and imports it in the background.
   *
   * @return the report of the job that has begun
   * @throws IOException if the body breaks off
   */
  public ImportReport start(ImportRequest request, InputStream body) throws IOException {
    ImportJob job = new ImportJob(UUID.randomUUID().toString(), request);
    spool.keep(job.id(), body);
    ImportReport report = job.report();
    try {
      jobs.create(request, report, true);
    } catch (RuntimeException e) {
      spool.delete(job.id());
      throw e;
    }
    runSpooled(job, request);
    return report;
  }

  /**
   * Imports to the end.
   *
   * @param progress told about once a second how far it is
   * @return the report at the end
   */
  public ImportReport run(ImportRequest request, Source file, Consumer<ImportReport> progress) {
    ImportJob job = new ImportJob(UUID.randomUUID().toString(), request);
    jobs.create(request, job.report(), false);
    return run(job, request, file, progress);
  }

  /** {@return the report of a job, if it is still kept} */
  public Optional<ImportReport> find(String id) {
    return jobs.find(id);
  }

  /** {@return the reports of the newest jobs, newest first} */
  public List<ImportReport> list(int limit) {
    return jobs.list(limit);
  }

  /** {@return the reports, as of now, of the jobs that this process runs} */
  public List<ImportReport> listRunning() {
    return running.stream().map(ImportJob::report).toList();
  }

  /** Asks a running job to stop, in whatever process it runs; one that has ended stays as it is. */
  public void cancel(String id) {
    jobs.askToCancel(id);
    if (jobs.isInterrupted(id) && !Files.exists(spool.file(id))) {
      jobs.find(id).map(report -> report.ended(ImportState.CANCELLED, null)).ifPresent(jobs::save);
    }
  }

  /** Runs again what a crash has ended, as far as its file is here. To be called once, at start. */
  public void resume() {
    failLost();
    List<ImportJobs.Interrupted> unfinished = jobs.listSpooled();
    Set<String> here =
        spool.keepOf(
            unfinished.stream().map(ImportJobs.Interrupted::id).collect(Collectors.toSet()));
    for (ImportJobs.Interrupted interrupted : unfinished) {
      if (here.contains(interrupted.id())) {
        LOG.info("running import {} again, which had not ended", interrupted.id());
        runSpooled(new ImportJob(interrupted.id(), interrupted.request()), interrupted.request());
      }
    }
  }

  /** Says of imports of the command line whose process was ended that they are no more. */
  public void failLost() {
    for (ImportJobs.Interrupted lost : jobs.listLost()) {
      jobs.find(lost.id())
          .map(report ->
              report.ended(ImportState.FAILED, "its process ended before it did; run it again"))
          .ifPresent(jobs::save);
    }
  }

  private void runSpooled(ImportJob job, ImportRequest request) {
    Thread.startVirtualThread(() -> {
      places.acquireUninterruptibly();
      try {
        runThroughOutages(job, request);
        spool.delete(job.id());
      } finally {
        places.release();
      }
    });
  }

  /** Begins anew whenever the database was lost, unless the last moment of the import was not. */
  private void runThroughOutages(ImportJob first, ImportRequest request) {
    String id = first.id();
    ImportJob job = first;
    while (true) {
      try {
        if (job == first || isRunning(id)) {
          run(job, request, () -> Files.newInputStream(spool.file(id)), _ -> {});
        }
        return;
      } catch (RuntimeException e) {
        if (!CatalogueFailures.isUnreachable(e)) {
          throw e;
        }
        LOG.warn("import {} waits for the catalogue, which is out of reach", id);
        job = new ImportJob(id, request);
        pause();
      }
    }
  }

  private boolean isRunning(String id) {
    return jobs.find(id).filter(report -> report.state() == ImportState.RUNNING).isPresent();
  }

  private static void pause() {
    try {
      Thread.sleep(AFTER_OUTAGE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private ImportReport run(
      ImportJob job, ImportRequest request, Source file, Consumer<ImportReport> progress) {
    running.add(job);
    try (ImportWatch _ = new ImportWatch(job, jobs, progress)) {
      writer.write(
          new ImportUndertaking(job, request, jobs), staging -> feed(job, request, file, staging));
    } catch (ImportCancelledException _) {
      job.stop();
    } catch (UnreadableFileException e) {
      job.fail(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      if (CatalogueFailures.isUnreachable(e)) {
        throw e;
      }
      LOG.error("import {} failed", job.id(), e);
      job.fail("the import failed; the log has the cause under " + job.id());
    } finally {
      running.remove(job);
    }
    ImportReport report = job.report();
    jobs.save(report);
    events.publishEvent(new ImportEnded(report));
    return report;
  }

  private void feed(ImportJob job, ImportRequest request, Source file, Staging staging) {
    try (InputStream packed = file.open();
        InputStream in = unpacking.open(packed)) {
      readers.of(request).read(in, new StagingSink(job, staging, request.options()));
    } catch (IOException e) {
      LOG.info("import {} ends at a file that cannot be read", job.id(), e);
      throw new UnreadableFileException("the file cannot be read: " + e.getMessage());
    }
  }
}
