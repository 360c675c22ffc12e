package org.nisba;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nisba.support.ServerProcess;

/** FEATURE UNDER TEST: a setting that cannot be is told at start in a line, not a stack trace. */
class RefusedStartTest {

  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "NISBA_ADMIN_KEY, fifteen-letters, the key in NISBA_ADMIN_KEY must have at least 16 characters",
        "NISBA_MAX_CONCURRENT, 0, NISBA_MAX_CONCURRENT at least 1",
        "NISBA_RATE_PER_MINUTE, many, NISBA_RATE_PER_MINUTE cannot be 'many'"
      })
  void aSettingIsRefused(String name, String value, String said) throws Exception {
    assertThat(refusal(Map.of(name, value))).contains(said).doesNotContain("fifteen-letters");
  }

  @Test
  void aKeyFileThatWasEmptiedIsRefused() throws Exception {
    Files.createFile(home.resolve("admin.key"));
    assertThat(refusal(Map.of())).contains("admin.key must have at least 16 characters");
  }

  private String refusal(Map<String, String> settings) throws Exception {
    ServerProcess service = ServerProcess.startNisba(home, settings);
    assertThat(service.awaitEnd()).as(service.output()).isEqualTo(1);
    assertThat(service.output()).doesNotContain("Exception", "\tat ");
    return service.output();
  }
}
