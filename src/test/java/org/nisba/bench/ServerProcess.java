package org.nisba.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server in a process of its own on this machine, stopped when this is closed. */
final class ServerProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final int port;
  private final Process process;
  private final Path log;

  private ServerProcess(int port, Process process, Path log) {
    this.port = port;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a server with the Java that runs this.
   *
   * @param arguments what follows {@code java}; {@code PORT} in one stands for the port
   * @param environment settings; {@code PORT} likewise
   * @param log where its output goes
   */
  static ServerProcess start(List<String> arguments, Map<String, String> environment, Path log)
      throws IOException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    arguments.forEach(each -> command.add(each.replace("PORT", Integer.toString(port))));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().remove("NISBA_DATABASE_URL");
    environment.forEach((name, value) ->
        builder.environment().put(name, value.replace("PORT", Integer.toString(port))));
    return new ServerProcess(port, builder.start(), log);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  /** {@return a request to a path of the server} */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  /** {@return the answer to a request} */
  static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** {@return seconds of CPU that the process has taken} */
  double cpuSeconds() {
    return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  /** Waits until something holds; a server that is not there yet makes it not hold. */
  void await(String what, Condition condition) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (condition.holds()) {
          return;
        }
      } catch (IOException _) {
        // not listening yet
      }
      Thread.sleep(Duration.ofMillis(200));
    }
    throw new IllegalStateException("not " + what + ":\n" + Files.readString(log));
  }

  /** Something that is waited for. */
  @FunctionalInterface
  interface Condition {
    /** {@return whether it is so now} */
    boolean holds() throws IOException, InterruptedException;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
