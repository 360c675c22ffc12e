package org.nisba.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real PostgreSQL that is killed and started again on its port, with its data. */
public final class KillablePostgres implements AutoCloseable {

  private final Path data;
  private final int port;
  private EmbeddedPostgres server;

  /**
   * Starts a PostgreSQL.
   *
   * @param data where it keeps its data; need not be there
   */
  public KillablePostgres(Path data) throws IOException {
    this.data = data;
    this.port = freePort();
    this.server = start();
  }

  /** {@return its JDBC URL, the user included} */
  public String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  /** Kills the server as {@code kill -9} does; its children see it and end. */
  public void kill() throws Exception {
    ProcessHandle postmaster = postmaster();
    var children = postmaster.children().toList();
    postmaster.destroyForcibly();
    postmaster.onExit().get(30, TimeUnit.SECONDS);
    for (ProcessHandle child : children) {
      child.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  /** Starts the server again after it was killed. */
  public void restart() throws IOException {
    server.close(); // only gives the lock back: there is nothing to stop
    server = start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        // By the library's default, what was committed last is lost at a crash.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
