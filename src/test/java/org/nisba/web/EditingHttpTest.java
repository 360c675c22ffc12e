package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** FEATURE UNDER TEST: entities created, replaced, patched and deleted by hand, with history. */
class EditingHttpTest extends EditingService {

  @Test
  void aCreatedEntityIsThereAndLinkedAtOnce() {
    HttpResponse<String> created =
        create(
            """
            {"id": "ed-1", "type": "person", "labels": {"fr": "Zélie Karamoko", "ar": "زيلي كاراموكو"},
             "aliases": {"fr": ["Z. Karamoko"]}, "identifiers": {"viaf": "ed-1"}, "weight": 3,
             "relations": [{"predicate": "country", "object": "iraq", "from": "2020"}]}
            """);
    JsonNode entity = json(created);

    assertThat(created.headers().firstValue("Location")).hasValue("/v1/entities/ed-1");
    assertThat(eTag(created)).isEqualTo("\"1\"");
    assertThat(json(get("/v1/entities/ed-1"))).isEqualTo(entity);
    assertThat(entity.path("labels").path("ar").asString()).isEqualTo("زيلي كاراموكو");
    JsonNode annotated =
        json(post("/v1/annotate", "text/plain", "Hier, Zélie Karamoko était à Bagdad."));
    assertThat(annotated.toString()).contains("ed-1");
    assertThat(annotated.path("revision").asLong())
        .isGreaterThanOrEqualTo(entity.path("revision").asLong());
  }

