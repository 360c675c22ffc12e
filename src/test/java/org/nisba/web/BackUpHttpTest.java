package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.nisba.support.AnotherService;
import org.nisba.support.TestDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * FEATURE UNDER TEST: the back-up of an external PostgreSQL that the README tells: what pg_dump
 * wrote while the service ran is all of it once pg_restore has read it. Needs a Docker engine.
 */
class BackUpHttpTest extends EditingService {

  private static final String FILE = "/tmp/nisba.dump";

  @Value("${nisba.database-url}")
  private String database;

  @Test
  void theServiceOnARestoredDatabaseIsTheSame() throws Exception {
    PostgreSQLContainer postgres =
        TestDatabase.container()
            .orElseGet(
                () -> abort("needs a Docker engine: the embedded PostgreSQL has no pg_dump"));
    create(
        "{\"id\": \"b-1\", \"type\": \"PLACE\", \"labels\": {\"fr\": \"Sauvegardeville\"}, \"weight\": 6}");
    change("POST", "/v1/entities/b-1/names", "{\"language\": \"fr\", \"text\": \"Copieville\"}");
    String restored = TestDatabase.create();

    dump(postgres, database);
    run(
        postgres,
        "pg_restore",
        "--clean",
        "--if-exists",
        "--dbname",
        inside(postgres, restored),
        FILE);

    try (AnotherService other = AnotherService.start(restored, Path.of(temporaryHome()))) {
      for (String path :
          new String[] {"/v1/export", "/v1/entities/b-1", "/v1/entities/b-1/history"}) {
        assertThat(get(other.address(), path).body()).as(path).isEqualTo(get(path).body());
      }
      assertThat(annotated(other.address(), "Hier à Copieville.")).contains("b-1");
    }
  }

  private static void dump(PostgreSQLContainer postgres, String url) throws Exception {
    String version = postgres.execInContainer("pg_dump", "--version").getStdout();
    if (!version.contains(" 18")) {
      abort("the image has no pg_dump of its own version but: " + version);
    }
    run(postgres, "pg_dump", "--format=custom", "--file", FILE, inside(postgres, url));
  }

  private static void run(PostgreSQLContainer postgres, String... command) throws Exception {
    ExecResult result = postgres.execInContainer(command);
    assertThat(result.getExitCode()).as(result.getStderr()).isZero();
  }

  /** The address of a database as it is seen from within the container. */
  private static String inside(PostgreSQLContainer postgres, String url) {
    String name = URI.create(url.substring("jdbc:".length())).getPath();
    return "postgresql://"
        + postgres.getUsername()
        + ":"
        + postgres.getPassword()
        + "@127.0.0.1:"
        + PostgreSQLContainer.POSTGRESQL_PORT
        + name;
  }

  private static HttpResponse<String> get(String address, String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
  }

  private static String annotated(String address, String text) {
    return send(HttpRequest.newBuilder(URI.create(address + "/v1/annotate"))
            .header("Content-Type", "text/plain;charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(text)))
        .body();
  }
}
