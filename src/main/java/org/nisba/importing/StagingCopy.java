package org.nisba.importing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes batches into the staging tables while the next ones are being filled: one thread reads the
 * file, a second one feeds PostgreSQL. Nobody else may use the connection until {@link #close}.
 */
final class StagingCopy implements AutoCloseable {

  private final CopyManager manager;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
  private StagingBatch filling = new StagingBatch();
  private StagingBatch other = new StagingBatch();
  private Future<?> writing = CompletableFuture.completedFuture(true);

  StagingCopy(Connection connection) throws SQLException {
    manager = connection.unwrap(PGConnection.class).getCopyAPI();
  }

  /** {@return the batch to add to} */
  StagingBatch batch() {
    return filling;
  }

  /** Sends the batch when it is full, waiting while the one before it is still on its way. */
  void sendIfFull() {
    if (filling.isFull()) {
      send();
    }
  }

  /** Sends what there is and waits until all is written. */
  void flush() {
    send();
    await();
  }

  private void send() {
    await();
    StagingBatch full = filling;
    filling = other;
    other = full;
    writing =
        writer.submit(() -> {
          full.copy(manager);
          return true;
        });
  }

  private void await() {
    try {
      writing.get();
    } catch (ExecutionException e) {
      throw new StagingException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StagingException(e);
    }
  }

  /** Waits for what is on its way. */
  @Override
  public void close() {
    writer.close();
  }

  /** The rows could not be written. */
  private static final class StagingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StagingException(Throwable cause) {
      super("the staging tables cannot be written", cause);
    }
  }
}
