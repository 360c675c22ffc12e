package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE UNDER TEST: entities merged and deleted, and what refers to them. */
class MergingHttpTest extends EditingService {

  @Test
  void aMergedEntityLivesOnInTheOther() {
    create(
        """
        {"id": "m-1", "type": "PERSON", "labels": {"fr": "Ytrébor Samplon", "ar": "يتريبور سامبلون"},
         "identifiers": {"viaf": "m-1", "isni": "m-1"}, "weight": 4, "descriptions": {"fr": "un"},
         "relations": [{"predicate": "country", "object": "iraq"}, {"predicate": "relative", "object": "m-2"}]}
        """);
    create(
        """
        {"id": "m-2", "type": "PERSON", "labels": {"fr": "Robert Samplon"}, "identifiers": {"viaf": "m-2"},
         "relations": [{"predicate": "relative", "object": "m-1"}]}
        """);
    create(
        """
        {"id": "m-3", "type": "ORGANIZATION", "labels": {"fr": "Samplon et fils"},
         "relations": [{"predicate": "founder", "object": "m-1"}]}
        """);
    HttpResponse<String> merged = change("POST", "/v1/entities/m-1/merge", "{\"into\": \"m-2\"}");
    JsonNode target = json(merged);

    assertThat(target.path("id").asString()).isEqualTo("m-2");
    assertThat(target.path("labels").path("fr").asString()).isEqualTo("Robert Samplon");
    assertThat(target.path("labels").path("ar").asString()).isEqualTo("يتريبور سامبلون");
    assertThat(target.path("aliases").path("fr").path(0).asString()).isEqualTo("Ytrébor Samplon");
    assertThat(target.path("identifiers").toString())
        .isEqualTo("{\"isni\":\"m-1\",\"viaf\":\"m-2\"}");
    assertThat(target.path("weight").asDouble()).isEqualTo(4);
    assertThat(target.path("relations").findValuesAsString("object")).containsExactly("iraq");
    assertThat(json(get("/v1/entities/m-3")).path("relations").path(0).path("object").asString())
        .isEqualTo("m-2");

    HttpResponse<String> old = get("/v1/entities/m-1");
    assertThat(old.statusCode()).isEqualTo(200);
    assertThat(old.headers().firstValue("Content-Location")).hasValue("/v1/entities/m-2");
    assertThat(json(old).path("id").asString()).isEqualTo("m-2");
    JsonNode annotated =
        json(post("/v1/annotate", "text/plain", "Ytrébor Samplon a parlé, Ytrébor Samplon."));
    assertThat(annotated.path("annotations").path(0).path("entity").path("id").asString())
        .isEqualTo("m-2");
    assertThat(
            json(get("/v1/entities/m-1/history"))
                .path("changes")
                .path(0)
                .path("operation")
                .asString())
        .isEqualTo("MERGE");
    HttpResponse<String> write = write("PATCH", "/v1/entities/m-1", "{}", "If-Match", "*");
    assertProblem(write, 409, "merged");
    assertThat(json(write).path("conflicts").path(0).path("entity").asString()).isEqualTo("m-2");
    HttpResponse<String> taken =
        write(
            "POST",
            ENTITIES,
            "{\"type\": \"OTHER\", \"labels\": {\"fr\": \"X\"}, \"identifiers\": {\"viaf\": \"m-1\"}}");
    assertProblem(taken, 409, "identifier-taken");
  }

  @Test
  void chainsOfRedirectsAreFlattened() {
    for (String id : new String[] {"m-10", "m-11", "m-12"}) {
      create(
          "{\"id\": \""
              + id
              + "\", \"type\": \"PLACE\", \"labels\": {\"fr\": \"Chaîne "
              + id
              + "\"}}");
    }
    change("POST", "/v1/entities/m-10/merge", "{\"into\": \"m-11\"}");
    change("POST", "/v1/entities/m-11/merge", "{\"into\": \"m-12\"}");

    for (String old : new String[] {"m-10", "m-11"}) {
      assertThat(json(get("/v1/entities/" + old)).path("id").asString()).isEqualTo("m-12");
    }
    assertThat(json(get("/v1/entities/m-12")).path("aliases").path("fr").size()).isEqualTo(2);
    assertProblem(
        write("POST", "/v1/entities/m-12/merge", "{\"into\": \"m-10\"}", "If-Match", "*"),
        409,
        "invalid-merge");
  }

  @Test
  void anEntityIsMergedOnlyIntoAnother() {
    create("{\"id\": \"m-20\", \"type\": \"PLACE\", \"labels\": {\"fr\": \"Seule\"}}");
    String merge = "/v1/entities/m-20/merge";

    assertProblem(
        write("POST", merge, "{\"into\": \"m-20\"}", "If-Match", "*"), 409, "invalid-merge");
    assertProblem(
        write("POST", merge, "{\"into\": \"nobody\"}", "If-Match", "*"), 409, "invalid-merge");
    assertProblem(write("POST", merge, "{\"into\": \"iraq\"}"), 428, "precondition-required");
    assertProblem(write("POST", merge, "{\"in\": 1}", "If-Match", "*"), 400, "invalid-request");
  }

  @Test
  void whatOthersReferToIsNotDeleted() {
    create("{\"id\": \"m-30\", \"type\": \"PLACE\", \"labels\": {\"fr\": \"Trente\"}}");
    create("{\"id\": \"m-31\", \"type\": \"PLACE\", \"labels\": {\"fr\": \"Trentetun\"}}");
    create(
        """
        {"id": "m-32", "type": "PLACE", "labels": {"fr": "Trentedeux"},
         "relations": [{"predicate": "locatedIn", "object": "m-30"}]}
        """);
    change("POST", "/v1/entities/m-31/merge", "{\"into\": \"m-30\"}");
    HttpResponse<String> refused = write("DELETE", "/v1/entities/m-30", "", "If-Match", "*");

    assertProblem(refused, 409, "referenced");
    assertThat(json(refused).path("conflicts").toString())
        .isEqualTo(
            "[{\"entity\":\"m-31\",\"by\":\"redirect\"},{\"entity\":\"m-32\",\"by\":\"relation locatedIn\"}]");
    change("DELETE", "/v1/entities/m-31", "");
    change("DELETE", "/v1/entities/m-32", "");
    JsonNode deleted = json(change("DELETE", "/v1/entities/m-30", ""));
    assertThat(deleted.path("revision").asLong()).isPositive();
    assertProblem(get("/v1/entities/m-30"), 404, "not-found");
    assertProblem(get("/v1/entities/m-31"), 404, "not-found");
    assertThat(post("/v1/annotate", "text/plain", "Hier à Trentetun.").body())
        .doesNotContain("m-30");
  }
}
