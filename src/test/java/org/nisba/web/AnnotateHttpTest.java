package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nisba.support.RunningService;
import tools.jackson.databind.JsonNode;

/** FEATURE UNDER TEST: {@code POST /v1/annotate}, from the outside. */
class AnnotateHttpTest extends RunningService {

  private static final String TEXT = "text/plain;charset=UTF-8";
  private static final String LINES = "application/x-ndjson";

  @Test
  void plainTextInLinkedSpansOut() {
    JsonNode answer =
        json(post("/v1/annotate", TEXT, "😀 L’Irak et M. Kazimi, dit Moustafa al-Kazimi."));

    assertThat(spans(answer))
        .containsExactly(
            "5-9 Irak iraq",
            "16-22 Kazimi mustafa-al-kadhimi",
            "28-46 Moustafa al-Kazimi mustafa-al-kadhimi");
    assertThat(answer.path("language").asString()).isEqualTo("fr");
    assertThat(answer.path("offsets").asString()).isEqualTo("utf16");
    assertThat(answer.path("revision").asLong()).isPositive();
    assertThat(
            answer.path("annotations").path(0).path("entity").path("labels").path("ar").asString())
        .isEqualTo("العراق");
  }

  @Test
  void arabicInLinkedSpansOut() {
    JsonNode answer =
        json(
            post(
                "/v1/annotate",
                TEXT,
                "والكاظمي يلتقي بايدن، قال مصطفى الكاظمي للعراق بتنظيم”داعش”"));

    assertThat(spans(answer))
        .containsExactly(
            "1-8 الكاظمي mustafa-al-kadhimi",
            "15-20 بايدن joe-biden",
            "26-39 مصطفى الكاظمي mustafa-al-kadhimi",
            "40-46 للعراق iraq",
            "54-58 داعش islamic-state");
    assertThat(answer.path("language").asString()).isEqualTo("ar");
  }

  @Test
  void spellingsThatNobodyStoredAreLinked() {
    String french = "😀 Hier, Mostafa al-Kadhimy a parlé à Bagdad. Puis Kadhimy est parti.";
    String arabic = "قال الرئيس ايمانويل مكرون أمس في بغداد";

    assertThat(spans(json(post("/v1/annotate", TEXT, french))))
        .containsExactly(
            "9-27 Mostafa al-Kadhimy mustafa-al-kadhimi",
            "38-44 Bagdad baghdad",
            "51-58 Kadhimy mustafa-al-kadhimi");
    assertThat(spans(json(post("/v1/annotate", TEXT, arabic))))
        .containsExactly("11-25 ايمانويل مكرون emmanuel-macron", "33-38 بغداد baghdad");
  }

  @Test
  void namesThatTheCatalogueLacksComeWhenAskedFor() {
    String text = "M. Karim Belhadj est arrivé à Bagdad. Selon M. Belhadj, rien ne presse.";
    JsonNode without = json(post("/v1/annotate", TEXT, text));
    JsonNode with = json(post("/v1/annotate?include=nil&offsets=codepoint", TEXT, text));

    assertThat(spans(without)).containsExactly("30-36 Bagdad baghdad");
    assertThat(with.path("annotations").size()).isEqualTo(3);
    JsonNode full = with.path("annotations").path(0);
    assertThat(full.path("text").asString()).isEqualTo("Karim Belhadj");
    assertThat(full.path("start").asInt()).isEqualTo(3);
    assertThat(full.has("entity")).isTrue();
    assertThat(full.path("entity").isNull()).isTrue();
    assertThat(full.has("match")).isFalse();
    assertThat(full.path("type").asString()).isEqualTo("PERSON");
    assertThat(full.path("cluster").asInt()).isEqualTo(1);
    assertThat(full.path("confidence").asDouble()).isBetween(0.5, 1.0);
    JsonNode again = with.path("annotations").path(2);
    assertThat(again.path("text").asString()).isEqualTo("Belhadj");
    assertThat(again.path("cluster").asInt()).isEqualTo(1);
    JsonNode link = with.path("annotations").path(1);
    assertThat(link.has("type")).isFalse();
    assertThat(link.has("cluster")).isFalse();
  }

