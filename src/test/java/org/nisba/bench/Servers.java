package org.nisba.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.nisba.support.ServerProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Starts the servers that are measured side by side, and fills the one that has a catalogue. */
final class Servers {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path home;
  private final String heap;

  /**
   * Makes a starter of servers.
   *
   * @param home a directory for their data and logs
   * @param heap how large the heap of each may grow, as Java's {@code -Xmx} has it
   */
  Servers(Path home, String heap) {
    this.home = home;
    this.heap = heap;
  }

  /** {@return a Spring Boot that answers the same to each article} */
  ServerProcess startMinimal() throws IOException, InterruptedException {
    List<String> arguments =
        List.of(
            "-Xmx" + heap,
            "-cp",
            System.getProperty("java.class.path"),
            MinimalApplication.class.getName(),
            "--server.port=PORT",
            "--server.address=127.0.0.1",
            "--spring.threads.virtual.enabled=true",
            "--spring.config.name=minimal");
    ServerProcess server = ServerProcess.start(arguments, Map.of(), home.resolve("minimal.log"));
    server.await("ready", () -> server.get("/").statusCode() == 404);
    return server;
  }

  /** {@return the built service, with the starter catalogue} */
  ServerProcess startNisba(Path jar) throws IOException, InterruptedException {
    Map<String, String> settings =
        Map.of(
            "NISBA_HOME",
            home.toString(),
            "NISBA_PORT",
            "PORT",
            "NISBA_ADMIN_KEY",
            ServerProcess.KEY);
    ServerProcess server =
        ServerProcess.start(
            List.of("-Xmx" + heap, "-jar", jar.toString()), settings, home.resolve("nisba.log"));
    server.awaitReady();
    return server;
  }

  /** Imports what is not in the starter catalogue, and waits until texts are linked with it. */
  void load(ServerProcess server, MadeCatalogue catalogue)
      throws IOException, InterruptedException {
    Path file = home.resolve("entities.ndjson");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      catalogue.forEachMade(entity -> {
        Map<String, Object> fields =
            Map.of("id", entity.id(), "type", entity.type(), "labels", entity.labels());
        try {
          out.append(JSON.writeValueAsString(fields)).append('\n');
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
    HttpResponse<String> started =
        ServerProcess.send(
            server
                .request("/v1/imports")
                .header("Authorization", "Bearer " + ServerProcess.KEY)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofFile(file)));
    String job = started.headers().firstValue("Location").orElseThrow();
    server.await("imported", () -> field(server, job, "/state").equals("COMPLETED"));
    server.await(
        "linked with what was imported",
        () ->
            field(server, "/v1/status", "/revision")
                .equals(field(server, "/v1/status", "/lexicon/revision")));
  }

  private static String field(ServerProcess server, String path, String pointer)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        server.request(path).header("Authorization", "Bearer " + ServerProcess.KEY).GET();
    JsonNode answer = JSON.readTree(ServerProcess.send(request).body());
    return answer.at(pointer).asString("");
  }
}
