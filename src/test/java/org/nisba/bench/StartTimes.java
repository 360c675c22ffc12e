package org.nisba.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nisba.support.ServerProcess;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Prints how long the built service takes from its start to readiness with a catalogue of many
 * entities: with the lexicon in a file and without it, each with a cache of the JVM and without.
 * The catalogue is imported by the command line of the same jar.
 */
@Command(name = "StartTimes", mixinStandardHelpOptions = true)
public final class StartTimes implements Callable<Integer> {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "KB",
      description =
          "Entities of whose names those of the catalogue are made, beside the starter catalogue's.")
  private @Nullable Path kb;

  @Option(names = "--entities", description = "How many (default: ${DEFAULT-VALUE}).")
  private int entities = 1_000_000;

  @Option(names = "--seed", description = "What all that is random follows from.")
  private long seed = 7;

  @Option(names = "--jar", description = "The built service (default: ${DEFAULT-VALUE}).")
  private Path jar = Path.of("target", "nisba.jar");

  @Option(names = "--rounds", description = "Starts of each kind (default: ${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(names = "--heap", description = "Heap of the service (default: ${DEFAULT-VALUE}).")
  private String heap = "6g";

  private StartTimes() {}

  /** Measures and prints. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new StartTimes()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path directory = Files.createTempDirectory("nisba-start");
    try {
      Path home = Files.createDirectory(directory.resolve("home"));
      Path file = directory.resolve("entities.ndjson");
      new MadeCatalogue(entities, seed, kb).write(file, entities);
      run(home, List.of("-jar", jar.toString(), "import", file.toString()));
      Path app = directory.resolve("app");
      run(
          home,
          List.of(
              "-Djarmode=tools",
              "-jar",
              jar.toString(),
              "extract",
              "--destination",
              app.toString()));
      List<String> service =
          List.of("-Xmx" + heap, "-jar", app.resolve(jar.getFileName()).toString());
      Path cache = app.resolve("nisba.aot");
      List<String> training =
          new ArrayList<>(List.of("-XX:AOTCacheOutput=" + cache, "-Dnisba.stop-when-ready=true"));
      training.addAll(service);
      run(Files.createDirectory(directory.resolve("small")), training);
      List<String> cached = new ArrayList<>(List.of("-XX:AOTCache=" + cache));
      cached.addAll(service);
      for (int round = 0; round < rounds; round++) {
        start(home, service, "");
        start(home, cached, ", cache of the JVM");
      }
    } finally {
      FileSystemUtils.deleteRecursively(directory);
    }
    return 0;
  }

  /**
   * Starts the service without the lexicon's file, waits until it is saved, and starts it again.
   */
  private static void start(Path home, List<String> arguments, String how)
      throws IOException, InterruptedException {
    Path lexicons = home.resolve("lexicon");
    FileSystemUtils.deleteRecursively(lexicons);
    for (String lexicon : List.of("made anew", "in a file")) {
      long start = System.nanoTime();
      try (ServerProcess service = process(home, arguments)) {
        service.awaitReady();
        double seconds = (System.nanoTime() - start) / 1e9;
        OUT.printf(
            Locale.ROOT,
            "lexicon %s%s: ready after %.1f s, %.1f s of CPU%n",
            lexicon,
            how,
            seconds,
            service.cpuSeconds());
        service.await("saved", () -> isSaved(lexicons));
      }
    }
  }

  private static boolean isSaved(Path lexicons) throws IOException {
    if (!Files.isDirectory(lexicons)) {
      return false;
    }
    try (Stream<Path> files = Files.list(lexicons)) {
      return files.anyMatch(file -> file.toString().endsWith(".lexicon"));
    }
  }

  private static void run(Path home, List<String> arguments)
      throws IOException, InterruptedException {
    try (ServerProcess process = process(home, arguments)) {
      if (process.awaitEnd() != 0) {
        throw new IllegalStateException(process.output());
      }
    }
  }

  private static ServerProcess process(Path home, List<String> arguments) throws IOException {
    Map<String, String> settings =
        Map.of("NISBA_HOME", home.toString(), "NISBA_PORT", "PORT", "NISBA_STARTER", "false");
    return ServerProcess.start(arguments, settings, home.resolveSibling("out.log"));
  }
}
