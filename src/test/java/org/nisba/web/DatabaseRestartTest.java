package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nisba.NisbaApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * FEATURE UNDER TEST: the service goes on while its PostgreSQL is away, and catches up after it.
 */
class DatabaseRestartTest {

  private static final String KEY = "key";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path directory;

  @Test
  void aRestartOfPostgresLosesNothing() throws Exception {
    int port = freePort();
    EmbeddedPostgres before = startPostgres(port);
    try (ConfigurableApplicationContext service =
        startService(before.getJdbcUrl("postgres", "postgres"))) {
      String url = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
      assertThat(create(url, "p-1", "Avantville").statusCode()).isEqualTo(201);
      String body = "{\"name\": \"desk\", \"role\": \"annotate\"}";
      HttpResponse<String> key = send(url + "/v1/keys", "application/json", body, KEY);
      before.close();

      for (String each : new String[] {KEY, secretOf(key), null, "nisba_wrong"}) {
        HttpResponse<String> annotated =
            send(url + "/v1/annotate", "text/plain;charset=UTF-8", "Hier à Avantville.", each);
        assertThat(annotated.body()).contains("nisba_wrong".equals(each) ? "key-refused" : "p-1");
      }
      HttpResponse<String> refused = create(url, "p-2", "Pendantville");
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
      try (EmbeddedPostgres _ = startPostgres(port)) {
        HttpResponse<String> created = create(url, "p-3", "Aprèsville");
        for (int i = 0; i < 60 && created.statusCode() == 503; i++) {
          Thread.sleep(Duration.ofMillis(200));
          created = create(url, "p-3", "Aprèsville");
        }
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        long revision = JsonMapper.shared().readTree(created.body()).path("revision").asLong();
        HttpResponse<String> annotated =
            annotate(url + "/v1/annotate?minRevision=" + revision, "Hier à Aprèsville.");
        assertThat(annotated.body()).contains("p-3");
      }
    }
  }

  private EmbeddedPostgres startPostgres(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(directory.resolve("postgres"))
        .setCleanDataDirectory(false)
        .start();
  }

  private ConfigurableApplicationContext startService(String database) {
    return new SpringApplicationBuilder(NisbaApplication.class)
        .run(
            "--server.port=0",
            "--nisba.starter=false",
            "--nisba.database-url=" + database,
            "--nisba.database-user=postgres",
            "--nisba.home=" + directory,
            "--nisba.admin-key=" + KEY);
  }

  private static HttpResponse<String> create(String url, String id, String label) throws Exception {
    String body =
        "{\"id\": \""
            + id
            + "\", \"type\": \"PLACE\", \"labels\": {\"fr\": \""
            + label
            + "\"}, \"weight\": 8}";
    return send(url + "/v1/entities", "application/json", body);
  }

  private static HttpResponse<String> annotate(String url, String text) throws Exception {
    return send(url, "text/plain;charset=UTF-8", text);
  }

  private static String secretOf(HttpResponse<String> created) {
    return JsonMapper.shared().readTree(created.body()).path("key").asString();
  }

  private static HttpResponse<String> send(String url, String type, String body) throws Exception {
    return send(url, type, body, KEY);
  }

  private static HttpResponse<String> send(
      String url, String type, String body, @Nullable String key) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
