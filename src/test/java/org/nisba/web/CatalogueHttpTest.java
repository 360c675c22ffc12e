package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.nisba.support.RunningService;
import tools.jackson.databind.JsonNode;

/** FEATURE UNDER TEST: entities, imports and the status, from the outside. */
class CatalogueHttpTest extends RunningService {

  private static final String LINES = "application/x-ndjson";

  @Test
  void anEntityIsShownWithAllThatIsKnownOfIt() {
    HttpResponse<String> response = get("/v1/entities/mustafa-al-kadhimi");
    JsonNode entity = json(response);

    assertThat(response.headers().firstValue("ETag")).hasValue("\"1\"");
    assertThat(entity.path("labels").path("ar").asString()).isEqualTo("مصطفى الكاظمي");
    assertThat(entity.path("relations").toString())
        .contains("headOfGovernment")
        .contains("2020-05-07");
    assertThat(get("/v1/entities/nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void theStatusTellsRevisionAndCounts() {
    JsonNode status = json(get("/v1/status"));

    assertThat(status.path("entities").asLong()).isGreaterThan(1_500);
    assertThat(status.path("lexicon").path("entities").asLong()).isGreaterThan(1_500);
    assertThat(status.path("lexicon").path("revision").asLong())
        .isLessThanOrEqualTo(status.path("revision").asLong());
  }

  @Test
  void theServiceIsReadyOnceTheLexiconIsThere() {
    assertThat(get("/actuator/health/readiness").body()).contains("UP");
    assertThat(get("/actuator/health/liveness").body()).contains("UP");
    assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(200);
  }

  @Test
  void writingNeedsTheKey() {
    HttpResponse<String> without = post("/v1/imports", LINES, "{}");
    HttpResponse<String> wrong =
        send(
            request("/v1/imports")
                .header("Authorization", "Bearer no")
                .header("Content-Type", LINES)
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(json(without).path("type").asString()).isEqualTo("urn:nisba:problem:key-required");
    assertThat(without.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(wrong.statusCode()).isEqualTo(401);
  }

  @Test
  void importedEntitiesAreLinkedAndBadLinesNamed() throws Exception {
    String lines =
        """
        {"id":"t-1","type":"person","labels":{"fr":"Zadig Voltairin"},"extra":1}
        {"id":"bad id","type":"robot","labels":{}}
        not json

        {"id":"t-2","type":"PLACE","labels":{"fr":"Babylonville","ar":"بابلفيل"}}
        """;
    JsonNode report = runImport(lines.getBytes(StandardCharsets.UTF_8), false, "test-a");

    assertThat(report.path("state").asString()).isEqualTo("COMPLETED");
    assertThat(report.path("read").asInt()).isEqualTo(4);
    assertThat(report.path("accepted").asInt()).isEqualTo(2);
    assertThat(report.path("changed").asInt()).isEqualTo(2);
    assertThat(report.path("rejected").asInt()).isEqualTo(2);
    assertThat(report.path("rejections").path(0).path("line").asInt()).isEqualTo(2);
    assertThat(report.path("rejections").path(0).path("reason").asString())
        .contains("/id")
        .contains("/type")
        .contains("/labels");
    assertThat(report.path("rejections").path(1).path("line").asInt()).isEqualTo(3);
    assertThat(report.path("unknownFields").path("extra").asInt()).isEqualTo(1);
    assertThat(annotateUntil("Zadig Voltairin est à Babylonville", "t-2"))
        .contains("t-1")
        .contains("t-2");
  }

  @Test
  void importingTheSameAgainChangesNothing() throws Exception {
    byte[] lines =
        "{\"id\":\"t-3\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Samaville\"}}\n"
            .getBytes(StandardCharsets.UTF_8);
    runImport(lines, false, "test-b");
    long before = json(get("/v1/status")).path("revision").asLong();
    JsonNode again = runImport(gzip(lines), true, "test-b");

    assertThat(again.path("changed").asInt()).isZero();
    assertThat(again.path("unchanged").asInt()).isEqualTo(1);
    assertThat(json(get("/v1/status")).path("revision").asLong()).isEqualTo(before);
  }

  @Test
  void aSourceReplacesOnlyWhatItSaidItself() throws Exception {
    String first =
        "{\"id\":\"t-4\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Alphaville\"},\"aliases\":{\"fr\":[\"Alfaville\"]}}\n";
    String other =
        "{\"id\":\"t-4\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Alphabourg\"},\"aliases\":{\"fr\":[\"Alpha-sur-Mer\"]}}\n";
    String last = "{\"id\":\"t-4\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Alphaville\"}}\n";
    runImport(first.getBytes(StandardCharsets.UTF_8), false, "one");
    runImport(other.getBytes(StandardCharsets.UTF_8), false, "two");
    runImport(last.getBytes(StandardCharsets.UTF_8), false, "one");
    JsonNode entity = json(get("/v1/entities/t-4"));

    assertThat(entity.path("labels").path("fr").asString()).isEqualTo("Alphaville");
    assertThat(entity.path("aliases").toString())
        .contains("Alpha-sur-Mer", "Alphabourg")
        .doesNotContain("Alfaville");
  }

  @Test
  void aLineWithAKnownIdentifierMakesNoTwin() throws Exception {
    String lines =
        """
        {"id":"Q999999901","type":"PLACE","labels":{"fr":"Gemelle"}}
        {"id":"own-1","type":"PLACE","labels":{"fr":"Gemella"},"identifiers":{"wikidata":"Q999999901"}}
        """;
    runImport(lines.getBytes(StandardCharsets.UTF_8), false, "test-c");

    assertThat(get("/v1/entities/own-1").statusCode()).isEqualTo(404);
    assertThat(json(get("/v1/entities/Q999999901")).path("labels").path("fr").asString())
        .isEqualTo("Gemella");
  }

  @Test
  void anUnknownImportAndABadSourceAreProblems() {
    assertThat(get("/v1/imports/none").statusCode()).isEqualTo(404);
    HttpResponse<String> response =
        send(
            request("/v1/imports?source=a%2Fb")
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", LINES)
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(response.statusCode()).isEqualTo(400);
  }

  private JsonNode runImport(byte[] body, boolean gzip, String source) throws InterruptedException {
    HttpRequest.Builder request =
        request("/v1/imports?source=" + source)
            .header("Authorization", "Bearer " + KEY)
            .header("Content-Type", LINES)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    return awaitImport(send(gzip ? request.header("Content-Encoding", "gzip") : request));
  }

  private String annotateUntil(String text, String expected) throws InterruptedException {
    String answer = "";
    for (int i = 0; i < 100 && !answer.contains(expected); i++) {
      answer = post("/v1/annotate", "text/plain", text).body();
      Thread.sleep(Duration.ofMillis(50));
    }
    return answer;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }
}
