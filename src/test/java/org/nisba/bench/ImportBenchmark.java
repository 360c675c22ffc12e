package org.nisba.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.nisba.importing.ImportFormat;
import org.nisba.importing.ImportOptions;
import org.nisba.importing.ImportReport;
import org.nisba.importing.ImportRequest;
import org.nisba.importing.Imports;
import org.nisba.support.ImportContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How many entities a second an import takes, on an embedded PostgreSQL of its own. Arguments: a
 * file of entities of whose names the names are made ({@link MadeCatalogue#write}), how often each
 * file is imported (a second time changes nothing), then sizes.
 */
public final class ImportBenchmark {

  private static final long SEED = 20_261_122;

  private ImportBenchmark() {}

  /** Prints a line for each import. */
  public static void main(String[] arguments) throws IOException {
    Path kb = Path.of(arguments[0]);
    int times = Integer.parseInt(arguments[1]);
    PrintStream out = System.out;
    for (int i = 2; i < arguments.length; i++) {
      int size = Integer.parseInt(arguments[i]);
      Path home = Files.createTempDirectory("nisba-import");
      Path file = home.resolve("entities.ndjson");
      new MadeCatalogue(size, SEED, kb).write(file, size);
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

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
