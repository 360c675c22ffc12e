package org.nisba.importing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Keeps the report of a running import, and hears whether it is to stop, until it is closed. */
final class ImportWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ImportWatch.class);
  private static final Duration INTERVAL = Duration.ofMillis(500);

  private final ImportJob job;
  private final ImportJobs jobs;
  private final Consumer<ImportReport> progress;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  ImportWatch(ImportJob job, ImportJobs jobs, Consumer<ImportReport> progress) {
    this.job = job;
    this.jobs = jobs;
    this.progress = progress;
    this.thread = Thread.startVirtualThread(this::watch);
  }

  private void watch() {
    try {
      while (!closed.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    ImportReport report = job.report();
    progress.accept(report);
    try {
      jobs.save(report);
      if (jobs.isCancelAsked(job.id())) {
        job.cancel();
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("the report of import {} cannot be kept", job.id(), e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
