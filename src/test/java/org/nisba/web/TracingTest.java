package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nisba.support.AnotherService;
import org.nisba.support.TestDatabase;

/** FEATURE UNDER TEST: traces with a span for each stage of linking, sent only when asked for. */
class TracingTest {

  @TempDir private Path home;

  private final Queue<String> received = new ConcurrentLinkedQueue<>();
  private HttpServer collector;

  @BeforeEach
  void startCollector() throws IOException {
    collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/",
        exchange -> {
          received.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    collector.start();
  }

  @AfterEach
  void stopCollector() {
    collector.stop(0);
  }

  @Test
  void eachStageIsASpan() throws Exception {
    annotateAndStop(true);

    assertThat(String.join("\n", received))
        .contains("/v1/annotate")
        .contains("link read", "link detect", "link rank", "link variants", "link choose")
        .contains("link unknown")
        .doesNotContain("Zyxwolbek");
  }

  @Test
  void nothingIsSentUnlessAskedFor() throws Exception {
    annotateAndStop(false);

    assertThat(received).isEmpty();
  }

  private void annotateAndStop(boolean traced) throws Exception {
    String endpoint = "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces";
    try (AnotherService service =
        AnotherService.start(
            TestDatabase.create(),
            home,
            "nisba.starter=false",
            "NISBA_TRACING_ENDPOINT=" + endpoint,
            "NISBA_TRACING_SAMPLE=1",
            "NISBA_TRACING=" + traced)) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(service.address() + "/v1/annotate"))
              .header("Content-Type", "text/plain;charset=UTF-8")
              .POST(HttpRequest.BodyPublishers.ofString("Zyxwolbek a parlé."))
              .build();
      try (HttpClient client = HttpClient.newHttpClient()) {
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
            .isEqualTo(200);
      }
    }
  }
}
