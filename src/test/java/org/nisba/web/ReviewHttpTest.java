package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** FEATURE UNDER TEST: what is sent for review becomes an alias when somebody confirms it. */
@TestPropertySource(properties = "nisba.starter=false")
class ReviewHttpTest extends EditingService {

  private static final String ITEMS = "/v1/review/items";

  private static String item(String text, String entity) {
    String id = entity == null ? "null" : "\"" + entity + "\"";
    return """
    {"text": "%s", "language": "fr", "type": "PERSON", "entity": %s, "confidence": 0.42, "match": "VARIANT",
     "before": "M. ", "after": " a parlé"}
    """
        .formatted(text, id);
  }

  private HttpResponse<String> sendItems(String... items) {
    return write("POST", ITEMS, "{\"items\": [" + String.join(",", items) + "]}");
  }

  private void person(String id, String label) {
    create(
        "{\"id\": \"%s\", \"type\": \"PERSON\", \"labels\": {\"fr\": \"%s\"}}"
            .formatted(id, label));
  }

  /** {@return the open item of a spelling} */
  private JsonNode open(String text) {
    return all("OPEN").stream()
        .filter(item -> item.path("text").asString().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> all(String state) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    do {
      HttpResponse<String> page =
          write("GET", ITEMS + "?limit=3&state=" + state + "&cursor=" + cursor, "");
      assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
      json(page).path("items").forEach(items::add);
      cursor = json(page).path("next").asString("");
    } while (!cursor.isEmpty());
    return items;
  }

  private HttpResponse<String> decide(JsonNode item, String body) {
    return write("POST", ITEMS + "/" + item.path("id").asString() + "/decision", body);
  }

  @Test
  void aConfirmedSpellingIsAnAliasThatTextsAreLinkedBy() {
    person("rv-1", "Amine Karboulli");
    HttpResponse<String> sent = sendItems(item("Aminne \\n  Karbouli", "rv-1"));
    assertThat(sent.statusCode()).isEqualTo(201);
    assertThat(sent.body()).isEqualTo("{\"added\":1,\"seenAgain\":0}");
    JsonNode item = open("Aminne Karbouli");
    assertThat(item.path("entity").path("labels").path("fr").asString())
        .isEqualTo("Amine Karboulli");
    assertThat(item.path("before").asString()).isEqualTo("M. ");
    assertThat(item.path("decision").isNull()).isTrue();

    HttpResponse<String> decided = decide(item, "{\"decision\": \"CONFIRM\"}");
    assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
    assertThat(json(decided).path("state").asString()).isEqualTo("DONE");
    assertThat(json(decided).path("decidedBy").asString()).isEqualTo("admin");
    assertThat(json(decided).path("decidedEntity").asString()).isEqualTo("rv-1");

    JsonNode names = json(get("/v1/entities/rv-1/names")).path("names");
    JsonNode alias = names.get(names.size() - 1);
    assertThat(alias.path("text").asString()).isEqualTo("Aminne Karbouli");
    assertThat(alias.path("kind").asString()).isEqualTo("ALIAS");
    assertThat(alias.path("source").asString()).isEqualTo("review");
    assertThat(alias.path("confirmedAt").asString()).startsWith("20");
    assertThat(names.get(0).has("confirmedAt")).isFalse();
    String annotate = "/v1/annotate?minRevision=" + json(decided).path("revision").asLong();
    assertThat(post(annotate, "text/plain", "Aminne Karbouli est venu.").body())
        .contains("\"match\":\"EXACT\"", "rv-1");
    assertThat(get("/v1/entities/rv-1/history").body()).contains("Aminne Karbouli");
    assertProblem(decide(item, "{\"decision\": \"DISMISS\"}"), 409, "already-decided");
    assertThat(all("DONE")).anyMatch(each -> each.path("id").equals(item.path("id")));
  }

  @Test
  void whatIsSentAgainIsCounted() {
    person("rv-2", "Leïla Ouertani");
    sendItems(item("Leila Ouartani", "rv-2"));
    HttpResponse<String> again =
        sendItems(
            item("LEÏLA OUARTANI", "rv-2"),
            item("Leila Ouartani", null),
            item("leila ouartani", null));
    assertThat(again.body()).isEqualTo("{\"added\":1,\"seenAgain\":2}");
    assertThat(open("Leila Ouartani").path("seen").asInt()).isEqualTo(2);

    decide(open("Leila Ouartani"), "{\"decision\": \"DISMISS\"}");
    assertThat(sendItems(item("Leila Ouartani", "rv-2")).body())
        .isEqualTo("{\"added\":1,\"seenAgain\":0}");
  }

  @Test
  void aSpellingIsGivenToAnotherOrToANewEntity() {
    person("rv-3", "Samir Belhadj");
    person("rv-4", "Samir Belhaj");
    sendItems(item("Samir Bel Haj", "rv-3"), item("Nadir Inconnu", null));

    JsonNode unknown = open("Nadir Inconnu");
    assertProblem(decide(unknown, "{\"decision\": \"CONFIRM\"}"), 409, "nothing-to-confirm");
    String corrected = "{\"decision\": \"CORRECT\", \"entity\": \"rv-4\"}";
    assertThat(json(decide(open("Samir Bel Haj"), corrected)).path("decidedEntity").asString())
        .isEqualTo("rv-4");
    assertThat(get("/v1/entities/rv-3").body()).doesNotContain("Samir Bel Haj");
    assertThat(get("/v1/entities/rv-4").body()).contains("Samir Bel Haj");

    String create =
        """
        {"decision": "CREATE", "create": {"id": "rv-5", "type": "PERSON", "labels": {"ar": "نادر"}}}
        """;
    HttpResponse<String> created = decide(unknown, create);
    assertThat(created.statusCode()).as(created.body()).isEqualTo(200);
    assertThat(json(get("/v1/entities/rv-5")).path("aliases").toString())
        .isEqualTo("{\"fr\":[\"Nadir Inconnu\"]}");
  }

  @Test
  void nothingIsWrittenWhenTheCatalogueRefuses() {
    person("rv-6", "Hedi Premier");
    sendItems(item("Hedi Second", null));
    JsonNode item = open("Hedi Second");
    String taken =
        "{\"decision\": \"CREATE\", \"create\": {\"id\": \"rv-6\", \"type\": \"PERSON\", \"labels\": {\"fr\": \"X\"}}}";
    assertProblem(decide(item, taken), 409, "id-taken");
    assertThat(open("Hedi Second").path("state").asString()).isEqualTo("OPEN");
  }

  @Test
  void aSpellingThatTheEntityHasAndAMergeInBetweenAreNoObstacle() {
    person("rv-7", "Rached Ancien");
    person("rv-8", "Rached Nouveau");
    sendItems(item("Rached Nouveau", "rv-8"), item("Rachid Ancien", "rv-7"));
    long before = json(get("/v1/status")).path("revision").asLong();
    JsonNode confirmed = json(decide(open("Rached Nouveau"), "{\"decision\": \"CONFIRM\"}"));
    assertThat(confirmed.path("revision").asLong()).isEqualTo(before);

    change("POST", "/v1/entities/rv-7/merge", "{\"into\": \"rv-8\"}");
    JsonNode merged = json(decide(open("Rachid Ancien"), "{\"decision\": \"CONFIRM\"}"));
    assertThat(merged.path("decidedEntity").asString()).isEqualTo("rv-8");
    assertThat(get("/v1/entities/rv-8").body()).contains("Rachid Ancien");
  }

  @Test
  void oneOfManyReviewersDecides() throws Exception {
    person("rv-9", "Mounir Unique");
    sendItems(item("Mounir Uniq", "rv-9"));
    JsonNode item = open("Mounir Uniq");
    Callable<Integer> confirm = () -> decide(item, "{\"decision\": \"CONFIRM\"}").statusCode();
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService reviewers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> each : reviewers.invokeAll(Collections.nCopies(8, confirm))) {
        statuses.add(each.get());
      }
    }
    assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/items | {}",
        "/items | {\"items\": []}",
        "/items/0/text | {\"items\": [{\"language\": \"fr\"}]}",
        "/items/0/text | {\"items\": [{\"language\": \"fr\", \"text\": \" \"}]}",
        "/items/0/text | {\"items\": [{\"language\": \"fr\", \"text\": \"a\\u0001\"}]}",
        "/items/1/language | {\"items\": [{\"language\": \"fr\", \"text\": \"a\"}, {\"text\": \"a\"}]}",
        "/items/0/language | {\"items\": [{\"language\": \"de\", \"text\": \"a\"}]}",
        "/items/0/confidence | {\"items\": [{\"language\": \"fr\", \"text\": \"a\", \"confidence\": 2}]}",
        "/items/0/entity | {\"items\": [{\"language\": \"fr\", \"text\": \"a\", \"entity\": \"a b\"}]}",
        "/items/0/match | {\"items\": [{\"language\": \"fr\", \"text\": \"a\", \"match\": \"GUESS\"}]}",
        "/items/0/more | {\"items\": [{\"language\": \"fr\", \"text\": \"a\", \"more\": 1}]}"
      })
  void faultsOfItemsAreNamed(String pointer, String body) {
    HttpResponse<String> refused = write("POST", ITEMS, body);
    assertProblem(refused, 400, "invalid-request");
    assertThat(refused.body()).contains("\"pointer\":\"" + pointer + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/decision | {}",
        "/decision | {\"decision\": \"MAYBE\"}",
        "/entity | {\"decision\": \"CORRECT\"}",
        "/entity | {\"decision\": \"CORRECT\", \"entity\": \"rv-none\"}",
        "/entity | {\"decision\": \"CONFIRM\", \"entity\": \"rv-none\"}",
        "/create | {\"decision\": \"CREATE\"}",
        "/create/labels | {\"decision\": \"CREATE\", \"create\": {\"type\": \"PERSON\"}}"
      })
  void faultsOfADecisionAreNamed(String pointer, String body) {
    sendItems(item("Toujours Ouvert", null));
    HttpResponse<String> refused = decide(open("Toujours Ouvert"), body);
    assertProblem(refused, 400, "invalid-request");
    assertThat(refused.body()).contains("\"pointer\":\"" + pointer + "\"");
  }

  @Test
  void importsLeaveConfirmedSpellingsAlone() throws Exception {
    person("rv-10", "Zied Importe");
    sendItems(item("Zyed Importe", "rv-10"));
    decide(open("Zyed Importe"), "{\"decision\": \"CONFIRM\"}");
    String line =
        "{\"id\":\"rv-10\",\"type\":\"PERSON\",\"labels\":{\"fr\":\"Zied Importe\"},\"aliases\":{\"fr\":[\"Zyed Importe\"]}}\n";
    HttpResponse<String> refused = write("POST", "/v1/imports?source=review&format=nisba", line);
    assertProblem(refused, 400, "invalid-request");
    awaitImport(write("POST", "/v1/imports?source=desk&format=nisba", line));
    assertThat(get("/v1/entities/rv-10/names").body()).contains("\"source\":\"review\"");
  }
}
