package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nisba.support.AnotherService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** FEATURE UNDER TEST: two services on one database see each other's changes, whatever fails. */
class ReplicasHttpTest extends EditingService {

  private static AnotherService other;

  @Autowired private Environment environment;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void startTheOther() {
    if (other == null) {
      other =
          AnotherService.start(
              environment.getRequiredProperty("nisba.database-url"), Path.of(temporaryHome()));
    }
  }

  @AfterAll
  static void stopTheOther() {
    if (other != null) {
      other.close();
      other = null;
    }
  }

  @Test
  void anAliasWrittenToOneIsUsedByBoth() {
    create(
        "{\"id\": \"r-1\", \"type\": \"PLACE\", \"labels\": {\"fr\": \"Réplicaville\"}, \"weight\": 6}");
    long revision = addAlias("r-1", "Doubleville");

    assertThat(post("/v1/annotate", "text/plain", "Hier à Doubleville.").body()).contains("r-1");
    assertThat(annotateThere("Hier à Doubleville.", revision)).contains("r-1");
  }

  @Test
  void aCutConnectionLosesNothing() {
    create(
        "{\"id\": \"r-2\", \"type\": \"PLACE\", \"labels\": {\"fr\": \"Coupéville\"}, \"weight\": 6}");
    int cut =
        jdbc.sql(
                """
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                """)
            .query(Integer.class)
            .single();
    long revision = addAlias("r-2", "Recousueville");

    assertThat(cut).isGreaterThanOrEqualTo(2);
    assertThat(annotateThere("Hier à Recousueville.", revision)).contains("r-2");
  }

  @Test
  void aLostNotificationLosesNothing() {
    create(
        "{\"id\": \"r-3\", \"type\": \"PLACE\", \"labels\": {\"fr\": \"Muetteville\"}, \"weight\": 6}");
    long revision =
        jdbc.sql(
                """
                with named as (
                    insert into name (entity_id, language, text, kind, source)
                    values ('r-3', 'fr', 'Silencieuseville', 'ALIAS', 'test')),
                next as (update catalogue_state set revision = revision + 1 returning revision)
                insert into change (revision, entity_id, operation, who)
                select revision, 'r-3', 'UPDATE', 'test' from next returning revision
                """)
            .query(Long.class)
            .single();

    assertThat(annotateThere("Hier à Silencieuseville.", revision)).contains("r-3");
    assertThat(annotate("", "Hier à Silencieuseville.", revision).body()).contains("r-3");
  }

  @Test
  void aRevisionThatIsNotReachedIsAProblem() {
    HttpResponse<String> tooEarly = annotate("", "Bagdad", 1_000_000_000);

    assertProblem(tooEarly, 503, "revision-not-reached");
    assertThat(tooEarly.headers().firstValue("Retry-After")).hasValue("1");
    assertProblem(
        post("/v1/annotate?minRevision=-1", "text/plain", "Bagdad"), 400, "invalid-request");
    JsonNode resolved =
        json(
            post(
                "/v1/resolve",
                JSON_TYPE,
                "{\"names\": [{\"text\": \"Irak\"}], \"minRevision\": 1}"));
    assertThat(resolved.path("revision").asLong()).isPositive();
    HttpResponse<String> lines =
        post(
            "/v1/annotate",
            "application/x-ndjson",
            "{\"text\": \"Bagdad\", \"minRevision\": 1}\n{\"text\": \"Bagdad\", \"minRevision\": 1000000000}\n");
    assertThat(lines.body().lines().toList().get(0)).contains("baghdad");
    assertThat(lines.body().lines().toList().get(1)).contains("revision-not-reached");
    assertProblem(
        get("/v1/entities?query=irak&minRevision=1000000000"), 503, "revision-not-reached");
  }

  private long addAlias(String id, String alias) {
    String name = "{\"language\": \"fr\", \"text\": \"" + alias + "\"}";
    HttpResponse<String> added = write("POST", "/v1/entities/" + id + "/names", name);
    for (int i = 0; i < 10 && added.statusCode() >= 500; i++) {
      // the pool may still hand out connections that were cut
      added = write("POST", "/v1/entities/" + id + "/names", name);
    }
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    return json(added).path("revision").asLong();
  }

  /** As a client would: it tries again when it is told to. */
  private String annotateThere(String text, long revision) {
    HttpResponse<String> answer = annotate(other.address(), text, revision);
    for (int i = 0; i < 20 && answer.statusCode() == 503; i++) {
      answer = annotate(other.address(), text, revision);
    }
    return answer.body();
  }

  private HttpResponse<String> annotate(String service, String text, long revision) {
    String path = "/v1/annotate?minRevision=" + revision;
    HttpRequest.Builder request =
        service.isEmpty()
            ? request(path)
            : HttpRequest.newBuilder(URI.create(service + path)).timeout(Duration.ofSeconds(30));
    return send(
        request
            .header("Content-Type", "text/plain;charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(text)));
  }
}
