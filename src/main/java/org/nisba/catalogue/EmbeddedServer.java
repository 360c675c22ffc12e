package org.nisba.catalogue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The server process of the embedded PostgreSQL. One that dies is started again on its port, for as
 * long as this is open; one that a killed service left behind is stopped first.
 */
final class EmbeddedServer implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(2);

  private final Path home;
  private EmbeddedPostgres postgres;
  private boolean closed;

  private EmbeddedServer(Path home, EmbeddedPostgres postgres) {
    this.home = home;
    this.postgres = postgres;
  }

  /** Starts the server of a home directory, of which the caller has the lock. */
  static EmbeddedServer start(Path home) throws IOException {
    stopOrphan(pidFile(home));
    Path unfinished = home.resolve("postgres.unfinished");
    if (Files.exists(unfinished)) {
      FileSystemUtils.deleteRecursively(data(home)); // a kill has ended its making
    }
    if (!Files.exists(data(home))) {
      Files.writeString(unfinished, "");
    }
    EmbeddedServer server = new EmbeddedServer(home, builder(home).start());
    Files.deleteIfExists(unfinished);
    server.watch();
    return server;
  }

  /** {@return where a running server keeps its process id and port} */
  static Path pidFile(Path home) {
    return data(home).resolve("postmaster.pid");
  }

  private static Path data(Path home) {
    return home.resolve("postgres");
  }

  private static EmbeddedPostgres.Builder builder(Path home) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data(home))
        .setOverrideWorkingDirectory(home.resolve("postgres-binaries").toFile())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(START_LIMIT)
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("locale", "C")
        // The library's defaults trade durability for speed; a committed change must survive.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "50")
        // A large import would else write checkpoint after checkpoint.
        .setServerConfig("shared_buffers", "256MB")
        .setServerConfig("max_wal_size", "4GB")
        // What is logged is written out beside the import, instead of by it: a fifth less time.
        .setServerConfig("wal_buffers", "16MB")
        .setServerConfig("wal_writer_delay", "10ms");
  }

  /** {@return its JDBC URL, which stays the same} */
  synchronized String url() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    postgres.close();
  }

  private void watch() throws IOException {
    processOf(pidFile(home))
        .ifPresent(process ->
            Thread.ofPlatform().daemon().name("postgres-watch").start(() -> reviveAfter(process)));
  }

  private void reviveAfter(ProcessHandle process) {
    process.onExit().join();
    while (!revived()) {
      pause();
    }
  }

  private synchronized boolean revived() {
    if (closed) {
      return true;
    }
    LOG.warn("the embedded PostgreSQL has died; starting it again");
    try {
      postgres.close(); // gives its lock back: there is nothing to stop
      postgres = builder(home).setPort(postgres.getPort()).start();
      watch();
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.error("the embedded PostgreSQL cannot be started; trying again", e);
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BEFORE_NEXT_TRY);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Stops the server of a pid file. The file of a server that is dead is left to PostgreSQL, which
   * sees by it whether processes of that server still use the data; only one whose number another
   * program has got by now would keep it from starting.
   */
  private static void stopOrphan(Path pidFile) throws IOException {
    Optional<ProcessHandle> process = processOf(pidFile);
    if (process.isEmpty()) {
      return;
    }
    if (!isPostgres(process.get())) {
      Files.deleteIfExists(pidFile);
      return;
    }
    LOG.info("stopping the PostgreSQL that a killed service left behind");
    process.get().destroy();
    try {
      process.get().onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException _) {
      process.get().destroyForcibly();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** The process whose id stands in the first line. */
  private static Optional<ProcessHandle> processOf(Path pidFile) throws IOException {
    List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.contains("postgres")).orElse(true);
  }
}
