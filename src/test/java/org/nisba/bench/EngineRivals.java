package org.nisba.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints how fast the linker and its rivals find the same names in the same articles, what they
 * allocate, what they hold for a name and how long making them takes. Each runs in a Java of its
 * own: warmed up, then so many rounds over all articles on one thread, of which the median counts.
 */
@Command(name = "EngineRivals", mixinStandardHelpOptions = true)
public final class EngineRivals implements Callable<Integer> {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  @Mixin private Sample sample = new Sample();
  @Mixin private Rounds rounds = new Rounds();

  @Option(names = "--rivals", split = ",", description = "Which (default: all that are there).")
  private List<Rival> rivals = Rival.present();

  @Option(names = "--heap", description = "Heap of each (default: ${DEFAULT-VALUE}).")
  private String heap = "6g";

  @Option(names = "--check", description = "Fails when a ratio is far below what is expected.")
  private boolean checked;

  @Option(names = "--only", hidden = true, description = "Measures this one in this process.")
  private @Nullable Rival only;

  private final String[] arguments;

  private EngineRivals(String[] arguments) {
    this.arguments = arguments;
  }

  /** Measures and prints. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new EngineRivals(arguments)).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    if (only != null) {
      measure(only);
      return 0;
    }
    Map<Rival, List<Figures>> all = new EnumMap<>(Rival.class);
    OUT.printf(
        "Java %s, %d processors%n",
        System.getProperty("java.version"), Runtime.getRuntime().availableProcessors());
    for (Rival rival : rivals) {
      List<Figures> figures = measureApart(rival);
      all.put(rival, figures);
      figures.forEach(EngineRivals::print);
    }
    printGrowth(all);
    return checked ? check(all) : 0;
  }

  /** Prints a line of JSON for each catalogue. */
  private void measure(Rival rival) throws Exception {
    RivalMeasurement measurement = new RivalMeasurement(rival, sample.articles(), rounds);
    for (int names : sample.sizes()) {
      Figures figures = measurement.run(sample.catalogue(names), names);
      OUT.println(JsonMapper.shared().writeValueAsString(figures));
    }
  }

  private List<Figures> measureApart(Rival rival) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                EngineRivals.class.getName(),
                "--only",
                rival.name()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<Figures> figures;
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      figures =
          lines
              .lines()
              .filter(line -> line.startsWith("{"))
              .map(line -> JsonMapper.shared().readValue(line, Figures.class))
              .toList();
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(rival.label + " failed");
    }
    return figures;
  }

  private static void print(Figures each) {
    OUT.printf(
        Locale.ROOT,
        "%-26s %,10d names  %7.2f MB/s (%.2f-%.2f)  %9.1f kB an article  %6.1f bytes a name"
            + "  %6.2f s a million  %,9d spans in %,d articles of %,d bytes%n",
        each.rival().label,
        each.names(),
        each.rate(),
        each.leastRate(),
        each.mostRate(),
        each.allocated() / 1e3,
        each.bytesPerName(),
        each.buildSeconds(),
        each.spans(),
        each.articles(),
        each.articleBytes() / each.articles());
  }

  private void printGrowth(Map<Rival, List<Figures>> all) {
    for (int size = 1; size < sample.sizes().size(); size++) {
      for (List<Figures> figures : all.values()) {
        Figures few = figures.get(size - 1);
        Figures many = figures.get(size);
        OUT.printf(
            Locale.ROOT,
            "%-26s an article among %,d names takes %.2f times as long as among %,d%n",
            many.rival().label,
            many.names(),
            many.articleSeconds() / few.articleSeconds(),
            few.names());
      }
    }
  }

  private static int check(Map<Rival, List<Figures>> all) {
    Map<Rival, Figures> last = new EnumMap<>(Rival.class);
    all.forEach((rival, figures) -> last.put(rival, figures.getLast()));
    List<String> failures = ExpectedRatios.failures(last);
    failures.forEach(OUT::println);
    return failures.isEmpty() ? 0 : 1;
  }
}
