package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE UNDER TEST: what those who run the service see of it. */
class OperationsHttpTest extends EditingService {

  private static final String TEXT = "text/plain;charset=UTF-8";

  @Test
  void metricsCountWhatIsAnnotated() {
    double texts = metric("nisba_annotate_seconds_count{language=\"fr\",outcome=\"ok\"}");
    double exact = metric("nisba_links_total{match=\"EXACT\"}");
    double mentions = metric("nisba_mentions_total{language=\"fr\"}");
    double confidences = metric("nisba_link_confidence_count");

    post("/v1/annotate", TEXT, "Le Premier ministre a reçu Joe Biden à Bagdad.");

    assertThat(metric("nisba_annotate_seconds_count{language=\"fr\",outcome=\"ok\"}"))
        .isEqualTo(texts + 1);
    assertThat(metric("nisba_links_total{match=\"EXACT\"}")).isEqualTo(exact + 2);
    assertThat(metric("nisba_mentions_total{language=\"fr\"}")).isEqualTo(mentions + 2);
    assertThat(metric("nisba_link_confidence_count")).isEqualTo(confidences + 2);
    assertThat(metric("nisba_lexicon_entities")).isGreaterThan(4_000);
    assertThat(metric("nisba_lexicon_names")).isGreaterThan(20_000);
    for (String part : List.of("names", "entities", "variants")) {
      assertThat(metric("nisba_lexicon_bytes{part=\"" + part + "\"}"))
          .as(part)
          .isBetween(100_000.0, 100_000_000.0);
    }
    assertThat(get("/actuator/prometheus").body()).contains("\nnisba_lexicon_mapped_bytes ");
    assertThat(metric("nisba_lexicon_build_seconds_count{by=\"load\"}")).isPositive();
    assertThat(metric("nisba_catalogue_reachable")).isEqualTo(1);
  }

  @Test
  void refusalsAreCountedByReason() {
    String empty = "nisba_rejected_requests_total{reason=\"empty-text\"}";
    String wrong = "nisba_rejected_requests_total{reason=\"method-not-allowed\"}";
    double before = metric(empty);
    double wrongBefore = metric(wrong);

    post("/v1/annotate", TEXT, " ");
    post("/v1/annotate", "application/x-ndjson", "{\"text\": \"\"}\n{\"text\": \"Bagdad\"}\n");
    get("/v1/annotate");

    assertThat(metric(empty)).isEqualTo(before + 2);
    assertThat(metric(wrong)).isEqualTo(wrongBefore + 1);
  }

  @Test
  void importsAreCounted() throws Exception {
    double completed = metric("nisba_imports_total{state=\"completed\"}");
    assertThat(
            write("POST", "/v1/imports?format=nisba", "{\"id\": \"o-1\", \"type\": \"PLACE\"}")
                .statusCode())
        .isEqualTo(202);
    for (int i = 0;
        i < 100 && metric("nisba_imports_total{state=\"completed\"}") == completed;
        i++) {
      Thread.sleep(50);
    }
    assertThat(metric("nisba_imports_total{state=\"completed\"}")).isEqualTo(completed + 1);
    assertThat(metric("nisba_imports_running")).isZero();
  }

  @Test
  void theDashboardNamesOnlyMetricsThatThereAre() throws Exception {
    post("/v1/annotate", TEXT, "Joe Biden à Bagdad.");
    String scrape = get("/actuator/prometheus").body();
    JsonNode dashboard =
        JSON.readTree(Files.readString(Path.of("src/docs/grafana-dashboard.json")));
    Set<String> named = new TreeSet<>();
    for (JsonNode expression : dashboard.findValues("expr")) {
      Matcher metric =
          Pattern.compile("\\b(?:nisba|http|jvm|process|hikaricp)_[a-z_]+")
              .matcher(expression.asString());
      while (metric.find()) {
        named.add(metric.group());
      }
    }
    assertThat(named).hasSizeGreaterThan(12);
    assertThat(named)
        .allSatisfy(metric -> assertThat(scrape).containsPattern("(?m)^" + metric + "[{ ]"));
  }

  @Test
  void everyAnswerHasTheIdOfItsRequest() {
    HttpResponse<String> made = get("/v1/status");
    HttpResponse<String> given =
        send(request("/v1/entities/none").header("X-Request-Id", "trace-7.a_B").GET());
    HttpResponse<String> refused =
        send(request("/v1/entities/none").header("X-Request-Id", "a b; c").GET());
    HttpResponse<String> line = post("/v1/annotate", "application/x-ndjson", "{}\n");

    assertThat(id(made)).matches("[0-9a-f]{16}");
    assertThat(id(given)).isEqualTo("trace-7.a_B");
    assertThat(json(given).path("requestId").asString()).isEqualTo("trace-7.a_B");
    assertThat(id(refused)).matches("[0-9a-f]{16}");
    assertThat(json(line).path("requestId").asString()).isEqualTo(id(line));
    assertThat(json(get("/v1/annotate")).path("requestId").asString()).isNotEmpty();
    assertThat(json(write("POST", ENTITIES, "[]")).path("requestId").asString()).isNotEmpty();
  }

  @Test
  void healthTellsOfTheLexiconAndTheDatabase() {
    JsonNode readiness = json(get("/actuator/health/readiness"));
    assertThat(readiness.path("components").path("lexicon").path("status").asString())
        .isEqualTo("UP");
    assertThat(readiness.path("components").has("db")).isFalse();
    assertThat(json(get("/actuator/health")).path("components").has("db")).isTrue();
    assertThat(json(get("/actuator/health/liveness")).path("components").has("db")).isFalse();
  }

  private static String id(HttpResponse<String> response) {
    return response.headers().firstValue("X-Request-Id").orElseThrow();
  }

  /** The value of a line of the scrape; 0 when it is not there. */
  private double metric(String name) {
    return get("/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findAny()
        .orElse(0);
  }
}
