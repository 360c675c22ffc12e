package org.nisba.importing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes batches to PostgreSQL while the next ones are being filled: one thread fills, a second one
 * sends. Whoever else uses the connection waits for what is on its way.
 */
final class CopyPipe implements AutoCloseable {

  private final CopyManager manager;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
  private CopyBatch filling;
  private CopyBatch other;
  private Future<?> writing = CompletableFuture.completedFuture(true);

  /**
   * Makes a pipe.
   *
   * @param tables with their columns, in the order in which they are written
   */
  CopyPipe(Connection connection, List<String> tables) throws SQLException {
    manager = connection.unwrap(PGConnection.class).getCopyAPI();
    filling = new CopyBatch(tables);
    other = new CopyBatch(tables);
  }

  /** {@return the batch to add to} */
  CopyBatch batch() {
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
    CopyBatch full = filling;
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
      throw new CopyException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CopyException(e);
    }
  }

  /** Waits for what is on its way. */
  @Override
  public void close() {
    writer.close();
  }

  /** The rows could not be written. */
  private static final class CopyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CopyException(Throwable cause) {
      super("rows cannot be written", cause);
    }
  }
}
