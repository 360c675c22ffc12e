package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** FEATURE UNDER TEST: reading opened to all, and an issuer of tokens that does not answer. */
@TestPropertySource(
    properties = {"server.address=0.0.0.0", "nisba.starter=false", "nisba.public-read=true"})
class PublicReadHttpTest extends EditingService {

  @DynamicPropertySource
  static void issuerThatIsAway(DynamicPropertyRegistry registry) {
    registry.add(
        "spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> "http://127.0.0.1:9");
  }

  @Test
  void allMayReadAndAnnotateButNotWriteNorSeeTheMetrics() {
    assertThat(get("/v1/status").statusCode()).isEqualTo(200);
    assertThat(post("/v1/annotate", "text/plain", "Bagdad").statusCode()).isEqualTo(200);
    assertProblem(post("/v1/entities", JSON_TYPE, "{}"), 401, "key-required");
    assertProblem(get("/actuator/prometheus"), 401, "key-required");
    assertThat(write("GET", "/actuator/prometheus", "").statusCode()).isEqualTo(200);
  }

  @Test
  void aTokenThatNobodyCanCheckIsNoFaultOfItsHolder() {
    HttpResponse<String> answer =
        send(request("/v1/me").header("Authorization", "Bearer a.b.c").GET());
    assertProblem(answer, 503, "issuer-unavailable");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(write("GET", "/v1/me", "").body()).contains("\"role\":\"admin\""); // keys go on
  }
}
