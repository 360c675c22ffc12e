package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nisba.support.RawHttp;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * FEATURE UNDER TEST: what is sent to exhaust the service is refused, and others are served
 * meanwhile.
 */
@TestPropertySource(
    properties = {
      "nisba.starter=false",
      "nisba.max-concurrent=4",
      "nisba.max-lines=3",
      "nisba.max-import-bytes=3000000",
      "nisba.import-max-ratio=50",
      "nisba.body-grace=3s",
      "server.tomcat.connection-timeout=4s"
    })
class AbuseHttpTest extends EditingService {

  private static final String NDJSON = "application/x-ndjson";
  private static final String HEAD = " HTTP/1.1\r\nHost: localhost\r\n";

  @LocalServerPort private int port;

  @AfterEach
  void theServiceIsWell() {
    assertThat(post("/v1/annotate", "text/plain", "Bagdad").statusCode()).isEqualTo(200);
  }

  private static String annotateHead(String type, String length) {
    return "POST /v1/annotate"
        + HEAD
        + "Connection: close\r\nContent-Type: "
        + type
        + "\r\n"
        + length
        + "\r\n\r\n";
  }

  /** {@return a stream of one letter, and its end} */
  private static InputStream endless(int length, String end) {
    byte[] last = end.getBytes(StandardCharsets.UTF_8);
    return new InputStream() {
      private int at;

      @Override
      public int read() {
        int here = at++;
        if (here < length) {
          return 'a';
        }
        return here - length < last.length ? last[here - length] : -1;
      }
    };
  }