  @Test
  void aVariantSaysSoAndIsTheSameBytesAgain() {
    String body =
        "{\"text\":\"Mostafa al-Kadhimy parle\",\"include\":[\"candidates\",\"evidence\"]}";
    HttpResponse<String> answer = post("/v1/annotate", "application/json", body);
    JsonNode annotation = json(answer).path("annotations").path(0);

    assertThat(annotation.path("match").asString()).isEqualTo("VARIANT");
    assertThat(annotation.path("evidence").findValuesAsString("feature")).contains("VARIANT");
    assertThat(annotation.path("candidates").path(0).path("matchedName").asString())
        .isNotBlank()
        .isNotEqualTo("Mostafa al-Kadhimy");
    assertThat(post("/v1/annotate", "application/json", body).body()).isEqualTo(answer.body());
  }

  @Test
  void demonymsAndOfficesAreLinkedWhenTheyAreAskedFor() {
    String text = "Le Premier ministre irakien a reçu deux Iraniens.";
    String asked = "?publishedAt=2021-02-24&include=";

    assertThat(spans(json(post("/v1/annotate", TEXT, text)))).isEmpty();
    assertThat(spans(json(post("/v1/annotate" + asked + "roles", TEXT, text))))
        .containsExactly("3-27 Premier ministre irakien mustafa-al-kadhimi");
    assertThat(spans(json(post("/v1/annotate" + asked + "demonyms", TEXT, text))))
        .containsExactly("20-27 irakien iraq", "40-48 Iraniens iran");
    JsonNode both = json(post("/v1/annotate" + asked + "roles,demonyms", TEXT, text));
    assertThat(spans(both))
        .containsExactly("3-27 Premier ministre irakien mustafa-al-kadhimi", "40-48 Iraniens iran");
    assertThat(both.path("annotations").findValuesAsString("match"))
        .containsExactly("ROLE", "DEMONYM");
  }

  @ParameterizedTest
  @CsvSource({"utf16,3,9", "codepoint,2,8", "utf8,5,11"})
  void offsetsAreInTheUnitAskedFor(String unit, int start, int end) {
    JsonNode answer =
        json(
            post(
                "/v1/annotate",
                "application/json",
                "{\"text\":\"😀 Bagdad\",\"offsets\":\"" + unit + "\"}"));

    assertThat(answer.path("annotations").path(0).path("start").asInt()).isEqualTo(start);
    assertThat(answer.path("annotations").path(0).path("end").asInt()).isEqualTo(end);
  }

  @Test
  void evidenceAndLosersAreShownWhenAsked() {
    String body =
        "{\"id\":\"a\",\"text\":\"Tripoli, au Liban\",\"include\":[\"candidates\",\"evidence\"]}";
    JsonNode annotation =
        json(post("/v1/annotate", "application/json", body)).path("annotations").path(0);

    assertThat(annotation.path("entity").path("id").asString()).isEqualTo("tripoli-lebanon");
    assertThat(annotation.path("candidates")).hasSizeGreaterThan(1);
    assertThat(annotation.path("evidence").path(0).path("description").asString()).isNotBlank();
  }

  @Test
  void queryParametersAreTheOptionsOfPlainText() {
    JsonNode answer =
        json(post("/v1/annotate?types=PLACE&language=fr&id=x", TEXT, "Joe Biden est à Bagdad"));

    assertThat(spans(answer)).containsExactly("16-22 Bagdad baghdad");
    assertThat(answer.path("id").asString()).isEqualTo("x");
  }

