package org.nisba.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own on this machine, or a command of the service. */
public final class ServerProcess implements AutoCloseable {

  /** The admin key of services that are given one. */
  public static final String KEY = "the-key-of-the-tests";

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

  /** Something that is waited for. */
  @FunctionalInterface
  public interface Condition {
    /** {@return whether it is so now} */
    boolean holds() throws IOException, InterruptedException;
  }

  /**
   * Starts a server with the Java that runs this.
   *
   * @param arguments what follows {@code java}; {@code PORT} in one stands for the port
   * @param settings environment variables; {@code PORT} likewise
   * @param log where its output goes
   */
  public static ServerProcess start(List<String> arguments, Map<String, String> settings, Path log)
      throws IOException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    arguments.forEach(each -> command.add(each.replace("PORT", Integer.toString(port))));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("NISBA_"));
    settings.forEach(
        (name, value) -> environment.put(name, value.replace("PORT", Integer.toString(port))));
    return new ServerProcess(port, builder.start(), log);
  }

  /**
   * Starts the service as users do, on the embedded database unless told otherwise, or runs a
   * command.
   *
   * @param home where it keeps its data, and its output
   * @param settings more environment variables
   * @param arguments of the command line; none for the service
   */
  public static ServerProcess startNisba(
      Path home, Map<String, String> settings, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.nisba.NisbaApplication"));
    command.addAll(List.of(arguments));
    Map<String, String> all = new HashMap<>(settings);
    all.put("NISBA_HOME", home.toString());
    all.put("NISBA_PORT", "PORT");
    return start(command, all, Files.createTempFile(home, "out", ".log"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** {@return where it listens} */
  public int port() {
    return port;
  }

  /** {@return whether it has not ended} */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** {@return seconds of CPU that it has taken} */
  public double cpuSeconds() {
    return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  /** {@return all that it wrote} */
  public String output() throws IOException {
    return Files.readString(log);
  }

  /** Waits until texts can be annotated. */
  public void awaitReady() throws IOException, InterruptedException {
    await("ready", () -> get("/actuator/health/readiness").statusCode() == 200);
  }

  /** Waits until something holds; a server that is not there yet makes it not hold. */
  public void await(String what, Condition condition) throws IOException, InterruptedException {
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
    throw new AssertionError("not " + what + ":\n" + output());
  }

  /** {@return the exit value, for which it is waited} */
  public int awaitEnd() throws IOException, InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(output()).isTrue();
    return process.exitValue();
  }

  /** Kills the process as {@code kill -9} does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks the process to end as {@code kill} does, and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** {@return the answer to a GET without a key} */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  /** {@return the answer to a POST with a key} */
  public HttpResponse<String> post(String path, String type, String body, String key)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", type)
            .header("Authorization", "Bearer " + key)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  /** {@return a request to a path of the server} */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  /** {@return the answer to a request} */
  public static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(
        request.timeout(PATIENCE).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
