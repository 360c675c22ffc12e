package org.nisba.evaluation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.nisba.importing.ImportFormat;
import org.nisba.importing.ImportOptions;
import org.nisba.importing.ImportReport;
import org.nisba.importing.ImportRequest;
import org.nisba.importing.Imports;
import org.nisba.support.ImportContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How many entities a second an import takes, on an embedded PostgreSQL of its own. Arguments: how
 * often each file is imported (a second time changes nothing), then sizes. The lines are made up
 * from a seed: three names each, in French, Arabic and English, an identifier and a relation for a
 * half.
 */
public final class ImportBenchmark {

  private static final long SEED = 20_261_122;
  private static final String LATIN = "abdefghiklmnorstuz";
  private static final String ARABIC = "ابتجحدرسشصعفقكلمنهوي";

  private ImportBenchmark() {}

  /** Prints a line for each import. */
  public static void main(String[] arguments) throws IOException {
    int times = Integer.parseInt(arguments[0]);
    PrintStream out = System.out;
    for (int i = 1; i < arguments.length; i++) {
      int size = Integer.parseInt(arguments[i]);
      Path home = Files.createTempDirectory("nisba-import");
      Path file = write(home.resolve("entities.ndjson"), size);
      try (ConfigurableApplicationContext context = ImportContext.start(home, "")) {
        for (int time = 0; time < times; time++) {
          out.println(run(context.getBean(Imports.class), file, size));
        }
      } finally {
        delete(home);
      }
    }
  }

  private static String run(Imports imports, Path file, int size) {
    Duration javaBefore = cpu(ProcessHandle.current());
    Duration postgresBefore = postgres();
    heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    ImportReport report =
        imports.run(
            new ImportRequest(ImportFormat.NISBA, "benchmark", ImportOptions.DEFAULTS),
            () -> Files.newInputStream(file),
            _ -> {});
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    return String.format(
        Locale.ROOT,
        "%,d entities: %s, %,d changed, %,d unchanged, %.1f s, %,.0f entities/s; seconds of CPU:"
            + " Java %.1f, PostgreSQL %.1f; heap at most %,d MB of %,d",
        size,
        report.state(),
        report.changed(),
        report.unchanged(),
        seconds,
        size / seconds,
        cpu(ProcessHandle.current()).minus(javaBefore).toMillis() / 1000.0,
        postgres().minus(postgresBefore).toMillis() / 1000.0,
        peakHeap() >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  /**
   * The most that was used of each part of the heap, garbage counted; the parts need not peak
   * together.
   */
  private static long peakHeap() {
    return heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }

  private static Stream<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  /** On a machine that does other things, too, the time of the processors says more. */
  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static Duration postgres() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().command().orElse("").endsWith("bin/postgres"))
        .map(ImportBenchmark::cpu)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Path write(Path file, int size) throws IOException {
    Random random = new Random(SEED);
    try (OutputStream bytes = Files.newOutputStream(file);
        BufferedWriter lines =
            new BufferedWriter(new java.io.OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
      for (int i = 0; i < size; i++) {
        lines.write(line(random, i));
        lines.write('\n');
      }
    }
    return file;
  }

  /** Ids come in no order, as they do in the world. */
  private static String line(Random random, int number) {
    long id = 1_000_000 + number * 7_919L % 900_000_001L;
    String relation =
        random.nextBoolean()
            ? "{\"predicate\":\"country\",\"object\":\"Q" + random.nextInt(1_000) + "\"}"
            : "";
    return "{\"id\":\"Q"
        + id
        + "\",\"type\":\"PERSON\",\"labels\":{\"fr\":\""
        + name(random, LATIN)
        + "\",\"ar\":\""
        + name(random, ARABIC)
        + "\",\"en\":\""
        + name(random, LATIN)
        + "\"},\"descriptions\":{\"fr\":\"personnalité "
        + word(random, LATIN)
        + "\"},\"identifiers\":{\"wikidata\":\"Q"
        + id
        + "\"},\"weight\":"
        + random.nextInt(100) / 10.0
        + ",\"relations\":["
        + relation
        + "]}";
  }

  private static String name(Random random, String letters) {
    return word(random, letters) + ' ' + word(random, letters);
  }

  private static String word(Random random, String letters) {
    StringBuilder word = new StringBuilder();
    for (int i = 4 + random.nextInt(6); i > 0; i--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
