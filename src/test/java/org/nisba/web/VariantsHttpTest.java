package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nisba.support.RunningService;
import tools.jackson.databind.JsonNode;

/** FEATURE UNDER TEST: {@code GET /v1/variants}, from the outside. */
class VariantsHttpTest extends RunningService {

  @Test
  void spellingsOfAnArabicNameInFrenchAreTheDefault() {
    JsonNode answer = variants("القذافي", "");

    assertThat(answer.path("name").asString()).isEqualTo("القذافي");
    assertThat(answer.path("to").asString()).isEqualTo("fr");
    assertThat(texts(answer)).hasSizeLessThanOrEqualTo(20).contains("Kadhafi");
    assertThat(answer.at("/variants/0/convention").asString()).isNotBlank();
  }

  @Test
  void spellingsAreRankedAndEachIsThereOnce() {
    for (String to : List.of("fr", "ar", "en")) {
      JsonNode answer = variants("Ghannouchi", "&limit=50&to=" + to);
      List<String> texts = texts(answer);
      double before = 1;
      for (JsonNode variant : answer.path("variants")) {
        assertThat(variant.path("score").asDouble()).isBetween(0.0, before);
        before = variant.path("score").asDouble();
      }
      assertThat(texts).isNotEmpty().hasSizeLessThanOrEqualTo(50).doesNotContain("Ghannouchi");
      assertThat(new HashSet<>(texts)).hasSameSizeAs(texts);
    }
    assertThat(texts(variants("Ghannouchi", "&to=ar")))
        .allMatch(text -> text.matches("[\\p{InArabic} ]+"));
  }

  @Test
  void atMostTheLimitIsGiven() {
    assertThat(texts(variants("عبد المجيد تبون", "&to=en&limit=3"))).hasSize(3);
    assertThat(texts(variants("😀", ""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                        | name  | is required
          ?name=                    | name  | empty
          ?name=%20                 | name  | empty
          ?name=a&name=b            | name  | more than once
          ?name=a%00                | name  | U+0000
          ?name=a&to=de             | to    | fr, ar, en
          ?name=a&to=auto           | to    | fr, ar, en
          ?name=a&limit=0           | limit | from 1 to 50
          ?name=a&limit=51          | limit | from 1 to 50
          ?name=a&limit=x           | limit | from 1 to 50
          ?name=a&lang=fr           | lang  | allowed are name, to, limit
          """)
  void badInputGetsAClearProblem(String query, String parameter, String says) {
    HttpResponse<String> response = get("/v1/variants" + query);

    assertProblem(response, 400, "invalid-request", says);
    assertThat(json(response).at("/errors/0/parameter").asString()).isEqualTo(parameter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?name=%FF", "?name=a&to=%C3"})
  void aQueryThatIsNoUtf8IsTheCallersFault(String query) {
    HttpResponse<String> response = get("/v1/variants" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).path("type").asString())
        .isEqualTo("urn:nisba:problem:invalid-request");
    assertThat(response.body()).contains("UTF-8");
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    String query = "?limit=99&to=xx&langue=fr&name=" + "a".repeat(513);

    assertThat(json(get("/v1/variants" + query)).path("errors")).hasSize(4);
  }

  private JsonNode variants(String name, String more) {
    return json(get("/v1/variants?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + more));
  }

  private static List<String> texts(JsonNode answer) {
    List<String> texts = new ArrayList<>();
    answer.path("variants").forEach(each -> texts.add(each.path("text").asString()));
    return texts;
  }
}
