package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nisba.support.ServerProcess;

/**
 * FEATURE UNDER TEST: a start by the command line, in which the embedded PostgreSQL is started
 * early: however it ends, no PostgreSQL is left behind.
 */
class StartUpTest {

  @TempDir private Path home;

  @Test
  void aServiceMayStopWhenItIsReady() throws Exception {
    ServerProcess service = start(Map.of("NISBA_STOP_WHEN_READY", "true"));

    assertThat(service.awaitEnd()).as(service.output()).isZero();
    assertThat(service.output()).contains("Nisba is ready at");
    assertThat(home.resolve("postgres")).isDirectory();
    assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void aServiceThatFailsBeforeItNeedsItsDatabaseStopsIt() throws Exception {
    ServerProcess service = start(Map.of("NISBA_RATE_PER_MINUTE", "many"));

    assertThat(service.awaitEnd()).as(service.output()).isEqualTo(1);
    assertThat(service.output()).contains("NISBA_RATE_PER_MINUTE");
    assertThat(home.resolve("postgres")).isDirectory();
    assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  private ServerProcess start(Map<String, String> settings) throws Exception {
    return ServerProcess.startNisba(home, settings);
  }
}
