package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nisba.support.RunningService;
import tools.jackson.databind.JsonNode;

/** FEATURE UNDER TEST: {@code POST /v1/compare}, from the outside. */
class CompareHttpTest extends RunningService {

  private static final String JSON_TYPE = "application/json";

  @ParameterizedTest
  @CsvSource({
    "Mouammar Kadhafi, معمر القذافي",
    "Muammar Gaddafi, معمر القذافي",
    "Mustafa Al-Kadhimi, مصطفى الكاظمي",
    "Abdelmadjid Tebboune, عبد المجيد تبون",
    "Abdelaziz Bouteflika, عبد العزيز بوتفليقة",
    "Rached Ghannouchi, راشد الغنوشي",
    "Bachar el-Assad, بشار الأسد",
    "Mohammed ben Salmane, محمد بن سلمان",
    "Emmanuel Macron, إيمانويل ماكرون",
    "Daech, داعش",
    "Bagdad, بغداد",
    "Bachar el-Assad, Bashar al-Assad",
    "al-Kadhimi, Kazemi",
    "Noor, Nour",
    "Mohammed, Mohamed",
    "Nabil, نبيل",
    "Nabila, نبيلة",
    "Rachid, رشيد",
    "Rashed, راشد",
    "Niger, النيجر",
    "Nigeria, نيجيريا",
    "Niamey, نيامي",
    "Khaled, Khalid",
    "Kadhafi, القذافي",
    "Fatima, Fatma",
    "سوريا, سورية",
    "اردغان, أردوغان",
    "فؤاد, فواد",
    "رئيسي, رييسي",
    "ترامب, ترمب",
    "بوتين, بوتن",
    "كاظمي, الكاظمي",
    "مصطفى الكاظمي, مصطفي كاظمي"
  })
  void spellingsOfOneNameAreTheSame(String a, String b) {
    assertThat(compare(a, b).path("same").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "سلمان, سلطان",
    "Mohammed ben Salmane, محمد بن سلطان",
    "Hassan, Hussein",
    "حسن, حسين",
    "Hassan, حسين",
    "Saddam Hussein, Saddam Hassan",
    "Ali, Ali Reza",
    "Iran, Irak",
    "إيران, العراق",
    "Mali, Bali",
    "Mali, بالي",
    "Ahmed, Mahmoud",
    "Rafic Hariri, Saad Hariri",
    "Nabil, Nabila",
    "Nabil, نبيلة",
    "نبيل, نبيلة",
    "Karim, Karima",
    "كريم, كريمة",
    "كريم بنزيما, كريمة بنزيما",
    "Karim Benzema, Karima Benzema",
    "Niger, Nigeria",
    "Niger, نيجيريا",
    "Omar, Ammar",
    "عمر, Ammar",
    "عمر, عمار",
    "Jamal, Jamil",
    "جمال, جميل",
    "Rachid, Rashed",
    "Said, Saad",
    "سعد, سعيد",
    "سعد, Said",
    "سالم, سليم",
    "Majed, Majid",
    "Nasser, Nasr",
    "Hamid, Hamad",
    "Salman, Soliman",
    "سلمان, سليمان",
    "Hassan Nasrallah, Hussein Nasrallah",
    "محمد, محمود",
    "---, ---",
    "x, y"
  })
  void likeNamesOfOthersStayApart(String a, String b) {
    JsonNode answer = compare(a, b);

    assertThat(answer.path("same").asBoolean()).isFalse();
    assertThat(answer.path("score").asDouble()).isBetween(0.0, answer.path("threshold").asDouble());
  }

  @ParameterizedTest
  @CsvSource({
    "Damas, Damas",
    "AL-KADHIMI, al-kadhimi",
    "Émile Lahoud, Emile LAHOUD",
    "أحمد, احمد",
    "مُحَمَّد, محمد",
    "Abou-Bakr, Abou Bakr",
    "L’Orient, L'Orient"
  })
  void trivialDifferencesAreNone(String a, String b) {
    assertThat(compare(a, b).path("score").asDouble()).isEqualTo(1.0);
  }

