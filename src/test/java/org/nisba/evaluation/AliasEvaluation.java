package org.nisba.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nisba.support.AnotherService;
import org.nisba.support.ServerProcess;
import org.nisba.support.TestDatabase;

/**
 * How long it takes until an alias that is written over HTTP is used by annotate, on the same
 * service and on another on the same database, while both annotate other texts. The starter
 * catalogue; 200 aliases, each of another entity, after as many that warm the services up.
 */
public final class AliasEvaluation {

  private static final int ALIASES = 200;
  private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();

  private AliasEvaluation() {}

  /** Measures and prints. */
  public static void main(String[] args) throws Exception {
    String url = TestDatabase.create();
    try (AnotherService one = start(url);
        AnotherService two = start(url)) {
      new AliasEvaluation().run(one.address(), two.address());
    }
    System.exit(0); // the database's threads
  }

  private static AnotherService start(String url) throws IOException {
    return AnotherService.start(url, Files.createTempDirectory("nisba"));
  }

  private void run(String one, String two) throws Exception {
    Thread load = Thread.ofVirtual().start(() -> load(one, two));
    double[] answered = new double[ALIASES];
    double[] same = new double[ALIASES];
    double[] other = new double[ALIASES];
    List<String> entities = entities(one);
    for (int n = -ALIASES; n < ALIASES; n++) {
      int i = Math.max(n, 0); // what warms up is written over
      String entity = entities.get(n + ALIASES);
      String alias = "Ville" + Integer.toString(n + 1000, 36) + "ville";
      String body = "{\"language\": \"fr\", \"text\": \"" + alias + "\"}";
      long start = System.nanoTime();
      send(one + "/v1/entities/" + entity + "/names", "application/json", body);
      answered[i] = (System.nanoTime() - start) / 1e6;
      while (!send(one + "/v1/annotate", "text/plain", "Hier à " + alias)
          .contains('"' + entity + '"')) {
        Thread.sleep(1);
      }
      same[i] = (System.nanoTime() - start) / 1e6;
      while (!send(two + "/v1/annotate", "text/plain", "Hier à " + alias)
          .contains('"' + entity + '"')) {
        Thread.sleep(1);
      }
      other[i] = (System.nanoTime() - start) / 1e6;
    }
    load.interrupt();
    print("write answered", answered);
    print("same service", same);
    print("other service", other);
  }

  private List<String> entities(String service) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(service + "/v1/export")).build();
    try (Stream<String> lines = client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
      return lines.map(ID::matcher).filter(Matcher::find).map(id -> id.group(1)).toList();
    }
  }

  private void load(String... services) {
    try {
      while (true) {
        for (String service : services) {
          send(service + "/v1/annotate", "text/plain", "M. Kazimi combat Daech à Bagdad.");
          Thread.sleep(5);
        }
      }
    } catch (IOException | InterruptedException _) {
      Thread.currentThread().interrupt(); // the end
    }
  }

  private String send(String uri, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(uri))
            .header("Content-Type", type + ";charset=UTF-8")
            .header("Authorization", "Bearer " + ServerProcess.KEY)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static void print(String what, double[] millis) {
    Arrays.sort(millis);
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .printf(
            Locale.ROOT,
            "%-16s p50 %7.1f ms   p99 %7.1f ms%n",
            what,
            millis[ALIASES / 2],
            millis[ALIASES * 99 / 100]);
  }
}
