package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.nisba.importing.Imports;
import org.nisba.support.RunningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** FEATURE UNDER TEST: imports of other formats, their jobs, and export, over HTTP. */
class ImportHttpTest extends RunningService {

  private static final String LINES = "application/x-ndjson";

  @Autowired private JdbcTemplate jdbc;
  @Autowired private Imports imports;

  @Value("${nisba.home}")
  private Path home;

  @Test
  void aSpreadsheetOfAnOldComputerIsTaken() throws Exception {
    byte[] table =
        "Identifiant;Catégorie;Nom;Nom arabe\r\nh-1;personne;Zohra Tabelbi;زهرة الطبلبي\r\n"
            .getBytes(Charset.forName("windows-1256"));
    JsonNode report = runImport("?source=desk", "text/csv", table);

    assertThat(report.path("state").asString()).isEqualTo("COMPLETED");
    assertThat(report.path("format").asString()).isEqualTo("csv");
    assertThat(report.path("changed").asInt()).isEqualTo(1);
    assertThat(report.path("notes").path("read as windows-1256").asInt()).isEqualTo(1);
    JsonNode entity = json(get("/v1/entities/h-1"));
    assertThat(entity.path("labels").path("ar").asString()).isEqualTo("زهرة الطبلبي");
    assertThat(entity.path("labels").path("fr").asString()).isEqualTo("Zohra Tabelbi");
  }

  @Test
  void theFormatIsToldByParameterTypeOrFileName() throws Exception {
    byte[] jrc = "900001\tP\tu\tQuentin+Exemplaire\n".getBytes(StandardCharsets.UTF_8);
    JsonNode byParameter = runImport("?format=jrc", "application/octet-stream", jrc);
    HttpResponse<String> byName =
        send(
            importing("")
                .header("Content-Type", "application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"jrc-names.txt\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(jrc)));

    assertThat(byParameter.path("changed").asInt()).isEqualTo(1);
    assertThat(awaitImport(byName).path("unchanged").asInt()).isEqualTo(1);
  }

  @Test
  void anUnknownFormatIsAProblemThatListsThoseThereAre() {
    for (String query : new String[] {"", "?format=docx"}) {
      HttpResponse<String> response =
          send(
              importing(query)
                  .header("Content-Type", "application/octet-stream")
                  .POST(HttpRequest.BodyPublishers.ofString("x")));

      assertThat(response.statusCode()).isEqualTo(415);
      assertThat(json(response).path("detail").asString())
          .contains("wikidata", "csv", "ftm", "geonames", "jrc", "skos", "text/csv");
    }
  }

  @Test
  void wrongOptionsAreProblemsThatNameThem() {
    for (String query :
        new String[] {
          "languages=f r", "types=ROBOT", "encoding=klingon", "edits=lose", "sauce=x"
        }) {
      HttpResponse<String> response =
          send(
              importing("?" + query.replace(" ", "%20"))
                  .header("Content-Type", "text/csv")
                  .POST(HttpRequest.BodyPublishers.ofString("x")));

      assertThat(response.statusCode()).as(query).isEqualTo(400);
      assertThat(json(response).path("errors").path(0).path("parameter").asString())
          .isEqualTo(query.substring(0, query.indexOf('=')));
    }
  }

  @Test
  void aFileThatCannotBeReadFailsItsJobAndSaysWhy() throws Exception {
    JsonNode noHeader = runImport("", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    JsonNode noGzip = runImport("", LINES, new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2, 3});

    assertThat(noHeader.path("state").asString()).isEqualTo("FAILED");
    assertThat(noHeader.path("failure").asString()).contains("has no column for type");
    assertThat(noGzip.path("state").asString()).isEqualTo("FAILED");
    assertThat(noGzip.path("failure").asString()).contains("cannot be read");
  }

  @Test
  void jobsAreListedNewestFirst() throws Exception {
    JsonNode report =
        runImport("?source=listed", LINES, "{\"id\":\"no\"}\n".getBytes(StandardCharsets.UTF_8));
    JsonNode listed = json(get("/v1/imports")).path("imports");

    assertThat(listed.toString()).contains(report.path("id").asString());
    assertThat(report.path("rejected").asInt()).isEqualTo(1);
    awaitFileGone(report.path("id").asString());
  }

