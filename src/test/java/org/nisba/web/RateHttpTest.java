package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.context.TestPropertySource;

/** FEATURE UNDER TEST: how many requests a minute a key or an address may make. */
@TestPropertySource(properties = {"nisba.rate-per-minute=3", "nisba.starter=false"})
@TestMethodOrder(MethodOrderer.MethodName.class)
class RateHttpTest extends EditingService {

  private HttpResponse<String> status(String key) {
    return send(request("/v1/status").header("Authorization", "Bearer " + key).GET());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void a1TheAddressHasItsOwnLimitAndAnswersTellIt() {
    HttpResponse<String> first = get("/v1/status");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(header(first, "RateLimit-Policy")).isEqualTo("\"minute\";q=3;w=60");
    assertThat(header(first, "RateLimit")).matches("\"minute\";r=2;t=[0-9]{1,2}");

    HttpResponse<String> last = first;
    for (int i = 0; i < 10 && last.statusCode() == 200; i++) {
      last = get("/v1/status");
    }
    assertProblem(last, 429, "rate-limited");
    assertThat(header(last, "RateLimit")).startsWith("\"minute\";r=0;");
    assertThat(Integer.parseInt(header(last, "Retry-After"))).isBetween(1, 20);
    assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(get("/openapi").statusCode()).isEqualTo(200);
  }

  @Test
  void a2GuessesAtKeysAreCounted() {
    HttpResponse<String> last = status("nisba_guess");
    for (int i = 0; i < 10 && last.statusCode() == 401; i++) {
      last = status("nisba_guess" + i);
    }
    assertProblem(last, 429, "rate-limited");
  }

  @Test
  void a3EachKeyHasItsOwnLimitAndTheAdminKeyNone() {
    String key =
        json(write("POST", "/v1/keys", "{\"name\": \"busy\", \"role\": \"annotate\"}"))
            .path("key")
            .asString();
    for (int i = 0; i < 3; i++) {
      assertThat(status(key).statusCode()).isEqualTo(200);
    }
    assertProblem(status(key), 429, "rate-limited");
    for (int i = 0; i < 5; i++) {
      assertThat(status(KEY).statusCode()).isEqualTo(200);
    }
  }
}