  private HttpResponse<String> stream(String path, String type, InputStream body) {
    return send(
        request(path)
            .header("Authorization", "Bearer " + KEY)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body)));
  }

  @Test
  void aLineOf100MegabytesWithoutAnEndIsAProblemInItsPlace() {
    InputStream body = endless(100 << 20, "\n{\"text\": \"Bagdad\"}\n");
    String[] answers = stream("/v1/annotate", NDJSON, body).body().split("\n");
    assertThat(answers).hasSize(2);
    assertThat(answers[0]).contains("text-too-large", "\"line\":1");
    assertThat(answers[1]).contains("annotations");
  }

  @Test
  void aLargeBodyIsNotReadToItsEnd() {
    assertProblem(
        stream("/v1/annotate", "text/plain", endless(3 << 20, "")), 413, "text-too-large");
    assertProblem(
        stream("/v1/imports?format=nisba", NDJSON, endless(4_000_000, "")), 413, "text-too-large");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/annotate, application/json",
    "/v1/resolve, application/json",
    "/v1/compare, application/json",
    "/v1/entities, application/json",
    "/v1/keys, application/json",
    "/v1/review/items, application/json"
  })
  void deepJsonIsMalformed(String path, String type) {
    for (String open : List.of("[", "{\"text\":")) {
      String deep = open.repeat(9_000 / open.length());
      assertProblem(stream(path, type, stream(deep)), 400, "malformed-json");
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void deepJsonInLinesIsRefusedLineByLine() throws Exception {
    String deep = "{\"text\": " + "[".repeat(100_000) + "\n";
    assertThat(stream("/v1/annotate", NDJSON, stream(deep)).body())
        .contains("malformed-json", "\"line\":1");
    assertThat(runImport(deep.getBytes(StandardCharsets.UTF_8), "nisba").path("rejected").asInt())
        .isEqualTo(1);
  }

  @Test
  void aRequestHasSoManyLinesAndNoMore() {
    String line = "{\"text\": \"Bagdad\"}\n";
    for (String end : List.of("", line, line.strip())) {
      String answer = stream("/v1/annotate", NDJSON, stream(line.repeat(3) + end)).body();
      assertThat(answer.lines()).hasSize(end.isEmpty() ? 3 : 4);
      assertThat(answer.contains("too-many-texts")).isEqualTo(!end.isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource({"text/plain", "application/json", "application/x-ndjson"})
  void packedTextsAreRefused(String type) throws IOException {
    HttpResponse<String> answer =
        send(
            request("/v1/annotate")
                .header("Content-Type", type)
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(zeros(1 << 20))));
    assertProblem(answer, 415, "unsupported-media-type");
  }

  private static byte[] zeros(int count) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      byte[] chunk = new byte[1 << 16];
      for (int i = 0; i < count; i += chunk.length) {
        zip.write(chunk);
      }
    }
    return packed.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({"nisba", "wikidata", "csv", "ftm", "skos"})
  void anImportThatUnpacksToVeryMuchFails(String format) throws Exception {
    JsonNode report = runImport(zeros(100 << 20), format);
    assertThat(report.path("state").asString()).as(report.toString()).isEqualTo("FAILED");
    assertThat(report.path("failure").asString()).isNotBlank();
  }

  private JsonNode runImport(byte[] body, String format) throws InterruptedException {
    return awaitImport(
        send(
            request("/v1/imports?format=" + format)
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))));
  }

  @Test
  void floodsOfHeadersAreRefused() throws IOException {
    String many = "X-Flood-%d: 1\r\n";
    StringBuilder headers = new StringBuilder("GET /v1/status" + HEAD + "Connection: close\r\n");
    for (int i = 0; i < 150; i++) {
      headers.append(String.format(Locale.ROOT, many, i));
    }
    assertThat(RawHttp.exchange(port, headers + "\r\n")).startsWith("HTTP/1.1 400 ");
    String large = "GET /v1/status" + HEAD + "X-Large: " + "a".repeat(7_000) + "\r\n";
    assertThat(RawHttp.exchange(port, large + "X-More: " + "a".repeat(7_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ");
  }

  @Test
  void clientsThatSendTheirHeadersSlowlyHoldNobodyUp() throws IOException {
    List<RawHttp> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        RawHttp client = new RawHttp(port);
        slow.add(client);
        client.send("POST /v1/annotate" + HEAD + "X-Slow: ");
      }
      assertThat(post("/v1/annotate", "text/plain", "Bagdad").statusCode()).isEqualTo(200);
      for (RawHttp client : slow) {
        client.readAll(); // until the service closes the connection
      }
    } finally {
      for (RawHttp client : slow) {
        client.close();
      }
    }
  }

  @Test
  void aBodyThatTricklesInIsGivenUp() throws Exception {
    try (RawHttp client = new RawHttp(port)) {
      client.send(annotateHead("text/plain", "Content-Length: 100000"));
      Thread feeder =
          Thread.startVirtualThread(() -> {
            try {
              for (int i = 0; i < 600; i++) {
                client.send("a");
                Thread.sleep(Duration.ofMillis(100));
              }
            } catch (IOException | InterruptedException _) {
              Thread.currentThread().interrupt();
            }
          });
      String answer = client.readUntil("}");
      feeder.interrupt();
      assertThat(answer).startsWith("HTTP/1.1 408 ").contains("too-slow");
    }
  }

  @Test
  void aBodyThatNeverComesIsGivenUp() throws IOException {
    String answer = RawHttp.exchange(port, annotateHead("text/plain", "Content-Length: 100000"));
    assertThat(answer).startsWith("HTTP/1.1 408 "); // of the container
  }

  @Test
  void oneClientLeavesRoomForOthersAndTooManyAreTurnedAway() throws Exception {
    String head = annotateHead(NDJSON, "Transfer-Encoding: chunked");
    String key =
        json(write("POST", "/v1/keys", "{\"name\": \"other\", \"role\": \"annotate\"}"))
            .path("key")
            .asString();
    String keyed = head.replace("Host:", "Authorization: Bearer " + key + "\r\nHost:");
    List<RawHttp> held = new ArrayList<>();
    try {
      held.addAll(List.of(hold(head), hold(head)));
      HttpResponse<String> refused = post("/v1/annotate", "text/plain", "Bagdad");
      assertProblem(refused, 503, "overloaded");
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(write("GET", "/v1/status", "").statusCode()).isEqualTo(200);

      held.addAll(List.of(hold(keyed), hold(keyed)));
      assertProblem(write("GET", "/v1/status", ""), 503, "overloaded");
      assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    } finally {
      for (RawHttp client : held) {
        client.close();
      }
    }
    HttpResponse<String> after = get("/v1/status");
    for (int i = 0; i < 100 && after.statusCode() == 503; i++) {
      Thread.sleep(Duration.ofMillis(100));
      after = get("/v1/status");
    }
    assertThat(after.statusCode()).isEqualTo(200);
  }

  /** {@return a connection whose stream the service has begun to answer} */
  private RawHttp hold(String head) throws IOException {
    RawHttp client = new RawHttp(port);
    String line = "{\"text\": \"Bagdad\"}\n";
    client.send(head + Integer.toHexString(line.length()) + "\r\n" + line + "\r\n");
    assertThat(client.read()).isEqualTo('H');
    return client;
  }
}
