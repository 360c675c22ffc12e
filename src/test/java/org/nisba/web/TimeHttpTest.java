package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** FEATURE UNDER TEST: work that takes longer than it may is given up. */
@TestPropertySource(properties = {"nisba.starter=false", "nisba.max-seconds=1ns"})
class TimeHttpTest extends EditingService {

  @Test
  void anAnswerThatTakesTooLongIsAProblem() {
    var answer = post("/v1/annotate", "text/plain", "Nadir Inconnu est venu.");
    assertProblem(answer, 503, "time-exceeded");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    String resolve = "{\"names\": [{\"text\": \"Bagdad\"}]}";
    assertProblem(post("/v1/resolve", JSON_TYPE, resolve), 503, "time-exceeded");
  }

  @Test
  void inLinesOnlyTheLineIsGivenUp() {
    String lines = "{\"text\": \"Bagdad\"}\n{\"text\": \"Bagdad\"}\n";
    String answer = post("/v1/annotate", "application/x-ndjson", lines).body();
    assertThat(answer.lines()).hasSize(2).allMatch(line -> line.contains("time-exceeded"));
  }
}
