package org.nisba.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.nisba.NisbaApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service on a port and a database of its own, shared by all tests that extend this, with
 * a plain client.
 */
@SpringBootTest(
    classes = NisbaApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningService {

  /** The key for writing. */
  protected static final String KEY = ServerProcess.KEY;

  /** For JSON. */
  protected static final JsonMapper JSON = JsonMapper.shared();

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    String url = TestDatabase.create();
    registry.add("nisba.database-url", () -> url);
    registry.add("nisba.admin-key", () -> KEY);
    String home = temporaryHome();
    registry.add("nisba.home", () -> home);
  }

  /** {@return a new, empty directory} */
  protected static String temporaryHome() {
    try {
      return Files.createTempDirectory("nisba-test").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return a request to a path of the service} */
  protected HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  /** {@return the answer to a GET} */
  protected HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** {@return the answer to a POST of text in UTF-8} */
  protected HttpResponse<String> post(String path, String contentType, String body) {
    return post(path, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  /** {@return the answer to a POST of bytes} */
  protected HttpResponse<String> post(String path, String contentType, byte[] body) {
    return send(
        request(path)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** {@return the answer to a request} */
  protected static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** {@return the JSON of an answer} */
  protected static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  /** Holds an answer to a kind of problem. */
  protected static void assertProblem(HttpResponse<String> response, int status, String type) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(response).path("type").asString()).isEqualTo("urn:nisba:problem:" + type);
    assertThat(response.body()).doesNotContain("Exception").doesNotContain("\tat ");
  }

  /** Holds an answer to a kind of problem that says something. */
  protected static void assertProblem(
      HttpResponse<String> response, int status, String type, String says) {
    assertProblem(response, status, type);
    assertThat(response.body()).contains(says);
  }

  /** Sends a POST of JSON once, then from many threads at once, which must get the same answer. */
  protected void assertAlikeAtOnce(String path, String body) throws Exception {
    String expected = post(path, "application/json", body).body();
    List<Callable<String>> calls =
        Collections.nCopies(64, () -> post(path, "application/json", body).body());
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      for (Future<String> answer : threads.invokeAll(calls)) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    }
  }

  /** {@return the report of an import that was taken, when it has ended} */
  protected JsonNode awaitImport(HttpResponse<String> started) throws InterruptedException {
    assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
    return awaitImport(started.headers().firstValue("Location").orElseThrow());
  }

  /** {@return the report at a path, when the import has ended} */
  protected JsonNode awaitImport(String location) throws InterruptedException {
    for (int i = 0; i < 1_200; i++) {
      JsonNode report = json(get(location));
      if (!report.path("state").asString().equals("RUNNING")) {
        return report;
      }
      Thread.sleep(Duration.ofMillis(50));
    }
    throw new AssertionError("the import did not end");
  }
}
