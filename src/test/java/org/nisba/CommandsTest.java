package org.nisba;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nisba.support.ServerProcess;
import org.nisba.support.TestDatabase;

/** FEATURE UNDER TEST: the command line, in a process of its own as users run it. */
class CommandsTest {

  private static final String LINE =
      "{\"id\":\"cli-1\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Commandeville\",\"ar\":\"مدينة\"},\"aliases\":{},\"names\":[],"
          + "\"descriptions\":{},\"identifiers\":{},\"weight\":2.5,\"relations\":[]}\n";

  @TempDir private Path directory;
  private String database = "";

  @BeforeEach
  void createDatabase() {
    database = TestDatabase.create();
  }

  @Test
  void filesAreImportedAndExported() throws Exception {
    Path file = directory.resolve("desk.ndjson");
    Files.writeString(file, LINE + "{\"id\":\"bad\"}\n");
    Path table = directory.resolve("liste.csv");
    Files.writeString(table, "id;type;nom\ncli-2;lieu;Autreville\n");
    Path out = directory.resolve("all.ndjson");

    String first = run(0, "import", file.toString(), table.toString(), "--source", "desk");
    String again = run(0, "import", file.toString(), "--source", "desk");
    run(0, "export", out.toString());

    assertThat(first)
        .contains("COMPLETED, read 2, accepted 1, skipped 0, rejected 1, changed 1")
        .contains("line 2: /type")
        .contains("liste.csv: COMPLETED, read 1, accepted 1");
    assertThat(again).contains("nothing changed");
    assertThat(Files.readString(out)).startsWith(LINE).contains("cli-2");
    assertThat(run(0, "export")).startsWith(LINE);
  }

  @Test
  void keysAreCreatedListedAndRevoked() throws Exception {
    String created = run(0, "keys", "create", "--name", "crawler", "--role", "edit");
    String listed = run(0, "keys", "list");

    assertThat(created).containsPattern("(?m)^nisba_[A-Za-z0-9_-]{43}$");
    assertThat(listed).contains("edit\tcrawler\t", "command line", "never used");
    String id = listed.lines().filter(line -> line.contains("crawler")).findFirst().orElseThrow();
    assertThat(run(1, "keys", "create", "--name", "crawler", "--role", "admin"))
        .contains("crawler");
    run(0, "keys", "revoke", id.substring(0, id.indexOf('\t')));
    assertThat(run(0, "keys", "list")).doesNotContain("crawler");
    assertThat(run(1, "keys", "revoke", "99")).contains("no key");
    assertThat(run(2, "keys", "create", "--name", "x", "--role", "root")).contains("annotate");
    assertThat(run(2, "keys")).contains("create");
  }

  @Test
  void whatIsWrongIsSaidAndTheExitCodeTellsIt() throws Exception {
    Path file = directory.resolve("colours.csv");
    Files.writeString(file, "colour\nred\n");

    assertThat(run(1, "import", file.toString())).contains("FAILED").contains("no column for type");
    assertThat(run(2, "import", directory.resolve("none.csv").toString())).contains("cannot read");
    assertThat(run(2, "import", file.toString(), "--format", "docx")).contains("wikidata");
    assertThat(run(2, "imprt")).contains("nisba import");
    assertThat(run(0, "--help")).contains("import", "export");
    assertThat(run(0, "import", "--help")).contains("--languages", "--keep-edits", "--replace");
  }

  private String run(int exitCode, String... arguments) throws IOException, InterruptedException {
    ServerProcess command =
        ServerProcess.startNisba(directory, Map.of("NISBA_DATABASE_URL", database), arguments);
    assertThat(command.awaitEnd()).as(command.output()).isEqualTo(exitCode);
    return command.output();
  }
}
