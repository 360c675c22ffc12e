package org.nisba.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nisba.support.ServerProcess;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints how many articles a second the built service annotates over HTTP and how long each takes,
 * beside a Spring Boot that answers without reading; then all articles as lines on one connection
 * beside the linker in process. The servers take turns, so that what else the machine does meets
 * both.
 */
@Command(name = "HttpRivals", mixinStandardHelpOptions = true)
public final class HttpRivals implements Callable<Integer> {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final JsonMapper JSON = JsonMapper.shared();

  private enum Server {
    MINIMAL,
    NISBA
  }

  @Mixin private Sample sample = new Sample();
  @Mixin private Rounds rounds = new Rounds();

  @Option(names = "--jar", description = "The built service (default: ${DEFAULT-VALUE}).")
  private Path jar = Path.of("target", "nisba.jar");

  @Option(names = "--clients", description = "How many ask at once (default: ${DEFAULT-VALUE}).")
  private int clients = 16;

  @Option(names = "--heap", description = "Heap of each server (default: ${DEFAULT-VALUE}).")
  private String heap = "2g";

  private HttpRivals() {}

  /** Measures and prints. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new HttpRivals()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    List<String> articles = sample.articles();
    int names = sample.sizes().getFirst();
    MadeCatalogue catalogue = sample.catalogue(names);
    Path home = Files.createTempDirectory("nisba-http");
    double lines;
    Servers servers = new Servers(home, heap);
    try (ServerProcess minimal = servers.startMinimal();
        ServerProcess nisba = servers.startNisba(jar)) {
      servers.load(nisba, catalogue);
      compare(Map.of(Server.MINIMAL, minimal, Server.NISBA, nisba), articles);
      lines = medianLines(nisba, articles);
    } finally {
      FileSystemUtils.deleteRecursively(home);
    }
    Figures linker = new RivalMeasurement(Rival.LINKER, articles, rounds).run(catalogue, names);
    OUT.printf(
        Locale.ROOT,
        "lines on one connection %.2f MB a second of the server's CPU, in process %.2f: %.2f times%n",
        lines,
        linker.rate(),
        lines / linker.rate());
    return 0;
  }

  private void compare(Map<Server, ServerProcess> servers, List<String> articles) throws Exception {
    List<byte[]> requests =
        articles.stream()
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .map(text -> HttpConnection.request("text/plain;charset=UTF-8", text))
            .toList();
    Map<Server, double[]> rates = new EnumMap<>(Server.class);
    Map<Server, double[]> medians = new EnumMap<>(Server.class);
    Map<Server, double[]> tails = new EnumMap<>(Server.class);
    for (Server each : Server.values()) {
      LoadGenerator load = new LoadGenerator(servers.get(each).port(), requests, clients);
      load.run(Duration.ofMillis((long) (rounds.warmUp * 1e3)));
      List.of(rates, medians, tails).forEach(kind -> kind.put(each, new double[rounds.count]));
    }
    for (int round = 0; round < rounds.count; round++) {
      for (Server each : Server.values()) {
        LoadGenerator load = new LoadGenerator(servers.get(each).port(), requests, clients);
        LoadGenerator.Answers answers = load.run(Duration.ofMillis((long) (rounds.seconds * 1e3)));
        rates.get(each)[round] = answers.rate();
        medians.get(each)[round] = answers.percentile(0.5);
        tails.get(each)[round] = answers.percentile(0.99);
      }
    }
    for (Server each : Server.values()) {
      OUT.printf(
          Locale.ROOT,
          "%-8s %8.0f requests/s, p50 %.2f ms, p99 %.2f ms (medians of %d rounds, %d clients)%n",
          each,
          median(rates.get(each)),
          median(medians.get(each)),
          median(tails.get(each)),
          rounds.count,
          clients);
    }
    OUT.printf(
        Locale.ROOT,
        "beside the minimal: requests/s %.3f times, p50 %.2f, p99 %.2f times%n",
        median(rates.get(Server.NISBA)) / median(rates.get(Server.MINIMAL)),
        median(medians.get(Server.NISBA)) / median(medians.get(Server.MINIMAL)),
        median(tails.get(Server.NISBA)) / median(tails.get(Server.MINIMAL)));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** The median of as many rounds as are asked for, after one that warms up. */
  private double medianLines(ServerProcess server, List<String> articles) throws Exception {
    lines(server, articles);
    double[] rates = new double[rounds.count];
    for (int round = 0; round < rounds.count; round++) {
      rates[round] = lines(server, articles);
    }
    return median(rates);
  }

  /** Sends all articles on one connection; returns megabytes a second of the server's CPU. */
  private static double lines(ServerProcess server, List<String> articles) throws Exception {
    long bytes = 0;
    double cpu = server.cpuSeconds();
    try (HttpConnection connection = new HttpConnection(server.port())) {
      connection.begin("application/x-ndjson");
      Thread sender =
          Thread.startVirtualThread(() -> {
            try {
              for (String article : articles) {
                String line = JSON.writeValueAsString(Map.of("text", article)) + '\n';
                connection.send(line.getBytes(StandardCharsets.UTF_8));
              }
              connection.end();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      connection.readAnswer();
      sender.join();
    }
    for (String article : articles) {
      bytes += article.getBytes(StandardCharsets.UTF_8).length;
    }
    return bytes / 1e6 / (server.cpuSeconds() - cpu);
  }
}
