package org.nisba.catalogue;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A real PostgreSQL that the service starts itself and whose data stay in its home directory over
 * restarts.
 *
 * <p>When the service is killed, its PostgreSQL goes on running, and the next start stops it first.
 * A lock file keeps two services out of one home.
 */
final class EmbeddedDatabase implements AutoCloseable {

  private static final int LINE_OF_PORT = 3;

  private final String url;
  private final List<Closeable> parts;

  private EmbeddedDatabase(String url, List<Closeable> parts) {
    this.url = url;
    this.parts = parts;
  }

  /**
   * Joins the database that a service keeps running in a home directory, or starts it as {@link
   * #start} does when none is running.
   */
  static EmbeddedDatabase join(Path home) {
    Path root = home.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
      boolean free;
      try (FileChannel channel = open(root);
          FileLock lock = channel.tryLock()) {
        free = lock != null;
      }
      return free ? start(home) : new EmbeddedDatabase(runningUrl(root), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look for a running service in " + root, e);
    }
  }

  private static String runningUrl(Path home) throws IOException {
    Path pidFile = EmbeddedServer.pidFile(home);
    List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
    if (lines.size() <= LINE_OF_PORT) {
      throw new StartException(
          "another Nisba is starting or stopping with NISBA_HOME=" + home + "; try again");
    }
    return "jdbc:postgresql://localhost:"
        + lines.get(LINE_OF_PORT).strip()
        + "/postgres?user=postgres";
  }

  /**
   * Starts the database of a home directory, making both when they are not there.
   *
   * @throws StartException if another service uses the home or there is no PostgreSQL to start
   */
  static EmbeddedDatabase start(Path home) {
    Path root = home.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
      FileChannel lockFile = lock(root);
      EmbeddedServer server = EmbeddedServer.start(root);
      return new EmbeddedDatabase(server.url(), List.of(server, lockFile));
    } catch (IllegalStateException e) {
      if (String.valueOf(e.getMessage()).startsWith("Missing embedded postgres binaries")) {
        throw new StartException(
            "this build brings no PostgreSQL of its own; set NISBA_DATABASE_URL to one, such as"
                + " jdbc:postgresql://localhost:5432/nisba");
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start the embedded PostgreSQL in " + root, e);
    }
  }

  /** {@return its JDBC URL} */
  String url() {
    return url;
  }

  @Override
  public void close() throws IOException {
    for (Closeable part : parts) {
      part.close();
    }
  }

  private static FileChannel lock(Path home) throws IOException {
    FileChannel channel = open(home);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new StartException(
          "another Nisba is running with NISBA_HOME=" + home + "; stop it or choose another home");
    }
    return channel;
  }

  private static FileChannel open(Path home) throws IOException {
    return FileChannel.open(
        home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
