package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nisba.support.AnotherService;
import org.nisba.support.ServerProcess;
import org.nisba.support.TestDatabase;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * FEATURE UNDER TEST: a service saves its lexicon, and the next one starts from the file, with what
 * was changed since; a file that is damaged or of another catalogue is not believed.
 */
@ExtendWith(OutputCaptureExtension.class)
class SavedLexiconHttpTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path home;

  @Test
  void aStartUsesTheFileAndTheChangesSince(CapturedOutput output) throws Exception {
    String database = TestDatabase.create();
    try (AnotherService service = start(database, home)) {
      create(service, "s-1", "Premièreville");
    }
    try (AnotherService service = start(database, home)) {
      awaitFile(1);
      create(service, "s-2", "Secondeville");
    }
    assertThat(output).doesNotContain("opened from");
    try (AnotherService service = start(database, home)) {
      assertThat(output).contains("opened from");
      assertThat(annotate(service, "De Premièreville à Secondeville."))
          .contains("s-1")
          .contains("s-2");
    }

    Path file = awaitFile(1);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    try (AnotherService service = start(database, home)) {
      assertThat(output).contains("damaged");
      assertThat(annotate(service, "De Premièreville à Secondeville."))
          .contains("s-1")
          .contains("s-2");
      awaitFile(2);
    }

    try (AnotherService service = start(TestDatabase.create(), home)) {
      create(service, "t-1", "Troisièmeville");
      create(service, "t-2", "Quatrièmeville");
    }
    assertThat(output).contains("not of this catalogue");
  }

  @Test
  void withoutAHomeTheServiceStartsAllTheSame(CapturedOutput output) throws Exception {
    Path none = Files.writeString(home.resolve("file"), "").resolve("home");
    String database = TestDatabase.create();
    try (AnotherService service = start(database, none)) {
      create(service, "n-1", "Premièreville");
    }
    try (AnotherService service = start(database, none)) {
      assertThat(annotate(service, "Hier à Premièreville.")).contains("n-1");
      for (int i = 0; i < 200 && !output.toString().contains("is not kept"); i++) {
        Thread.sleep(Duration.ofMillis(50));
      }
    }
    assertThat(output).contains("the lexicon is not kept in");
  }

  /** Waits until the only file is that of a revision. */
  private Path awaitFile(int revision) throws Exception {
    for (int i = 0; i < 400; i++) {
      List<Path> files = files();
      if (files.size() == 1 && files.getFirst().toString().endsWith("0" + revision + ".lexicon")) {
        return files.getFirst();
      }
      Thread.sleep(Duration.ofMillis(50));
    }
    throw new AssertionError("no lexicon was saved: " + files());
  }

  private List<Path> files() throws IOException {
    Path directory = home.resolve("lexicon");
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".lexicon")).toList();
    }
  }

  private static AnotherService start(String database, Path home) {
    return AnotherService.start(database, home, "nisba.starter=false");
  }

  private static void create(AnotherService service, String id, String label) throws Exception {
    String entity =
        "{\"id\":\"" + id + "\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"" + label + "\"}}";
    assertThat(post(service, "/v1/entities", "application/json", entity).statusCode())
        .isEqualTo(201);
  }

  private static String annotate(AnotherService service, String text) throws Exception {
    return post(service, "/v1/annotate", "text/plain", text).body();
  }

  private static HttpResponse<String> post(
      AnotherService service, String path, String type, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service.address() + path))
            .header("Content-Type", type)
            .header("Authorization", "Bearer " + ServerProcess.KEY)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
