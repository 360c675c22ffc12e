package org.nisba.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
}