  @Test
  void anEntityWithoutAnIdGetsOne() {
    HttpResponse<String> created =
        create("{\"type\": \"PLACE\", \"labels\": {\"fr\": \"Sansnom\"}}");
    String id = json(created).path("id").asString();

    assertThat(id).matches("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");
    assertThat(get("/v1/entities/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void allFaultsAreNamedAtOnceWithTheirPlaces() {
    HttpResponse<String> response =
        write(
            "POST",
            ENTITIES,
            """
            {"id": "bad id", "type": "ROBOT", "labels": {"fr": "", "a/b": "x"}, "extra": 1,
             "names": [{"language": "fr", "text": "Y", "kind": "NICK", "wrong": true}],
             "weight": -1, "relations": [{"predicate": "country", "object": "no id"}],
             "descriptions": {"fr": "a\\u0000b"}}
            """);
    List<String> pointers =
        StreamSupport.stream(json(response).path("errors").spliterator(), false)
            .map(error -> error.path("pointer").asString())
            .toList();

    assertProblem(response, 400, "invalid-request");
    assertThat(pointers)
        .contains(
            "/id",
            "/type",
            "/labels",
            "/labels/fr",
            "/labels/a~1b",
            "/extra",
            "/names/0/kind",
            "/names/0/wrong",
            "/weight",
            "/relations/0/object",
            "/descriptions/fr");
    assertProblem(write("POST", ENTITIES, "[]"), 400, "invalid-request");
    assertProblem(write("POST", ENTITIES, "{"), 400, "malformed-json");
    assertProblem(write("POST", ENTITIES, ""), 400, "malformed-json");
  }

  @Test
  void idsAndIdentifiersOfOthersAreRefusedByName() {
    create(
        "{\"id\": \"ed-2\", \"type\": \"PLACE\", \"labels\": {\"fr\": \"Deux\"}, \"identifiers\": {\"x\": \"1\"}}");

    assertProblem(
        write(
            "POST",
            ENTITIES,
            "{\"id\": \"ed-2\", \"type\": \"PLACE\", \"labels\": {\"fr\": \"Deux\"}}"),
        409,
        "id-taken");
    HttpResponse<String> taken =
        write(
            "POST",
            ENTITIES,
            "{\"id\": \"ed-3\", \"type\": \"PLACE\", \"labels\": {\"fr\": \"Trois\"}, \"identifiers\": {\"x\": \"1\"}}");
    assertProblem(taken, 409, "identifier-taken");
    assertThat(json(taken).path("conflicts").path(0).path("entity").asString()).isEqualTo("ed-2");
    assertThat(get("/v1/entities/ed-3").statusCode()).isEqualTo(404);
  }

  @Test
  void aCreationSentTwiceCreatesOnce() {
    String body = "{\"type\": \"PLACE\", \"labels\": {\"fr\": \"Unefois\"}}";
    HttpResponse<String> first = write("POST", ENTITIES, body, "Idempotency-Key", "key-1");
    HttpResponse<String> again = write("POST", ENTITIES, body, "Idempotency-Key", "key-1");
    HttpResponse<String> other =
        write("POST", ENTITIES, body.replace("Une", "Deux"), "Idempotency-Key", "key-1");

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertProblem(other, 422, "idempotency-key-reused");
    assertProblem(write("POST", ENTITIES, body, "Idempotency-Key", "a b"), 400, "invalid-request");
  }

  @Test
  void aWriteToWhatExistsNeedsTheVersionThatWasRead() {
    HttpResponse<String> created =
        create("{\"id\": \"ed-4\", \"type\": \"PLACE\", \"labels\": {\"fr\": \"Quatre\"}}");
    String path = "/v1/entities/ed-4";
    String next = "{\"type\": \"PLACE\", \"labels\": {\"fr\": \"Quatrième\"}}";

    assertProblem(write("PUT", path, next), 428, "precondition-required");
    assertProblem(write("PATCH", path, "{}"), 428, "precondition-required");
    assertProblem(write("DELETE", path, ""), 428, "precondition-required");
    HttpResponse<String> changed = write("PUT", path, next, "If-Match", eTag(created));
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    assertThat(eTag(changed)).isEqualTo("\"2\"");
    assertThat(json(changed).path("revision").asLong())
        .isGreaterThan(json(created).path("revision").asLong());
    for (String stale : List.of(eTag(created), "W/\"2\"", "\"x\"", "\"1\", \"7\"")) {
      assertProblem(write("PUT", path, next, "If-Match", stale), 412, "precondition-failed");
    }
    assertThat(write("PUT", path, next, "If-Match", "\"1\", \"2\"").statusCode()).isEqualTo(200);
    assertThat(write("DELETE", path, "", "If-Match", "*").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "\"2", "\"1\" \"2\"", "*, \"2\"", ""})
  void anIfMatchThatIsNoneIsRefused(String header) {
    assertProblem(
        write("PATCH", "/v1/entities/iraq", "{}", "If-Match", header), 400, "invalid-request");
  }

  @Test
  void whatDoesNotExistIsPutButNotPatchedOrDeleted() {
    String body = "{\"type\": \"PLACE\", \"labels\": {\"fr\": \"Cinq\"}}";

    assertProblem(
        write("PUT", "/v1/entities/ed-5", body, "If-Match", "*"), 412, "precondition-failed");
    assertThat(write("PUT", "/v1/entities/ed-5", body, "If-None-Match", "*").statusCode())
        .isEqualTo(201);
    assertProblem(
        write("PUT", "/v1/entities/ed-5", body, "If-None-Match", "*"), 412, "precondition-failed");
    assertProblem(write("PATCH", "/v1/entities/nobody", "{}", "If-Match", "*"), 404, "not-found");
    assertProblem(write("DELETE", "/v1/entities/nobody", "", "If-Match", "*"), 404, "not-found");
    HttpResponse<String> other =
        write("PUT", "/v1/entities/ed-6", "{\"id\": \"ed-7\"," + body.substring(1));
    assertProblem(other, 400, "invalid-request");
    assertThat(other.body()).contains("/id");
  }

  @Test
  void anAnswerMaySentBackAndChangesNothing() {
    HttpResponse<String> shown = get("/v1/entities/islamic-state");
    HttpResponse<String> same =
        write("PUT", "/v1/entities/islamic-state", shown.body(), "If-Match", eTag(shown));

    assertThat(same.statusCode()).as(same.body()).isEqualTo(200);
    assertThat(eTag(same)).isEqualTo(eTag(shown));
    assertThat(get("/v1/entities/islamic-state").body()).isEqualTo(shown.body());
  }

  @Test
  void aMergePatchChangesWhatItNames() {
    create(
        """
        {"id": "ed-8", "type": "PLACE", "labels": {"fr": "Huit", "en": "Eight"}, "weight": 2,
         "aliases": {"fr": ["Octo", "Otto"]}, "descriptions": {"fr": "ville"}}
        """);
    JsonNode patched =
        json(
            change(
                "PATCH",
                "/v1/entities/ed-8",
                """
                {"labels": {"en": null, "ar": "ثمانية"}, "aliases": {"fr": ["Otto"]}, "weight": null}
                """));

    assertThat(patched.path("labels").toString()).isEqualTo("{\"fr\":\"Huit\",\"ar\":\"ثمانية\"}");
    assertThat(patched.path("aliases").toString()).isEqualTo("{\"fr\":[\"Otto\"]}");
    assertThat(patched.path("weight").asDouble()).isZero();
    assertThat(patched.path("descriptions").path("fr").asString()).isEqualTo("ville");
    HttpResponse<String> bad =
        write("PATCH", "/v1/entities/ed-8", "{\"labels\": null, \"size\": 1}", "If-Match", "*");
    assertProblem(bad, 400, "invalid-request");
    assertThat(bad.body()).contains("/labels", "/size");
    HttpResponse<String> wrongType =
        send(
            request("/v1/entities/ed-8")
                .header("Authorization", "Bearer " + KEY)
                .header("If-Match", "*")
                .header("Content-Type", JSON_TYPE)
                .method("PATCH", java.net.http.HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(wrongType.statusCode()).isEqualTo(415);
  }

  @Test
  void aLabelAndAnAliasChangePlaces() {
    create(
        "{\"id\": \"ed-9\", \"type\": \"PLACE\", \"labels\": {\"fr\": \"Neuf\"}, \"aliases\": {\"fr\": [\"Nona\"]}}");
    JsonNode changed =
        json(
            change(
                "PUT",
                "/v1/entities/ed-9",
                "{\"type\": \"PLACE\", \"labels\": {\"fr\": \"Nona\"}, \"aliases\": {\"fr\": [\"Neuf\"]}}"));

    assertThat(changed.path("labels").toString()).isEqualTo("{\"fr\":\"Nona\"}");
    assertThat(changed.path("aliases").toString()).isEqualTo("{\"fr\":[\"Neuf\"]}");
  }

  @Test
  void namesComeAndGoOneByOne() {
    create(
        "{\"id\": \"ed-10\", \"type\": \"PLACE\", \"labels\": {\"fr\": \"Dixville\"}, \"weight\": 6}");
    String names = "/v1/entities/ed-10/names";
    HttpResponse<String> added =
        write(
            "POST",
            names,
            "{\"language\": \"fr\", \"text\": \"Décaville\", \"tone\": \"pejorative\"}");
    String location = added.headers().firstValue("Location").orElseThrow();

    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    assertThat(location).startsWith(names + "/");
    assertThat(post("/v1/annotate", "text/plain", "Hier à Décaville.").body()).contains("ed-10");
    assertProblem(
        write("POST", names, "{\"language\": \"fr\", \"text\": \"Décaville\"}"), 409, "name-taken");
    assertProblem(
        write("POST", names, "{\"language\": \"fr\", \"text\": \"D\"}", "If-Match", "\"1\""),
        412,
        "precondition-failed");
    HttpResponse<String> faulty = write("POST", names, "{\"language\": \"?\", \"txt\": 1}");
    assertProblem(faulty, 400, "invalid-request");
    assertThat(faulty.body()).contains("/language", "/text", "/txt");

    assertProblem(write("DELETE", location, ""), 428, "precondition-required");
    JsonNode gone = json(change("DELETE", location, ""));
    assertThat(gone.path("version").asLong()).isEqualTo(3);
    assertThat(post("/v1/annotate", "text/plain", "Hier à Décaville.").body())
        .doesNotContain("ed-10");
    assertProblem(write("DELETE", location, "", "If-Match", "*"), 404, "not-found");
    JsonNode last = json(get(names)).path("names");
    assertThat(last.size()).isEqualTo(1);
    assertThat(last.path(0).path("source").asString()).isEqualTo("edit");
    assertProblem(
        write("DELETE", names + "/" + last.path(0).path("id").asLong(), "", "If-Match", "*"),
        409,
        "label-required");
  }

  @Test
  void aNewLabelMakesTheOldOneAnAlias() {
    create("{\"id\": \"ed-11\", \"type\": \"PLACE\", \"labels\": {\"fr\": \"Onze\"}}");
    change(
        "POST",
        "/v1/entities/ed-11/names",
        "{\"language\": \"fr\", \"text\": \"Undeca\", \"kind\": \"LABEL\"}");
    JsonNode entity = json(get("/v1/entities/ed-11"));

    assertThat(entity.path("labels").path("fr").asString()).isEqualTo("Undeca");
    assertThat(entity.path("aliases").path("fr").path(0).asString()).isEqualTo("Onze");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatAnEditAnswersIsWhatIsReadAfterwards(long seed) {
    Random random = new Random(seed);
    String path = "/v1/entities/ed-random-" + seed;
    write("PUT", path, entity(random), "If-None-Match", "*");
    for (int i = 0; i < 12; i++) {
      HttpResponse<String> changed = change("PUT", path, entity(random));
      HttpResponse<String> read = get(path);

      assertThat(json(read)).isEqualTo(json(changed));
      assertThat(eTag(read)).isEqualTo(eTag(changed));
    }
  }

  /** An entity of few names and facts, so that two share some. */
  private static String entity(Random random) {
    ObjectNode entity = JsonMapper.shared().createObjectNode();
    entity.put("type", random.nextBoolean() ? "PLACE" : "PERSON").put("weight", random.nextInt(3));
    for (String language : List.of("fr", "ar")) {
      List<String> names = new ArrayList<>(List.of("Ena", "Dio", "Tria", "Tessera", "Pende"));
      Collections.shuffle(names, random);
      entity.withObject("/labels").put(language, names.getFirst());
      ArrayNode aliases = entity.withArray("/aliases/" + language);
      names.subList(1, 1 + random.nextInt(4)).forEach(aliases::add);
      if (random.nextBoolean()) {
        entity.withObject("/descriptions").put(language, names.getLast());
      }
    }
    ArrayNode relations = entity.withArray("/relations");
    for (String object : List.of("iraq", "france")) {
      if (random.nextBoolean()) {
        relations.addObject().put("predicate", "country").put("object", object);
      }
    }
    return entity.toString();
  }

  @Test
  void theHistoryTellsWhoChangedWhat() {
    create("{\"id\": \"ed-12\", \"type\": \"PLACE\", \"labels\": {\"fr\": \"Douze\"}}");
    change("PATCH", "/v1/entities/ed-12", "{\"labels\": {\"fr\": \"Dodeca\"}, \"weight\": 1}");
    change("DELETE", "/v1/entities/ed-12", "");
    JsonNode first = json(get("/v1/entities/ed-12/history?limit=2"));
    JsonNode rest =
        json(get("/v1/entities/ed-12/history?limit=2&cursor=" + first.path("next").asString()));

    assertThat(first.path("changes").findValuesAsString("operation"))
        .containsExactly("DELETE", "UPDATE");
    JsonNode update = first.path("changes").path(1);
    assertThat(update.path("who").asString()).isEqualTo("admin");
    assertThat(update.path("at").asString()).isNotEmpty();
    assertThat(update.path("changes").path("names").path("before").path(0).path("text").asString())
        .isEqualTo("Douze");
    assertThat(update.path("changes").path("names").path("after").path(0).path("text").asString())
        .isEqualTo("Dodeca");
    assertThat(update.path("changes").path("weight").path("after").asDouble()).isEqualTo(1);
    assertThat(update.path("changes").has("type")).isFalse();
    assertThat(rest.path("changes").findValuesAsString("operation")).containsExactly("CREATE");
    assertThat(rest.has("next")).isFalse();
    assertProblem(get("/v1/entities/nobody/history"), 404, "not-found");
    assertProblem(get("/v1/entities/ed-12/history?cursor=x&limit=0"), 400, "invalid-request");
    assertProblem(
        get("/v1/entities/iraq/history?cursor=" + first.path("next").asString()),
        400,
        "invalid-request");
  }

  @ParameterizedTest
  @CsvSource({"POST, /v1/entities", "PUT, /v1/entities/iraq", "DELETE, /v1/entities/iraq/names/1"})
  void everyWriteNeedsTheKey(String method, String path) {
    assertProblem(
        send(
            request(path)
                .header("Content-Type", JSON_TYPE)
                .method(method, java.net.http.HttpRequest.BodyPublishers.ofString("{}"))),
        401,
        "key-required");
  }
}