  @ParameterizedTest
  @CsvSource({
    "Mouammar Kadhafi, معمر القذافي",
    "Hassan, Hussein",
    "Ali, Ali Reza",
    "Mohammed Salmane, محمد بن سلمان بن عبد العزيز",
    "M. Kazimi, Mustafa Kazimi",
    "Ghannouchi, Akhannouch"
  })
  void theOrderOfTheTwoDoesNotCount(String a, String b) {
    assertThat(compare(a, b).path("score")).isEqualTo(compare(b, a).path("score"));
  }

  @Test
  void theExplanationShowsPartsAndLettersBesideEachOther() {
    JsonNode answer = compare("Mohammed ben Salmane", "محمد سلمان");
    JsonNode first = answer.at("/explanation/0");
    JsonNode last = answer.at("/explanation/2");

    assertThat(answer.path("threshold").asDouble()).isEqualTo(0.7);
    assertThat(first.path("a").asString()).isEqualTo("mohammed");
    assertThat(first.path("b").asString()).isEqualTo("محمد");
    assertThat(first.path("role").asString()).isEqualTo("NAME");
    assertThat(joined(first, "a")).isEqualTo("mohammed");
    assertThat(joined(first, "b")).isEqualTo("محمد");
    assertThat(last.path("a").asString()).isEqualTo("ben");
    assertThat(last.has("b") && last.path("b").isNull()).isTrue();
    assertThat(last.path("role").asString()).isEqualTo("PARTICLE");
    assertThat(last.path("chunks").isArray() && last.path("chunks").isEmpty()).isTrue();
  }

  @Test
  void aChunkHasItsRuleAndTheConventionsThatWriteItSo() {
    JsonNode chunk = compare("Chadli", "شاذلي").at("/explanation/0/chunks/0");

    assertThat(chunk.path("a").asString()).startsWith("ch");
    assertThat(chunk.path("b").asString()).startsWith("ش");
    assertThat(chunk.path("rule").asString()).isNotBlank();
    assertThat(chunk.path("conventions").toString()).contains("FRENCH_PRESS");
    assertThat(chunk.path("logProbability").asDouble()).isNegative();
    assertThat(compare("Damas", "Damas").at("/explanation/0/chunks/0/rule").asString())
        .isEqualTo("same");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":"x"                    | malformed-json  | line 1
          ["x","y"]                   | invalid-request | a and b
          {"a":"x"}                   | invalid-request | /b
          {"a":"x","b":3}             | invalid-request | /b
          {"a":"x","b":null}          | invalid-request | /b
          {"a":" ","b":"y"}           | invalid-request | /a
          {"a":"x","b":"\\u0007"}     | invalid-request | U+0007 at UTF-16 offset 0
          {"a":"x","b":"y","c":"z"}   | invalid-request | allowed are a, b
          """)
  void badInputGetsAClearProblem(String body, String problem, String says) {
    assertProblem(post("/v1/compare", JSON_TYPE, body), 400, problem, says);
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    String body = "{\"c\":1,\"a\":\"\",\"b\":\"" + "x".repeat(513) + "\"}";

    assertThat(json(post("/v1/compare", JSON_TYPE, body)).path("errors")).hasSize(3);
    assertThat(post("/v1/compare?a=x", JSON_TYPE, "{\"a\":\"x\",\"b\":\"x\"}").statusCode())
        .isEqualTo(400);
    assertThat(post("/v1/compare", "text/plain", "x").statusCode()).isEqualTo(415);
  }

  @Test
  void callsAtOnceGiveTheSameBytes() throws Exception {
    String body =
        JSON.writeValueAsString(Map.of("a", "Abdel Fattah al-Sissi", "b", "عبد الفتاح السيسي"));

    assertAlikeAtOnce("/v1/compare", body);
  }

  private JsonNode compare(String a, String b) {
    return json(post("/v1/compare", JSON_TYPE, JSON.writeValueAsString(Map.of("a", a, "b", b))));
  }

  private static String joined(JsonNode part, String side) {
    StringBuilder letters = new StringBuilder();
    part.path("chunks").forEach(chunk -> letters.append(chunk.path(side).asString()));
    return letters.toString();
  }
}
