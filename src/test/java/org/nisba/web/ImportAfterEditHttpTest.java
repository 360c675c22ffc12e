package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE UNDER TEST: what becomes of edits by hand when an entity is imported again. */
class ImportAfterEditHttpTest extends EditingService {

  private static final String FIRST =
      """
      {"id": "%s", "type": "PLACE", "labels": {"fr": "Vieuxport", "en": "Oldport"}, "aliases": {"fr": ["Port-Vieux", "Le Port"]},
       "weight": 2, "descriptions": {"fr": "port", "en": "port"}, "identifiers": {"viaf": "%s"},
       "relations": [{"predicate": "country", "object": "iraq"}, {"predicate": "locatedIn", "object": "baghdad"}]}
      """;

  private static final String EDITED =
      """
      {"type": "ORGANIZATION", "labels": {"fr": "Nouveauport", "en": "Oldport"}, "aliases": {"fr": ["Le Port", "Portneuf"]},
       "weight": 5, "descriptions": {"fr": "port autonome", "en": "port"},
       "relations": [{"predicate": "country", "object": "iraq"}, {"predicate": "owner", "object": "iran"}]}
      """;

  @Test
  void whatWasEditedByHandIsKept() throws Exception {
    runImport(FIRST.formatted("ie-1", "ie-1"), "");
    change("PUT", "/v1/entities/ie-1", EDITED);
    JsonNode edited = json(get("/v1/entities/ie-1"));
    JsonNode report =
        runImport(
            FIRST
                .formatted("ie-1", "ie-1")
                .replace("\"Oldport\"", "\"The Oldport\"")
                .replace("\"en\": \"port\"", "\"en\": \"a port\""),
            "");
    JsonNode after = json(get("/v1/entities/ie-1"));

    assertThat(report.path("changed").asInt()).isEqualTo(1);
    assertThat(after.path("labels").toString())
        .isEqualTo("{\"fr\":\"Nouveauport\",\"en\":\"The Oldport\"}");
    assertThat(after.path("descriptions").toString())
        .isEqualTo("{\"fr\":\"port autonome\",\"en\":\"a port\"}");
    assertThat(after.path("aliases").path("fr").toString()).contains("Le Port", "Portneuf");
    assertThat(after.toString()).doesNotContain("Vieuxport", "Port-Vieux", "baghdad", "viaf");
    assertThat(after.path("relations").findValuesAsString("object"))
        .containsExactlyInAnyOrder("iraq", "iran");
    for (String field : new String[] {"type", "weight"}) {
      assertThat(after.path(field)).isEqualTo(edited.path(field));
    }
  }

  @Test
  void replacingLetsTheImportWin() throws Exception {
    runImport(FIRST.formatted("ie-2", "ie-2"), "");
    JsonNode before = json(get("/v1/entities/ie-2"));
    change("PUT", "/v1/entities/ie-2", EDITED);
    JsonNode report = runImport(FIRST.formatted("ie-2", "ie-2"), "&edits=replace");
    JsonNode after = json(get("/v1/entities/ie-2"));

    assertThat(report.path("changed").asInt()).isEqualTo(1);
    for (String field : new String[] {"type", "labels", "weight", "identifiers", "descriptions"}) {
      assertThat(after.path(field)).as(field).isEqualTo(before.path(field));
    }
    assertThat(after.path("aliases").path("fr").toString())
        .contains("Le Port", "Port-Vieux")
        .doesNotContain("Portneuf");
    assertThat(after.path("relations").findValuesAsString("object"))
        .containsExactlyInAnyOrder("iraq", "baghdad");
    assertThat(
            runImport(FIRST.formatted("ie-2", "ie-2"), "&edits=replace").path("unchanged").asInt())
        .isEqualTo(1);
  }

  @Test
  void whatWasDeletedByHandStaysDeletedUnlessReplaced() throws Exception {
    runImport(FIRST.formatted("ie-3", "ie-3"), "");
    change("DELETE", "/v1/entities/ie-3", "");

    assertThat(runImport(FIRST.formatted("ie-3", "ie-3"), "").path("unchanged").asInt())
        .isEqualTo(1);
    assertThat(get("/v1/entities/ie-3").statusCode()).isEqualTo(404);
    assertThat(runImport(FIRST.formatted("ie-3", "ie-3"), "&edits=replace").path("changed").asInt())
        .isEqualTo(1);
    assertThat(get("/v1/entities/ie-3").statusCode()).isEqualTo(200);
  }

  @Test
  void aLineOfAMergedEntityBringsNamesToTheOtherAndNoMore() throws Exception {
    runImport(FIRST.formatted("ie-4", "ie-4"), "");
    create(
        "{\"id\": \"ie-5\", \"type\": \"ORGANIZATION\", \"labels\": {\"fr\": \"Capitainerie\"}, \"weight\": 1}");
    change("POST", "/v1/entities/ie-4/merge", "{\"into\": \"ie-5\"}");
    runImport(FIRST.formatted("ie-4", "ie-4").replace("\"Port-Vieux\"", "\"Portvieux\""), "");
    JsonNode after = json(get("/v1/entities/ie-5"));

    assertThat(after.path("type").asString()).isEqualTo("ORGANIZATION");
    assertThat(after.path("labels").path("fr").asString()).isEqualTo("Capitainerie");
    assertThat(after.path("aliases").path("fr").toString())
        .contains("Vieuxport", "Port-Vieux", "Portvieux");
  }

  @Test
  void noImportSpeaksForTheHand() {
    HttpResponse<String> edit = startImport("{}", "edit", "");
    HttpResponse<String> policy = startImport("{}", "ie", "&edits=maybe");

    assertProblem(edit, 400, "invalid-request");
    assertProblem(policy, 400, "invalid-request");
  }

  private HttpResponse<String> startImport(String line, String source, String parameters) {
    return send(
        request("/v1/imports?source=" + source + parameters)
            .header("Authorization", "Bearer " + KEY)
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(line.replaceAll("\n *", " "))));
  }

  private JsonNode runImport(String line, String parameters) throws InterruptedException {
    JsonNode report = awaitImport(startImport(line, "ie", parameters));
    assertThat(report.path("state").asString()).as(report.toString()).isEqualTo("COMPLETED");
    assertThat(report.path("rejected").asInt()).as(report.toString()).isZero();
    return report;
  }
}
