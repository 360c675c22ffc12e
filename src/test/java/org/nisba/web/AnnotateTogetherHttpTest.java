package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nisba.support.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** FEATURE UNDER TEST: {@code documents} of {@code POST /v1/annotate}, from the outside. */
class AnnotateTogetherHttpTest extends RunningService {

  private static final int MEBIBYTE = 1 << 20;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Moustafa al-Kazimi a reçu une délégation. | وأكد الكاظمي ذلك أمس | mustafa-al-kadhimi",
        "استقبل مصطفى الكاظمي وفدا أمس | M. Kazimi a reçu une délégation. | mustafa-al-kadhimi",
        "Fouad Hussein est arrivé. | قال حسين أمس إن الزيارة مهمة | fuad-hussein",
        "قال سعد الحريري ذلك أمس | M. Hariri a parlé hier. | saad-hariri",
      })
  void aFullNameInOneTextSettlesAFamilyNameInAnother(String full, String family, String id) {
    assertThat(ids(together(family).path(0))).isEmpty();
    assertThat(ids(together(full, family).path(1))).containsExactly(id);
    assertThat(ids(together(family, full).path(0))).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fouad Hussein parle. M. Hussein sourit. | fuad-hussein |"
            + " Saddam Hussein parle. M. Hussein se tait. | saddam-hussein",
        "Michel Aoun parle. M. Aoun sourit. | michel-aoun |"
            + " قال جوزيف عون ذلك. وأكد السيد عون الخبر | joseph-aoun",
        "Saad Hariri parle. M. Hariri sourit. | saad-hariri |"
            + " Nasr al-Hariri parle. M. Hariri se tait. | nasr-al-hariri",
      })
  void namesakesStayApartByText(String a, String idA, String b, String idB) {
    for (JsonNode answer : List.of(together(a, b, b), together(a, a, b))) {
      assertThat(ids(answer.path(0))).containsExactly(idA, idA);
      assertThat(ids(answer.path(2))).containsExactly(idB, idB);
    }
  }

  @Test
  void anUnknownNameHasOneNumberInAllTexts() {
    ObjectNode request =
        request(
            "Le docteur Karim Belhadj a parlé. Selon Nadia Berrached, tout va bien.",
            "قال الدكتور كريم بلحاج ذلك أمس");
    request.putArray("include").add("nil");
    JsonNode documents = json(annotate(request)).path("documents");
    JsonNode french = documents.path(0).path("annotations");
    JsonNode arabic = documents.path(1).path("annotations");

    assertThat(french.findValuesAsString("text"))
        .containsExactly("Karim Belhadj", "Nadia Berrached");
    assertThat(arabic.findValuesAsString("text")).containsExactly("كريم بلحاج");
    assertThat(french.findValuesAsString("cluster")).containsExactly("1", "2");
    assertThat(arabic.findValuesAsString("cluster")).containsExactly("1");
  }

  @Test
  void eachTextIsAnsweredInItsPlaceWithItsIdAndLanguage() {
    JsonNode answer =
        json(
            annotate(
                """
                {"documents": [
                  {"id": "b", "text": "Bagdad", "language": "fr"}, {"text": "Bagdad"},
                  {"id": "a", "text": "في بغداد", "language": "auto"}], "language": "en"}
                """));
    JsonNode documents = answer.path("documents");

    assertThat(answer.propertyNames()).containsExactly("revision", "documents");
    assertThat(answer.path("revision").asLong()).isPositive();
    assertThat(documents.findValuesAsString("language")).containsExactly("fr", "en", "ar");
    assertThat(documents.path(0).path("id").asString()).isEqualTo("b");
    assertThat(documents.path(1).has("id")).isFalse();
    assertThat(documents.path(2).path("id").asString()).isEqualTo("a");
    for (JsonNode document : documents) {
      assertThat(ids(document)).containsExactly("baghdad");
      assertThat(document.path("revision")).isEqualTo(answer.path("revision"));
    }
  }

  @Test
  void theOptionsBesideTheTextsHoldForAllOfThem() {
    ObjectNode request = request("Joe Biden est à Bagdad", "جو بايدن في بغداد");
    request.put("minConfidence", 0.1).putArray("types").add("PERSON");
    request.putArray("include").add("candidates").add("evidence");

    for (JsonNode document : json(annotate(request)).path("documents")) {
      assertThat(ids(document)).containsExactly("joe-biden");
      JsonNode annotation = document.path("annotations").path(0);
      assertThat(annotation.path("candidates")).isNotEmpty();
      assertThat(annotation.path("evidence").findValuesAsString("feature"))
          .contains("NAMED_IN_OTHER_TEXT");
    }
  }

  @Test
  void theDayOfATextCountsBeforeTheDayBesideTheTexts() {
    JsonNode documents =
        json(annotate(
                """
                {"documents": [
                  {"text": "Le Premier ministre Moustafa al-Kazimi parle."},
                  {"text": "Le Premier ministre Moustafa al-Kazimi parle.", "publishedAt": "2021-02-24"}],
                 "publishedAt": "2018-02-24", "include": ["evidence"]}
                """))
            .path("documents");

    assertThat(evidence(documents.path(0))).isNotEmpty().doesNotContain("TIME");
    assertThat(evidence(documents.path(1))).contains("TIME");
  }

  private static List<String> evidence(JsonNode document) {
    return document.path("annotations").path(0).path("evidence").findValuesAsString("feature");
  }

  @Test
  void oneTextInAListIsLinkedAsAlone() {
    String text = "Moustafa al-Kazimi est à Bagdad. M. Kazimi combat Daech à Tripoli.";
    JsonNode alone = json(annotate(JSON.createObjectNode().put("text", text)));

    assertThat(alone.path("annotations")).isNotEmpty();
    assertThat(together(text)).containsExactly(alone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf16", "codepoint", "utf8"})
  void theOffsetsOfEachTextAreInTheUnitAskedFor(String unit) {
    List<String> texts =
        List.of("😀 L’Irak et Joe Biden à Bagdad 😀 Damas", "😀😀 قال جو بايدن في بغداد", "Irak");
    ObjectNode request = request(texts.toArray(String[]::new)).put("offsets", unit);
    JsonNode documents = json(annotate(request)).path("documents");

    assertThat(documents).hasSize(3);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(documents.path(i).path("offsets").asString()).isEqualTo(unit);
      assertThat(documents.path(i).path("annotations")).isNotEmpty();
      for (JsonNode annotation : documents.path(i).path("annotations")) {
        int start = annotation.path("start").asInt();
        int end = annotation.path("end").asInt();
        assertThat(cut(texts.get(i), unit, start, end))
            .isEqualTo(annotation.path("text").asString());
      }
    }
  }

  private static String cut(String text, String unit, int start, int end) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int[] points = text.codePoints().toArray();
    return switch (unit) {
      case "utf16" -> text.substring(start, end);
      case "codepoint" -> new String(points, start, end - start);
      default -> new String(bytes, start, end - start, StandardCharsets.UTF_8);
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"documents":[]}                                          | 400 | invalid-request   | /documents
          {"documents":{}}                                          | 400 | invalid-request   | /documents
          {"documents":["a"]}                                       | 400 | invalid-request   | /documents/0
          {"documents":[{"text":"a"}],"text":"b"}                   | 400 | invalid-request   | /text
          {"documents":[{"text":"a"}],"id":"b"}                     | 400 | invalid-request   | /id
          {"documents":null}                                        | 400 | invalid-request   | /text
          {"documents":[{"text":"a"},{"text":"b","txt":"c"}]}       | 400 | invalid-request   | /documents/1/txt
          {"documents":[{"text":"a","offsets":"utf8"}]}             | 400 | invalid-request   | /documents/0/offsets
          {"documents":[{"text":"a"},{"id":"b"}]}                   | 400 | invalid-request   | /documents/1/text
          {"documents":[{"text":7}]}                                | 400 | invalid-request   | /documents/0/text
          {"documents":[{"text":"a","id":7}]}                       | 400 | invalid-request   | /documents/0/id
          {"documents":[{"text":"a","language":"de"}]}              | 400 | invalid-request   | /documents/0/language
          {"documents":[{"text":"a","publishedAt":"hier"}]}         | 400 | invalid-request   | /documents/0/publishedAt
          {"documents":[{"text":"a"}],"types":["CITY"]}             | 400 | invalid-request   | /types/0
          {"documents":[{"text":"a"},{"text":" "},{"text":"b"}]}    | 400 | empty-text        | /documents/1/text
          {"documents":[{"text":"a"},{"text":"b\\ud83d"}]}          | 400 | invalid-encoding  | /documents/1/text
          {"documents":[{"text":"a"},{"text":"b\\u0000"}]}          | 400 | control-character | /documents/1/text
          """)
  void badInputGetsAProblemWithItsPlace(String body, int status, String type, String pointer) {
    HttpResponse<String> response = annotate(body);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(json(response).path("type").asString()).isEqualTo("urn:nisba:problem:" + type);
    assertThat(json(response).path("errors").findValuesAsString("pointer"))
        .containsExactly(pointer);
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    JsonNode problem =
        json(
            annotate(
                """
                {"documents": [{"text": "\\u0000", "txt": "b"}, {"language": "xx"}, {"text": ""}],
                 "id": "a", "text": "b", "overlap": "all", "language": "yy"}
                """));

    assertThat(problem.path("type").asString()).isEqualTo("urn:nisba:problem:invalid-request");
    assertThat(problem.path("errors").findValuesAsString("pointer"))
        .containsExactlyInAnyOrder(
            "/id",
            "/text",
            "/overlap",
            "/language",
            "/documents/0/txt",
            "/documents/0/text",
            "/documents/1/language",
            "/documents/1/text",
            "/documents/2/text");
  }

  @Test
  void aHundredTextsAreAnsweredInOrderAndMoreRefused() {
    JsonNode documents = together(numbered(100));

    assertThat(documents).hasSize(100);
    for (int i = 0; i < 100; i++) {
      assertThat(documents.path(i).path("annotations").path(0).path("start").asInt())
          .isEqualTo(i + 3);
      assertThat(ids(documents.path(i))).containsExactly("baghdad", "damascus");
    }
    assertThat(annotate(request(numbered(101))).statusCode()).isEqualTo(400);
    assertThat(annotate(request(numbered(101))).body()).contains("/documents").contains("100");
  }

  private static String[] numbered(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "x".repeat(i) + " à Bagdad et Damas")
        .toArray(String[]::new);
  }

  @Test
  void textsOfTheLargestSizeAreAnsweredAndLargerOnesRefused() {
    String largest = "ب".repeat(MEBIBYTE / 2);

    assertThat(annotate(request(largest, largest, largest, largest)).statusCode()).isEqualTo(200);
    assertTooLarge(annotate(request(largest, largest, largest, largest, "a")), "/documents");
    assertTooLarge(annotate(request("a", largest + "b")), "/documents/1/text");
    assertThat(annotate(" ".repeat(26 * MEBIBYTE)).statusCode()).isEqualTo(413);
  }

  private static void assertTooLarge(HttpResponse<String> response, String pointer) {
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(json(response).path("errors").findValuesAsString("pointer"))
        .containsExactly(pointer);
  }

  @Test
  void aLineMayHaveSeveralTexts() {
    String lines =
        """
        {"id": "1", "text": "وأكد الكاظمي ذلك أمس"}
        {"documents": [{"text": "Moustafa al-Kazimi parle"}, {"text": "وأكد الكاظمي ذلك أمس"}]}
        {"documents": [{"text": "Bagdad"}, {"txt": "Bagdad", "text": "a"}]}
        {"id": "4", "text": "Bagdad"}
        """;
    List<JsonNode> answers =
        post("/v1/annotate", "application/x-ndjson", lines)
            .body()
            .lines()
            .map(JSON::readTree)
            .toList();

    assertThat(answers).hasSize(4);
    assertThat(ids(answers.get(0))).isEmpty();
    assertThat(ids(answers.get(1).path("documents").path(1))).containsExactly("mustafa-al-kadhimi");
    assertThat(answers.get(2).path("line").asInt()).isEqualTo(3);
    assertThat(answers.get(2).path("errors").findValuesAsString("pointer"))
        .containsExactly("/documents/1/txt");
    assertThat(ids(answers.get(3))).containsExactly("baghdad");
  }

  @Test
  void theSameRequestGivesTheSameBytes() {
    List<String> texts =
        Stream.of(
                "Joe Biden à Bagdad, Tripoli et Washington. M. Hussein est venu.",
                "قال الكاظمي وحسين إن بايدن في طرابلس",
                "Moustafa al-Kazimi, Fouad Hussein et Karim Belhadj parlent.")
            .flatMap(text -> Collections.nCopies(5, text).stream())
            .toList();
    ObjectNode request = request(texts.toArray(String[]::new));
    request.putArray("include").add("candidates").add("evidence").add("nil");

    assertThat(annotate(request).body()).isEqualTo(annotate(request).body());
  }

  private JsonNode together(String... texts) {
    return json(annotate(request(texts))).path("documents");
  }

  private static ObjectNode request(String... texts) {
    ObjectNode request = JSON.createObjectNode();
    List<Map<String, String>> documents = Stream.of(texts).map(t -> Map.of("text", t)).toList();
    request.putPOJO("documents", documents);
    return request;
  }

  private HttpResponse<String> annotate(ObjectNode request) {
    return annotate(JSON.writeValueAsString(request));
  }

  private HttpResponse<String> annotate(String body) {
    return post("/v1/annotate", "application/json", body);
  }

  private static List<String> ids(JsonNode document) {
    List<String> ids = new ArrayList<>();
    for (JsonNode annotation : document.path("annotations")) {
      ids.add(annotation.path("entity").path("id").asString());
    }
    return ids;
  }
}
