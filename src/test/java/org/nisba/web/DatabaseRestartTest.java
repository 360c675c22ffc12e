package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nisba.support.AnotherService;
import org.nisba.support.KillablePostgres;
import org.nisba.support.ServerProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * FEATURE UNDER TEST: the service goes on while its PostgreSQL is away, says so, and catches up
 * after it. PostgreSQL is killed as by {@code kill -9}.
 */
class DatabaseRestartTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String STATUS = "/v1/status";
  private static final int IMPORTED = 20_000;

  @TempDir private Path directory;

  private KillablePostgres postgres;
  private AnotherService service;
  private String url;

  @BeforeEach
  void start() throws Exception {
    postgres = new KillablePostgres(directory.resolve("postgres"));
    service = AnotherService.start(postgres.url(), directory, "nisba.starter=false");
    url = service.address();
  }

  @AfterEach
  void stop() throws Exception {
    service.close();
    postgres.close();
  }

  @Test
  void aLostCatalogueIsToldAndRead() throws Exception {
    assertThat(create("p-1", "Avantville").statusCode()).isEqualTo(201);
    assertThat(get(STATUS).headers().firstValue(RequestMarks.CATALOGUE)).isEmpty();
    postgres.kill();

    HttpResponse<String> refused = create("p-2", "Pendantville");
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
    assertThat(refused.body()).contains("urn:nisba:problem:catalogue-unavailable");
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    HttpResponse<String> annotated = annotate("", "Hier à Avantville.");
    assertThat(annotated.body()).contains("p-1");
    assertThat(annotated.headers().firstValue(RequestMarks.CATALOGUE))
        .hasValueSatisfying(value -> assertThat(value).startsWith("unreachable since "));
    JsonNode status = JsonMapper.shared().readTree(get(STATUS).body());
    assertThat(status.path("unreachableSince").asString()).isNotEmpty();
    assertThat(status.path("revision").asLong()).isEqualTo(1);
    assertThat(status.path("lexicon").path("entities").asLong()).isEqualTo(1);
    assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/health").statusCode()).isEqualTo(503);
    assertThat(get("/actuator/prometheus").body()).contains("nisba_catalogue_reachable 0.0");
  }

  @Test
  void keysAreKnownWithoutTheDatabase() throws Exception {
    assertThat(create("p-1", "Avantville").statusCode()).isEqualTo(201);
    String body = "{\"name\": \"desk\", \"role\": \"annotate\"}";
    HttpResponse<String> made = post("/v1/keys", "application/json", body);
    String desk = JsonMapper.shared().readTree(made.body()).path("key").asString();
    postgres.kill();

    for (String key : List.of(ServerProcess.KEY, desk, "nisba_wrong")) {
      HttpResponse<String> annotated =
          send(
              HttpRequest.newBuilder(URI.create(url + "/v1/annotate"))
                  .header("Authorization", "Bearer " + key)
                  .header("Content-Type", "text/plain;charset=UTF-8")
                  .POST(HttpRequest.BodyPublishers.ofString("Hier à Avantville.")));
      assertThat(annotated.body()).contains("nisba_wrong".equals(key) ? "key-refused" : "p-1");
    }
  }

  @Test
  void anOutageUnderLoadLosesNothingAndAnswersNothingWrong() throws Exception {
    assertThat(create("p-0", "Ancreville").statusCode()).isEqualTo(201);
    AtomicBoolean ended = new AtomicBoolean();
    List<String> wrong = new CopyOnWriteArrayList<>();
    List<String> written = new CopyOnWriteArrayList<>();
    List<String> refused = new CopyOnWriteArrayList<>();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> reading = clients.submit(() -> readUntil(ended, wrong));
      Future<?> writing = clients.submit(() -> writeUntil(ended, written, refused, wrong));
      for (int outage = 0; outage < 2; outage++) {
        await(written, written.size() + 20);
        postgres.kill();
        await(refused, refused.size() + 1);
        postgres.restart();
      }
      await(written, written.size() + 20);
      ended.set(true);
      reading.get();
      writing.get();
    }

    assertThat(wrong).isEmpty();
    long revision = JsonMapper.shared().readTree(get(STATUS).body()).path("revision").asLong();
    for (String id : written) {
      assertThat(get("/v1/entities/" + id).statusCode()).as(id).isEqualTo(200);
      assertThat(annotate("?minRevision=" + revision, "Hier à " + label(id) + ".").body())
          .contains('"' + id + '"');
    }
    assertThat(get(STATUS).headers().firstValue(RequestMarks.CATALOGUE)).isEmpty();
  }

  @Test
  void anImportThatIsInterruptedRunsAgain() throws Exception {
    String lines =
        IntStream.range(0, IMPORTED)
            .mapToObj(i ->
                "{\"id\":\"m-"
                    + i
                    + "\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Lieu "
                    + i
                    + "\"}}")
            .collect(Collectors.joining("\n"));
    String job =
        post("/v1/imports", "application/x-ndjson", lines)
            .headers()
            .firstValue("Location")
            .orElseThrow();
    awaitState(job, report -> report.path("read").asLong() > 0);
    postgres.kill();
    postgres.restart();

    JsonNode report = awaitState(job, ended -> !ended.path("state").asString().equals("RUNNING"));
    assertThat(report.path("state").asString()).as(report.toString()).isEqualTo("COMPLETED");
    assertThat(report.path("accepted").asLong()).isEqualTo(IMPORTED);
    assertThat(get("/v1/entities/m-" + (IMPORTED - 1)).statusCode()).isEqualTo(200);
  }

  private JsonNode awaitState(String job, Predicate<JsonNode> expected) throws Exception {
    JsonNode report = JsonMapper.shared().nullNode();
    for (int i = 0; i < 600; i++) {
      HttpResponse<String> answer = get(job);
      report = JsonMapper.shared().readTree(answer.body());
      if (answer.statusCode() == 200 && expected.test(report)) {
        return report;
      }
      Thread.sleep(Duration.ofMillis(50));
    }
    throw new AssertionError(report.toString());
  }

  private Void readUntil(AtomicBoolean ended, List<String> wrong) throws Exception {
    while (!ended.get()) {
      HttpResponse<String> answer = annotate("", "Hier à Ancreville.");
      if (answer.statusCode() != 200 || !answer.body().contains("\"p-0\"")) {
        wrong.add(answer.body());
      }
    }
    return null;
  }

  private Void writeUntil(
      AtomicBoolean ended, List<String> written, List<String> refused, List<String> wrong)
      throws Exception {
    for (int i = 1; !ended.get(); i++) {
      String id = "w-" + i;
      HttpResponse<String> answer = create(id, label(id));
      switch (answer.statusCode()) {
        case 201 -> written.add(id);
        case 503 -> refused.add(id);
        default -> wrong.add(answer.body());
      }
    }
    return null;
  }

  private static String label(String id) {
    StringBuilder label = new StringBuilder("Ville");
    id.substring(2).chars().forEach(digit -> label.append((char) ('a' + digit - '0')));
    return label + "bourg";
  }

  private static void await(List<String> list, int size) throws InterruptedException {
    for (int i = 0; i < 600 && list.size() < size; i++) {
      Thread.sleep(Duration.ofMillis(100));
    }
    assertThat(list).hasSizeGreaterThanOrEqualTo(size);
  }

  private HttpResponse<String> create(String id, String label) throws Exception {
    String body =
        "{\"id\": \""
            + id
            + "\", \"type\": \"PLACE\", \"labels\": {\"fr\": \""
            + label
            + "\"}, \"weight\": 8}";
    return post("/v1/entities", "application/json", body);
  }

  private HttpResponse<String> annotate(String options, String text) throws Exception {
    return post("/v1/annotate" + options, "text/plain;charset=UTF-8", text);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
  }

  private HttpResponse<String> post(String path, String type, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Authorization", "Bearer " + ServerProcess.KEY)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