  @Test
  void anotherCharsetIsDecoded() {
    byte[] body = "قال بايدن".getBytes(Charset.forName("windows-1256"));

    assertThat(spans(json(post("/v1/annotate", "text/plain;charset=windows-1256", body))))
        .containsExactly("4-9 بايدن joe-biden");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          application/json | {"text":                                | 400 | malformed-json         | line 1
          application/json | `{"text":"a",\n  "x" 1}`                | 400 | malformed-json         | line 2, column
          application/json | {"text":"a","txt":"b"}                  | 400 | invalid-request        | /txt
          application/json | {"text":"a","text":"b"}                 | 400 | malformed-json         | text
          application/json | {"text":"a","language":"de"}            | 400 | invalid-request        | auto, fr, ar, en
          application/json | {"text":"a","minConfidence":2}          | 400 | invalid-request        | /minConfidence
          application/json | {"text":"a","types":["PERSON","CITY"]}  | 400 | invalid-request        | /types/1
          application/json | {"text":"a","offsets":"bytes"}          | 400 | invalid-request        | codepoint
          application/json | {"text":"a","publishedAt":"hier"}       | 400 | invalid-request        | /publishedAt
          application/json | {"text":7}                              | 400 | invalid-request        | /text
          application/json | {}                                      | 400 | invalid-request        | /text
          application/json | [1]                                     | 400 | invalid-request        | object
          application/json | {"text":"  "}                           | 400 | empty-text             | empty
          application/json | {"text":"a\\ud83d"}                     | 400 | invalid-encoding       | offset 1
          application/json | {"text":"a\\u0000b"}                    | 400 | control-character      | offset 1
          application/xml  | <a/>                                    | 415 | unsupported-media-type | application/json
          """)
  void badInputGetsAClearProblem(
      String type, String body, int status, String problem, String says) {
    assertProblem(post("/v1/annotate", type, body), status, problem, says);
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    HttpResponse<String> response =
        post("/v1/annotate", "application/json", "{\"a\":1,\"language\":\"xx\",\"types\":[\"y\"]}");

    assertThat(json(response).path("errors"))
        .hasSize(4); // a, language, types/0 and the missing text
  }

  @Test
  void anEmptyBodyAndUnknownParametersAreRefused() {
    assertThat(post("/v1/annotate", TEXT, "").statusCode()).isEqualTo(400);
    assertThat(post("/v1/annotate?langage=fr", TEXT, "Bagdad").body())
        .contains("langage")
        .contains("language");
    assertThat(
            post("/v1/annotate?language=fr", "application/json", "{\"text\":\"a\"}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void invalidUtf8IsRefusedWithItsPlace() {
    byte[] body = {'a', 'b', (byte) 0xFF};

    assertThat(post("/v1/annotate", TEXT, body).body()).contains("byte 2").contains("0xFF");
  }

  @Test
  void aTextOfTheLargestSizeIsAnsweredAndALargerOneRefused() {
    int limit = 1 << 20;

    assertThat(post("/v1/annotate", TEXT, "a".repeat(limit)).statusCode()).isEqualTo(200);
    assertThat(post("/v1/annotate", TEXT, "ب".repeat(limit / 2)).statusCode()).isEqualTo(200);
    assertThat(post("/v1/annotate", TEXT, "a".repeat(limit + 1)).statusCode()).isEqualTo(413);
    assertThat(
            post("/v1/annotate", "application/json", "{\"text\":\"" + "é".repeat(limit) + "\"}")
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void aMegabyteOfNothingButNamesIsAnswered() {
    JsonNode answer =
        json(post("/v1/annotate", TEXT, "Bagdad Washington, ".repeat((1 << 20) / 19)));

    assertThat(answer.path("annotations").size()).isGreaterThan(50_000);
  }

  @Test
  void linesAreAnsweredInOrderAndABadOneInItsPlace() {
    String body =
        "{\"id\":\"1\",\"text\":\"Joe Biden\"}\n{bad\n\n{\"id\":\"4\",\"text\":\"بغداد\"}";
    HttpResponse<String> response = post("/v1/annotate", LINES, body);
    List<JsonNode> answers = response.body().lines().map(JSON::readTree).toList();

    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(LINES);
    assertThat(answers).hasSize(3);
    assertThat(spans(answers.get(0))).containsExactly("0-9 Joe Biden joe-biden");
    assertThat(answers.get(1).path("status").asInt()).isEqualTo(400);
    assertThat(answers.get(1).path("line").asInt()).isEqualTo(2);
    assertThat(spans(answers.get(2))).containsExactly("0-5 بغداد baghdad");
  }

  @Test
  void manyLinesKeepTheirOrder() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      body.append("{\"id\":\"")
          .append(i)
          .append("\",\"text\":\"À Bagdad et à Damas, ")
          .append(i)
          .append("\"}\n");
    }
    List<String> answers = post("/v1/annotate", LINES, body.toString()).body().lines().toList();

    assertThat(answers).hasSize(5_000);
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i)).startsWith("{\"id\":\"" + i + "\"").contains("\"damascus\"");
    }
  }

  @Test
  void requestsAtOnceNeverSeeEachOthersData() throws Exception {
    Map<String, String> capitals =
        Map.of(
            "Bagdad",
            "baghdad",
            "Damas",
            "damascus",
            "Tunis",
            "tunis",
            "Beyrouth",
            "beirut",
            "Rabat",
            "rabat",
            "Alger",
            "algiers",
            "Ankara",
            "ankara",
            "Téhéran",
            "tehran");
    List<Callable<Void>> calls = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      int number = i;
      String city = List.copyOf(capitals.keySet()).get(i % capitals.size());
      calls.add(() -> {
        for (int round = 0; round < 10; round++) {
          String id = number + "-" + round;
          String text = "x ".repeat(number) + city + " " + id;
          JsonNode answer =
              json(
                  post(
                      "/v1/annotate",
                      "application/json",
                      "{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}"));
          assertThat(answer.path("id").asString()).isEqualTo(id);
          assertThat(spans(answer))
              .containsExactly(
                  "%d-%d %s %s"
                      .formatted(2 * number, 2 * number + city.length(), city, capitals.get(city)));
        }
        return null;
      });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
      for (Future<Void> done : threads.invokeAll(calls)) {
        done.get();
      }
    }
  }

  @Test
  void theSameRequestGivesTheSameBytes() {
    String body =
        "{\"text\":\"Joe Biden à Bagdad, Tripoli et Washington\",\"include\":[\"candidates\",\"evidence\"]}";

    assertThat(post("/v1/annotate", "application/json", body).body())
        .isEqualTo(post("/v1/annotate", "application/json", body).body());
  }

  @Test
  void wrongMethodsAndPathsAreProblemsToo() {
    assertThat(json(get("/v1/annotate")).path("type").asString())
        .isEqualTo("urn:nisba:problem:method-not-allowed");
    assertThat(json(get("/v1/nothing")).path("type").asString())
        .isEqualTo("urn:nisba:problem:not-found");
  }

  private static List<String> spans(JsonNode answer) {
    List<String> spans = new ArrayList<>();
    for (JsonNode annotation : answer.path("annotations")) {
      spans.add(
          annotation.path("start").asInt()
              + "-"
              + annotation.path("end").asInt()
              + " "
              + annotation.path("text").asString()
              + " "
              + annotation.path("entity").path("id").asString());
    }
    return spans;
  }

  @Test
  void theBytesOfUtf8AreCountedAsSent() {
    String text = "é Bagdad";
    JsonNode answer = json(post("/v1/annotate?offsets=utf8", TEXT, text));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int start = answer.path("annotations").path(0).path("start").asInt();
    int end = answer.path("annotations").path(0).path("end").asInt();

    assertThat(new String(bytes, start, end - start, StandardCharsets.UTF_8)).isEqualTo("Bagdad");
  }
}
