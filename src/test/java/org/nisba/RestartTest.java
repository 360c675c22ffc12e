package org.nisba;

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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: the embedded PostgreSQL keeps its data in the home directory over a kill and
 * a restart. The service runs in a process of its own, as users start it.
 */
class RestartTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String ENTITY =
      "{\"id\":\"kept-1\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Durableville\"}}\n";

  @TempDir private Path home;

  @Test
  void dataSurviveAKillAndASecondServiceIsRefusedTheHome() throws Exception {
    int port = freePort();
    Process first = start(port);
    String key;
    try {
      awaitReady(first, port);
      key = Files.readString(home.resolve("admin.key")).strip();
      HttpResponse<String> started = post(port, "/v1/imports", "application/x-ndjson", ENTITY, key);
      assertThat(started.statusCode()).isEqualTo(202);
      awaitLinked(port);
      importBeside();
      Process second = start(freePort());
      assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(second.exitValue()).isNotZero();
      assertThat(output()).contains("another Nisba is running");
    } finally {
      first.destroyForcibly().waitFor();
    }
    Process again = start(port);
    try {
      awaitReady(again, port);
      awaitLinked(port);
      assertThat(Files.readString(home.resolve("admin.key")).strip()).isEqualTo(key);
    } finally {
      again.destroy();
      assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  /** The command line uses the database that the service keeps running. */
  private void importBeside() throws Exception {
    Path file = home.resolve("more.ndjson");
    Files.writeString(file, ENTITY.replace("kept-1", "kept-2").replace("Durable", "Beside"));
    Process command = start(0, "import", file.toString());
    assertThat(command.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(command.exitValue()).as(output()).isZero();
    assertThat(output()).contains("more.ndjson: COMPLETED, read 1, accepted 1");
  }

  private Process start(int port, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.nisba.NisbaApplication"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("NISBA_HOME", home.toString());
    builder.environment().put("NISBA_PORT", Integer.toString(port));
    builder.environment().remove("NISBA_DATABASE_URL");
    builder.environment().remove("NISBA_ADMIN_KEY");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("out.log").toFile()));
    return builder.start();
  }

  private String output() throws IOException {
    return Files.readString(home.resolve("out.log"));
  }

  private void awaitReady(Process process, int port) throws Exception {
    Instant limit = Instant.now().plus(Duration.ofMinutes(2));
    while (Instant.now().isBefore(limit)) {
      assertThat(process.isAlive()).as(output()).isTrue();
      try {
        HttpRequest request =
            HttpRequest.newBuilder(uri(port, "/actuator/health/readiness")).GET().build();
        if (CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException _) {
        // not listening yet
      }
      Thread.sleep(Duration.ofMillis(200));
    }
    throw new AssertionError("not ready:\n" + output());
  }

  private void awaitLinked(int port) throws Exception {
    String answer = "";
    for (int i = 0; i < 200 && !answer.contains("kept-1"); i++) {
      answer = post(port, "/v1/annotate", "text/plain", "Hier à Durableville.", "").body();
      Thread.sleep(Duration.ofMillis(50));
    }
    assertThat(answer).contains("kept-1");
  }

  private static HttpResponse<String> post(
      int port, String path, String type, String body, String key) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(port, path))
            .header("Content-Type", type)
            .header("Authorization", "Bearer " + key)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static URI uri(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