  @Test
  void anInterruptedJobIsRunAgainFromItsFileAndALostOneFails() throws Exception {
    String line =
        "{\"id\":\"resumed-1\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Repriseville\"}}\n";
    JsonNode done = runImport("?source=crash", LINES, "\n".getBytes(StandardCharsets.UTF_8));
    String id = done.path("id").asString();
    awaitFileGone(id);
    Files.writeString(home.resolve("imports").resolve(id), line);
    Files.writeString(home.resolve("imports").resolve("half.part"), "{");
    interrupt(id);
    JsonNode other = runImport("?source=crash", LINES, "\n".getBytes(StandardCharsets.UTF_8));
    String lost = other.path("id").asString();
    awaitFileGone(lost);
    interrupt(lost);
    jdbc.update("update import_job set spooled = false where id = ?", lost);

    imports.resume();

    JsonNode report = awaitImport("/v1/imports/" + id);
    assertThat(report.path("state").asString()).isEqualTo("COMPLETED");
    assertThat(report.path("changed").asInt()).isEqualTo(1);
    assertThat(get("/v1/entities/resumed-1").statusCode()).isEqualTo(200);
    assertThat(home.resolve("imports").resolve("half.part")).doesNotExist();
    assertThat(awaitImport("/v1/imports/" + lost).path("failure").asString())
        .contains("run it again");
  }

  @Test
  void anInterruptedJobWhoseFileIsElsewhereCanBeCancelled() throws Exception {
    String id = runImport("", LINES, "\n".getBytes(StandardCharsets.UTF_8)).path("id").asString();
    awaitFileGone(id);
    interrupt(id);
    HttpResponse<String> cancelled =
        send(request("/v1/imports/" + id).header("Authorization", "Bearer " + KEY).DELETE());

    assertThat(json(cancelled).path("state").asString()).isEqualTo("CANCELLED");
  }

  @Test
  void aRunningJobIsCancelledAndChangesNothing() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      lines.append("{\"id\":\"many-").append(i);
      lines.append("\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Ville ").append(i).append("\"}}\n");
    }
    HttpResponse<String> started =
        send(
            importing("?source=many")
                .header("Content-Type", LINES)
                .POST(HttpRequest.BodyPublishers.ofString(lines.toString())));
    String location = started.headers().firstValue("Location").orElseThrow();
    send(request(location).header("Authorization", "Bearer " + KEY).DELETE());
    JsonNode report = awaitImport(location);
    boolean there = get("/v1/entities/many-0").statusCode() == 200;

    assertThat(there).isEqualTo(report.path("state").asString().equals("COMPLETED"));
    assertThat(report.path("state").asString()).isIn("CANCELLED", "COMPLETED");
  }

  @Test
  void theCatalogueIsExportedWithItsRevisionAndWhatWasChangedSince() throws Exception {
    HttpResponse<String> whole = get("/v1/export");
    String tag = whole.headers().firstValue("ETag").orElseThrow();
    long revision = Long.parseLong(whole.headers().firstValue("Nisba-Revision").orElseThrow());
    HttpResponse<String> again = send(request("/v1/export").header("If-None-Match", tag).GET());

    assertThat(whole.headers().firstValue("Content-Type")).hasValue(LINES);
    assertThat(whole.body().lines().filter(line -> line.contains("\"mustafa-al-kadhimi\"")))
        .hasSizeGreaterThanOrEqualTo(1);
    assertThat(whole.body().lines().map(line -> JSON.readTree(line).path("id").asString()))
        .isSorted();
    assertThat(again.statusCode()).isEqualTo(304);
    runImport(
        "?source=delta",
        LINES,
        "{\"id\":\"delta-1\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Delta\"}}\n"
            .getBytes(StandardCharsets.UTF_8));
    assertThat(get("/v1/export?since=" + revision).body().lines())
        .containsExactly(
            "{\"id\":\"delta-1\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Delta\"},\"aliases\":{},\"names\":[],"
                + "\"descriptions\":{},\"identifiers\":{},\"weight\":0.0,\"relations\":[]}");
    assertThat(get("/v1/export?since=-1").statusCode()).isEqualTo(400);
    HttpResponse<String> table = send(request("/v1/export").header("Accept", "text/csv").GET());
    assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(table.body()).startsWith("\uFEFFid,type,label_fr");
  }

  /** Makes a job look as a crash would have left it. */
  private void interrupt(String id) {
    jdbc.update(
        "update import_job set report = report || '{\"state\": \"RUNNING\"}' where id = ?", id);
  }

  /** The file goes when the import has ended, which is a moment after its report says so. */
  private void awaitFileGone(String id) throws InterruptedException {
    for (int i = 0; i < 600 && Files.exists(home.resolve("imports").resolve(id)); i++) {
      Thread.sleep(Duration.ofMillis(50));
    }
    assertThat(home.resolve("imports").resolve(id)).doesNotExist();
  }

  private HttpRequest.Builder importing(String query) {
    return request("/v1/imports" + query).header("Authorization", "Bearer " + KEY);
  }

  private JsonNode runImport(String query, String type, byte[] body) throws InterruptedException {
    return awaitImport(
        send(
            importing(query)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))));
  }
}
