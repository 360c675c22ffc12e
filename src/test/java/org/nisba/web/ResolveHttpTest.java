package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nisba.support.RunningService;
import tools.jackson.databind.JsonNode;

/** FEATURE UNDER TEST: {@code POST /v1/resolve}, from the outside. */
class ResolveHttpTest extends RunningService {

  private static final String JSON_TYPE = "application/json";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Al-Kadhimi",
        "El-Kazimy",
        "al-Kadhemi",
        "الكاظمي",
        "Kadhemi, Mustafa",
        "Mustafa Kazemi",
        "مصطفي الكاظمي"
      })
  void findsAPersonByAnySpelling(String name) {
    JsonNode candidates = candidates("{\"text\":\"" + name + "\",\"type\":\"PERSON\"}");

    assertThat(ids(candidates)).startsWith("mustafa-al-kadhimi");
    assertThat(ids(candidates("{\"text\":\"" + name + "\"}"))).contains("mustafa-al-kadhimi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kadhafi", "Khadafi", "Khaddafi", "القذافي", "Mouammar El Kadafi"})
  void findsTheBetterKnownOfThoseWhoShareAName(String name) {
    assertThat(ids(candidates("{\"text\":\"" + name + "\"}"))).startsWith("muammar-gaddafi");
  }

  @Test
  void aResultHasTheEntityAsAnnotationsHaveIt() {
    JsonNode answer = resolve("{\"names\":[{\"text\":\"بغداد\"}]}");
    JsonNode first = answer.path("results").path(0).path("candidates").path(0);
    JsonNode annotated =
        json(post("/v1/annotate", JSON_TYPE, "{\"text\":\"بغداد\"}")).path("annotations").path(0);

    assertThat(first.path("entity")).isEqualTo(annotated.path("entity"));
    assertThat(first.path("match").asString()).isEqualTo("EXACT");
    assertThat(first.path("matchedName").asString()).isEqualTo("بغداد");
    assertThat(first.path("score").asDouble()).isEqualTo(1.0);
    assertThat(answer.path("revision").asLong()).isPositive();
  }

  @Test
  void aVariantSaysWhichStoredNameItIsLike() {
    JsonNode first = candidates("{\"text\":\"Boutaflika\"}").path(0);

    assertThat(first.path("entity").path("id").asString()).isEqualTo("abdelaziz-bouteflika");
    assertThat(first.path("match").asString()).isEqualTo("VARIANT");
    assertThat(first.path("matchedName").asString()).isNotBlank().isNotEqualTo("Boutaflika");
    assertThat(first.path("score").asDouble()).isGreaterThan(0).isLessThan(1);
  }

  @Test
  void resultsAreInTheOrderOfTheNames() {
    JsonNode answer =
        resolve(
            "{\"names\":[{\"text\":\"Damas\"},{\"text\":\"xqzt 😀\"},{\"text\":\"بيروت\"},"
                + "{\"text\":\"Damas\"}],\"limit\":1}");
    List<List<String>> found = new ArrayList<>();
    answer.path("results").forEach(result -> found.add(ids(result.path("candidates"))));

    assertThat(found)
        .containsExactly(List.of("damascus"), List.of(), List.of("beirut"), List.of("damascus"));
  }

  @Test
  void exactNamesComeBeforeVariantsAndScoresFall() {
    for (String name : List.of("Mali", "Kadhafi", "Iran", "سلمان", "Hassan", "Tripoli")) {
      JsonNode candidates = candidates("{\"text\":\"" + name + "\"}");
      double before = 1;
      boolean variants = false;
      for (JsonNode candidate : candidates) {
        double score = candidate.path("score").asDouble();
        assertThat(score).as(name).isBetween(0.0, before);
        before = score;
        boolean variant = candidate.path("match").asString().equals("VARIANT");
        assertThat(variants && !variant).as("a variant of %s before a name", name).isFalse();
        variants |= variant;
      }
    }
  }

  @Test
  void onlyEntitiesOfTheTypeAreGiven() {
    assertThat(types("{\"text\":\"Washington\",\"type\":\"PLACE\"}")).containsOnly("PLACE");
    assertThat(types("{\"text\":\"Kadhimi\",\"type\":\"person\"}")).containsOnly("PERSON");
    assertThat(types("{\"text\":\"Kazimiya\",\"type\":null}")).contains("PLACE");
  }

  @Test
  void atMostTheLimitIsGivenForEachName() {
    assertThat(resolve("{\"names\":[{\"text\":\"Ali\"}]}").at("/results/0/candidates")).hasSize(10);
    assertThat(resolve("{\"names\":[{\"text\":\"Ali\"}],\"limit\":3}").at("/results/0/candidates"))
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "fr", "ar", "en"})
  void theLanguageIsAcceptedAndChangesNothingYet(String language) {
    String with = "{\"text\":\"Khadafi\",\"language\":\"" + language + "\"}";

    assertThat(candidates(with)).isEqualTo(candidates("{\"text\":\"Khadafi\"}"));
  }

  @Test
  void aHundredNamesAreTakenAndNoMore() {
    String longest = "{\"text\":\"" + "ب".repeat(512) + "\"}";

    assertThat(resolve(batch(100, "{\"text\":\"Khaddafi\"}")).path("results")).hasSize(100);
    assertThat(resolve(batch(100, longest)).path("results")).hasSize(100);
    HttpResponse<String> refused =
        post("/v1/resolve", JSON_TYPE, batch(101, "{\"text\":\"Khaddafi\"}"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"/names\"").contains("100").contains("101");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"names":                                       | 400 | malformed-json  | line 1
          ``                                              | 400 | malformed-json  | empty
          {"names":[],"names":[]}                         | 400 | malformed-json  | names
          [1]                                             | 400 | invalid-request | names
          {}                                              | 400 | invalid-request | /names
          {"names":[]}                                    | 400 | invalid-request | 1 to 100
          {"names":null}                                  | 400 | invalid-request | /names
          {"names":{"text":"a"}}                          | 400 | invalid-request | /names
          {"names":["a"]}                                 | 400 | invalid-request | /names/0
          {"names":[{"text":"a"},{}]}                     | 400 | invalid-request | /names/1/text
          {"names":[{"text":7}]}                          | 400 | invalid-request | /names/0/text
          {"names":[{"text":null}]}                       | 400 | invalid-request | /names/0/text
          {"names":[{"text":" \\t"}]}                     | 400 | invalid-request | /names/0/text
          {"names":[{"text":"a\\u0000"}]}                 | 400 | invalid-request | U+0000 at UTF-16 offset 1
          {"names":[{"text":"a\\ud83d"}]}                 | 400 | invalid-request | lone surrogate at UTF-16 offset 1
          {"names":[{"text":"a","nom":"b"}]}              | 400 | invalid-request | /names/0/nom
          {"names":[{"text":"a","types":["PLACE"]}]}      | 400 | invalid-request | /names/0/types
          {"names":[{"text":"a","type":"CITY"}]}          | 400 | invalid-request | PERSON, PLACE
          {"names":[{"text":"a","type":["PLACE"]}]}       | 400 | invalid-request | /names/0/type
          {"names":[{"text":"a","language":"de"}]}        | 400 | invalid-request | auto, fr, ar, en
          {"names":[{"text":"a","language":"fr-FR"}]}     | 400 | invalid-request | /names/0/language
          {"names":[{"text":"a"}],"limit":0}              | 400 | invalid-request | from 1 to 30
          {"names":[{"text":"a"}],"limit":31}             | 400 | invalid-request | /limit
          {"names":[{"text":"a"}],"limit":1.5}            | 400 | invalid-request | /limit
          {"names":[{"text":"a"}],"limit":"3"}            | 400 | invalid-request | must be a number
          {"names":[{"text":"a"}],"limit":1e999}          | 400 | invalid-request | /limit
          {"names":[{"text":"a"}],"revision":1}           | 400 | invalid-request | allowed are names, limit
          """)
  void badInputGetsAClearProblem(String body, int status, String problem, String says) {
    assertProblem(post("/v1/resolve", JSON_TYPE, body), status, problem, says);
  }

  @Test
  void allFaultsAreNamedAtOnceWithTheirPlaces() {
    HttpResponse<String> response =
        post(
            "/v1/resolve",
            JSON_TYPE,
            "{\"limit\":99,\"x~/\":1,\"names\":[{\"text\":\"Damas\"},{\"text\":\"\",\"type\":\"X\"},7,"
                + "{\"text\":\""
                + "a".repeat(513)
                + "\"}]}");
    List<String> places = new ArrayList<>();
    json(response).path("errors").forEach(each -> places.add(each.path("pointer").asString()));

    assertThat(places)
        .containsExactlyInAnyOrder(
            "/limit", "/x~0~1", "/names/1/text", "/names/1/type", "/names/2", "/names/3/text");
  }

  @Test
  void otherBodiesAndParametersAreRefused() {
    String body = "{\"names\":[{\"text\":\"Damas\"}]}";

    assertThat(post("/v1/resolve", "text/plain", "Damas").statusCode()).isEqualTo(415);
    assertThat(post("/v1/resolve?limit=3", JSON_TYPE, body).body()).contains("\"limit\"");
    assertThat(post("/v1/resolve", JSON_TYPE, " ".repeat(1 << 20) + body).statusCode())
        .isEqualTo(413);
    assertThat(json(get("/v1/resolve")).path("type").asString())
        .isEqualTo("urn:nisba:problem:method-not-allowed");
  }

  @Test
  void callsAtOnceGiveTheSameBytes() throws Exception {
    String body =
        "{\"names\":[{\"text\":\"Khaddafi\"},{\"text\":\"Al-Kadhemi\"},{\"text\":\"سلمان\"}]}";

    assertAlikeAtOnce("/v1/resolve", body);
  }

  private JsonNode resolve(String body) {
    return json(post("/v1/resolve", JSON_TYPE, body));
  }

  private JsonNode candidates(String name) {
    return resolve("{\"names\":[" + name + "]}").at("/results/0/candidates");
  }

  private List<String> types(String name) {
    List<String> types = new ArrayList<>();
    candidates(name).forEach(each -> types.add(each.at("/entity/type").asString()));
    return types;
  }

  private static List<String> ids(JsonNode candidates) {
    List<String> ids = new ArrayList<>();
    candidates.forEach(each -> ids.add(each.at("/entity/id").asString()));
    return ids;
  }

  private static String batch(int count, String name) {
    return IntStream.range(0, count)
        .mapToObj(_ -> name)
        .collect(Collectors.joining(",", "{\"limit\":1,\"names\":[", "]}"));
  }
}
