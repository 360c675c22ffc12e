package org.nisba;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nisba.support.ServerProcess;

/**
 * FEATURE UNDER TEST: the embedded PostgreSQL keeps its data in the home directory over a kill and
 * a restart. The service runs in a process of its own, as users start it.
 */
class RestartTest {

  private static final String ENTITY =
      "{\"id\":\"kept-1\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Durableville\"}}\n";

  @TempDir private Path home;

  @Test
  void dataSurviveAKillAndASecondServiceIsRefusedTheHome() throws Exception {
    ServerProcess first = start();
    String key;
    try {
      first.awaitReady();
      key = key();
      assertThat(first.post("/v1/imports", "application/x-ndjson", ENTITY, key).statusCode())
          .isEqualTo(202);
      awaitLinked(first);
      importBeside();
      ServerProcess second = start();
      assertThat(second.awaitEnd()).isNotZero();
      assertThat(second.output()).contains("another Nisba is running");
    } finally {
      first.kill();
    }
    ServerProcess again = start();
    try {
      again.awaitReady();
      awaitLinked(again);
      assertThat(key()).isEqualTo(key);
    } finally {
      again.close();
    }
    assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  /** The command line uses the database that the service keeps running. */
  private void importBeside() throws Exception {
    Path file = home.resolve("more.ndjson");
    Files.writeString(file, ENTITY.replace("kept-1", "kept-2").replace("Durable", "Beside"));
    ServerProcess command = ServerProcess.startNisba(home, Map.of(), "import", file.toString());
    assertThat(command.awaitEnd()).as(command.output()).isZero();
    assertThat(command.output()).contains("more.ndjson: COMPLETED, read 1, accepted 1");
  }

  private ServerProcess start() throws Exception {
    return ServerProcess.startNisba(home, Map.of());
  }

  private String key() throws Exception {
    return Files.readString(home.resolve("admin.key")).strip();
  }

  private static void awaitLinked(ServerProcess service) throws Exception {
    String answer = "";
    for (int i = 0; i < 200 && !answer.contains("kept-1"); i++) {
      answer = service.post("/v1/annotate", "text/plain", "Hier à Durableville.", "").body();
      Thread.sleep(Duration.ofMillis(50));
    }
    assertThat(answer).contains("kept-1");
  }
}
