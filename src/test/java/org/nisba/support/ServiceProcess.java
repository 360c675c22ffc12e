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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The service in a process of its own, on the embedded database, as users start it. */
public final class ServiceProcess {

  /** The key for writing of processes that are given one. */
  public static final String KEY = "process-key";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Path home;
  private final int port;
  private final Process process;

  private ServiceProcess(Path home, int port, Process process) {
    this.home = home;
    this.port = port;
    this.process = process;
  }

  /**
   * Starts the service, or runs a command.
   *
   * @param home where it keeps its data, and its output as {@code out.log}
   * @param settings environment variables
   * @param arguments of the command line; none for the service
   */
  public static ServiceProcess start(Path home, Map<String, String> settings, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.nisba.NisbaApplication"));
    command.addAll(List.of(arguments));
    int port = freePort();
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.remove("NISBA_DATABASE_URL");
    environment.remove("NISBA_ADMIN_KEY");
    environment.put("NISBA_HOME", home.toString());
    environment.put("NISBA_PORT", Integer.toString(port));
    environment.putAll(settings);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("out.log").toFile()));
    return new ServiceProcess(home, port, builder.start());
  }

  /** {@return the operating system's process} */
  public Process process() {
    return process;
  }

  /** {@return the address of a path} */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** {@return all that was written by processes with this home} */
  public String output() throws IOException {
    return Files.readString(home.resolve("out.log"));
  }

  /** Waits until texts can be annotated. */
  public void awaitReady() throws Exception {
    Instant limit = Instant.now().plus(Duration.ofMinutes(5));
    while (Instant.now().isBefore(limit)) {
      assertThat(process.isAlive()).as(output()).isTrue();
      try {
        if (get("/actuator/health/readiness").statusCode() == 200) {
          return;
        }
      } catch (IOException _) {
        // not listening yet
      }
      Thread.sleep(Duration.ofMillis(200));
    }
    throw new AssertionError("not ready:\n" + output());
  }

  /** {@return the exit value, for which it is waited} */
  public int awaitEnd() throws Exception {
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(output()).isTrue();
    return process.exitValue();
  }

  /** Kills the process as {@code kill -9} does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks the process to end as {@code kill} does, and waits until it has. */
  public void stop() throws Exception {
    process.destroy();
    awaitEnd();
  }

  /** {@return the answer to a GET} */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).GET());
  }

  /** {@return the answer to a POST with a key} */
  public HttpResponse<String> post(String path, String type, String body, String key)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", type)
            .header("Authorization", "Bearer " + key)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(
        request.timeout(Duration.ofSeconds(60)).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
