package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nisba.web.DescribedCalls.Call;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * FEATURE UNDER TEST: a service that others reach needs a key for everything, takes the tokens of
 * an issuer, and lets in the pages of an origin that is named.
 */
@TestPropertySource(
    properties = {
      "server.address=0.0.0.0",
      "nisba.starter=false",
      "nisba.cors-origins=https://desk.example",
      "nisba.oidc-roles-claim=realm_access.roles",
      "spring.security.oauth2.resourceserver.jwt.audiences=nisba"
    })
class ExposedHttpTest extends EditingService {

  private static final Set<String> ALWAYS_OPEN =
      Set.of("/openapi", "/v1/me", "/actuator/health/liveness", "/actuator/health/readiness");

  private static final TokenIssuer ISSUER = issuer();

  private static TokenIssuer issuer() {
    try {
      return new TokenIssuer();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @DynamicPropertySource
  static void issuerSetting(DynamicPropertyRegistry registry) {
    registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::url);
  }

  @AfterAll
  static void stopIssuer() {
    ISSUER.stop();
  }

  @ParameterizedTest
  @MethodSource("org.nisba.web.DescribedCalls#list")
  void eachCallNeedsAKey(Call call) {
    HttpResponse<String> answer = as(null, call.method(), call.path(), call.contentType(), "{}");
    if (ALWAYS_OPEN.contains(call.path())) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    } else {
      assertProblem(answer, 401, "key-required");
    }
  }

  @Test
  void aKeyToAnnotateReadsAndAnnotates() {
    String key =
        json(write("POST", "/v1/keys", "{\"name\": \"reader\", \"role\": \"annotate\"}"))
            .path("key")
            .asString();
    for (String path : List.of("/v1/status", "/v1/entities", "/actuator/prometheus")) {
      assertThat(as(key, "GET", path, "", "").statusCode()).as(path).isEqualTo(200);
    }
    assertThat(as(key, "POST", "/v1/annotate", JSON_TYPE, "{\"text\": \"x\"}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void requestsAreCountedByDefault() {
    String key =
        json(write("POST", "/v1/keys", "{\"name\": \"counted\", \"role\": \"annotate\"}"))
            .path("key")
            .asString();
    assertThat(as(key, "GET", "/v1/status", "", "").headers().firstValue("RateLimit-Policy"))
        .hasValue("\"minute\";q=600;w=60");
  }

  private HttpResponse<String> as(
      String key, String method, String path, String contentType, String body) {
    HttpRequest.Builder request =
        request(path)
            .method(
                method,
                contentType.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!contentType.isEmpty()) {
      request.header("Content-Type", contentType);
    }
    return send(key == null ? request : request.header("Authorization", "Bearer " + key));
  }

  private static JWTClaimsSet.Builder claims(String... roles) {
    return ISSUER.claims().claim("realm_access", Map.of("roles", List.of(roles)));
  }

  private HttpResponse<String> me(String token) {
    return as(token, "GET", "/v1/me", "", "");
  }

  @Test
  void theRolesOfATokenCount() throws Exception {
    String token = ISSUER.sign(claims("uma_authorization", "annotate", "edit"));
    assertThat(me(token).body()).isEqualTo("{\"name\":\"oidc:amina\",\"role\":\"edit\"}");

    String entity = "{\"id\": \"jeton\", \"type\": \"PLACE\", \"labels\": {\"fr\": \"Jeton\"}}";
    HttpResponse<String> created = as(token, "POST", ENTITIES, JSON_TYPE, entity);
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    assertThat(as(token, "GET", ENTITIES + "/jeton/history", "", "").body())
        .contains("\"who\":\"oidc:amina\"");
    assertProblem(as(token, "GET", "/v1/keys", "", ""), 403, "role-required");
  }

  @Test
  void aTokenWithoutARoleMayDoNothing() throws Exception {
    String token = ISSUER.sign(claims("reader"));
    assertThat(me(token).body()).isEqualTo("{\"name\":\"oidc:amina\",\"role\":null}");
    assertProblem(as(token, "GET", "/v1/status", "", ""), 403, "role-required");
  }

  @Test
  void tokensThatAreNotTheIssuersOrNotForUsAreRefused() throws Exception {
    Date past = Date.from(Instant.now().minusSeconds(600));
    List<String> refused =
        List.of(
            ISSUER.sign(claims("admin").expirationTime(past)),
            ISSUER.sign(claims("admin").audience("another")),
            ISSUER.sign(claims("admin").issuer("https://another.example")),
            TokenIssuer.sign(claims("admin"), TokenIssuer.newKey("key-1")),
            TokenIssuer.unsigned(claims("admin")),
            "a.b.c");
    for (String token : refused) {
      HttpResponse<String> answer = me(token);
      assertProblem(answer, 401, "key-refused");
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
          .contains("error=\"invalid_token\"");
    }
  }

  @Test
  void theOriginThatIsNamedIsLetInAndNoOther() {
    HttpResponse<String> preflight = preflight("https://desk.example");
    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("https://desk.example");
    assertThat(preflight.headers().map()).doesNotContainKey("access-control-allow-credentials");
    assertThat(preflight("https://evil.example").statusCode()).isEqualTo(403);
    assertThat(preflight("null").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> preflight(String origin) {
    return send(
        request(ENTITIES + "/x")
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "PATCH")
            .header("Access-Control-Request-Headers", "authorization,if-match,content-type")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
  }
}
