package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nisba.access.Role;
import org.nisba.support.RawHttp;
import org.nisba.web.DescribedCalls.Call;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** FEATURE UNDER TEST: who may do what on the loopback address. */
class AccessHttpTest extends EditingService {

  private static final String PLACE = "{\"type\": \"PLACE\", \"labels\": {\"fr\": \"Clefville\"}}";

  @LocalServerPort private int port;

  private JsonNode createKey(String name, String role) {
    HttpResponse<String> created =
        write("POST", "/v1/keys", "{\"name\": \"" + name + "\", \"role\": \"" + role + "\"}");
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    return json(created);
  }

  private HttpResponse<String> as(String key, String method, String path, String body) {
    return send(
        request(path)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", JSON_TYPE)
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void aKeyIsShownOnceListedWithoutItsSecretAndRevoked() {
    JsonNode created = createKey("bureau d'été".replace("'", "-"), "edit");
    String secret = created.path("key").asString();
    assertThat(secret).matches("nisba_[A-Za-z0-9_-]{43}");
    assertThat(as(secret, "GET", "/v1/me", "").body())
        .isEqualTo("{\"name\":\"bureau d-été\",\"role\":\"edit\"}");

    HttpResponse<String> listed = as(KEY, "GET", "/v1/keys", "");
    assertThat(listed.body())
        .contains("\"name\":\"bureau d-été\"", "\"createdBy\":\"admin\"")
        .doesNotContain(secret, "hash");

    String id = created.path("id").asString();
    assertThat(as(KEY, "DELETE", "/v1/keys/" + id, "").statusCode()).isEqualTo(204);
    assertProblem(as(secret, "GET", "/v1/me", ""), 401, "key-refused");
    assertProblem(as(KEY, "DELETE", "/v1/keys/" + id, ""), 404, "not-found");
    assertThat(as(KEY, "GET", "/v1/keys", "").body()).doesNotContain("bureau d-été");
    createKey("bureau d-été", "annotate"); // the name is free again
  }

  @Test
  void theLastUseIsShown() throws Exception {
    JsonNode created = createKey("used", "annotate");
    assertThat(lastUse(created)).isEmpty();
    as(created.path("key").asString(), "GET", "/v1/status", "");
    Optional<String> used = lastUse(created);
    for (int i = 0; i < 100 && used.isEmpty(); i++) {
      Thread.sleep(Duration.ofMillis(100));
      used = lastUse(created);
    }
    assertThat(used).isPresent();
  }

  private Optional<String> lastUse(JsonNode key) {
    for (JsonNode each : json(as(KEY, "GET", "/v1/keys", "")).path("keys")) {
      if (each.path("id").asLong() == key.path("id").asLong()) {
        return each.path("lastUsedAt").asStringOpt();
      }
    }
    throw new AssertionError("the key is not listed");
  }

  @Test
  void theNameOfTheKeyIsWhoInTheHistory() {
    String secret = createKey("amina", "edit").path("key").asString();
    JsonNode created = json(as(secret, "POST", ENTITIES, PLACE));
    String history = get(ENTITIES + "/" + created.path("id").asString() + "/history").body();
    assertThat(history).contains("\"who\":\"amina\"").doesNotContain("\"who\":\"admin\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/name, '{\"name\": \"admin\", \"role\": \"edit\"}'",
    "/name, '{\"name\": \" x\", \"role\": \"edit\"}'",
    "/name, '{\"name\": \"oidc:x\", \"role\": \"edit\"}'",
    "/name, '{\"role\": \"edit\"}'",
    "/role, '{\"name\": \"x\", \"role\": \"root\"}'",
    "/role, '{\"name\": \"x\"}'",
    "/expires, '{\"name\": \"x\", \"role\": \"edit\", \"expires\": 1}'"
  })
  void faultsOfANewKeyAreNamed(String pointer, String body) {
    HttpResponse<String> refused = write("POST", "/v1/keys", body);
    assertProblem(refused, 400, "invalid-request");
    assertThat(refused.body()).contains("\"pointer\":\"" + pointer + "\"");
  }

  @Test
  void aNameIsGivenOnce() {
    createKey("twice", "annotate");
    HttpResponse<String> again =
        write("POST", "/v1/keys", "{\"name\": \"twice\", \"role\": \"edit\"}");
    assertProblem(again, 409, "key-name-taken");
  }

  /** The description's word on each call is held to what the service does. */
  @ParameterizedTest
  @MethodSource("org.nisba.web.DescribedCalls#list")
  void eachCallNeedsTheRoleOfItsDescription(Call call) {
    HttpResponse<String> without = send(call, null);
    if (call.open()) {
      assertThat(without.statusCode()).as(without.body()).isNotIn(401, 403);
    } else {
      assertProblem(without, 401, "key-required");
      assertThat(without.headers().firstValue("WWW-Authenticate"))
          .hasValue("Bearer realm=\"nisba\"");
    }
    for (Role role : Role.values()) {
      HttpResponse<String> with = send(call, keyOf(role));
      if (call.open() || role.compareTo(call.role().orElseThrow()) >= 0) {
        assertThat(with.statusCode()).as(with.body()).isNotIn(401, 403);
      } else {
        assertProblem(with, 403, "role-required");
        assertThat(with.headers().firstValue("WWW-Authenticate").orElse(""))
            .endsWith("scope=\"" + call.role().get().label() + "\"");
      }
    }
    assertProblem(send(call, "nisba_wrong"), 401, "key-refused");
  }

  private String keyOf(Role role) {
    return createKey(role.label() + " " + System.nanoTime(), role.label()).path("key").asString();
  }

  private HttpResponse<String> send(Call call, String key) {
    HttpRequest.Builder request =
        request(call.path())
            .method(
                call.method(),
                call.contentType().isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString("{}"));
    if (!call.contentType().isEmpty()) {
      request.header("Content-Type", call.contentType());
    }
    return send(key == null ? request : request.header("Authorization", "Bearer " + key));
  }

  /** Rules and routes must read a path alike, however it is written. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/%65ntities",
        "/%761/entities",
        "/v1/entities;a=b",
        "//v1/entities",
        "/v1//entities",
        "/v1/./entities",
        "/v1/status/../entities",
        "/v1/%2e/entities",
        "/V1/entities",
        "/v1/entities/",
        "/v1%2Fentities",
        "/v1/entities%00",
        "/v1\\entities"
      })
  void noWritingOfAPathGoesRoundTheRules(String path) throws IOException {
    String answer =
        RawHttp.exchange(
            port,
            "POST "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "Content-Length: "
                + PLACE.length()
                + "\r\n\r\n"
                + PLACE);
    assertThat(answer).matches("(?s)HTTP/1.1 (400|401|404|405) .*");
    assertThat(get(ENTITIES + "?query=Clefville").body()).doesNotContain("201");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "127.0.0.1:8080, 200",
    "127.9.9.9, 200",
    "[::1]:80, 200",
    "nisba.example, 401",
    "127.evil.example, 401",
    "127.0.0.1.evil.example, 401"
  })
  void aForeignHostNeedsAKeyEvenHere(String host, int status) throws IOException {
    String answer =
        RawHttp.exchange(
            port, "GET /v1/status HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void nothingOfCookiesOrSessionsIsSent() {
    HttpResponse<String> answer = get("/v1/status");
    assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "ratelimit");
    assertThat(send(request("/login").GET()).statusCode()).isEqualTo(404);
  }

  @Test
  void pagesOfOtherOriginsAreNotLetIn() {
    HttpResponse<String> answer =
        send(request("/v1/status").header("Origin", "https://desk.example").GET());
    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
  }
}
