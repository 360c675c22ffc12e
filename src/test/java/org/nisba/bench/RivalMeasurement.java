package org.nisba.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Measures one rival in this process, which has nothing else to do, so that compilation and garbage
 * collection count for it.
 */
final class RivalMeasurement {

  /** A matcher of so many names loads the classes and tables that do not grow with the names. */
  private static final int FEW_NAMES = 200;

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  private final Rival rival;
  private final List<String> articles;
  private final Rounds rounds;
  private final long articleBytes;

  RivalMeasurement(Rival rival, List<String> articles, Rounds rounds) {
    this.rival = rival;
    this.articles = articles;
    this.rounds = rounds;
    this.articleBytes =
        articles.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
  }

  /** {@return what is measured with the names of a catalogue} */
  Figures run(MadeCatalogue catalogue, int names) throws Exception {
    rival.make(catalogue.first(FEW_NAMES)).match(articles.getFirst());
    catalogue.forEachName(_ -> {});
    long making = cpuOf(() -> catalogue.forEachName(_ -> {}));
    long before = held();
    Matcher[] made = new Matcher[1];
    long building = cpuOf(() -> made[0] = rival.make(catalogue));
    long held = held() - before;
    Matcher matcher = made[0];
    long spans = pass(matcher);
    long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
    pass(matcher);
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore;
    double[] rates = rates(matcher);
    return new Figures(
        rival,
        names,
        articleBytes,
        articles.size(),
        spans,
        rates[rates.length / 2],
        rates[0],
        rates[rates.length - 1],
        (double) allocated / articles.size(),
        (double) held / names,
        Math.max(0, building - making) / 1e3 / names);
  }

  /** Megabytes a second of CPU of each round after warming up, ascending. */
  private double[] rates(Matcher matcher) {
    repeat(matcher, rounds.warmUp);
    double[] rates = new double[rounds.count];
    for (int round = 0; round < rates.length; round++) {
      rates[round] = repeat(matcher, rounds.seconds);
    }
    Arrays.sort(rates);
    return rates;
  }

  /** Whole passes for so many seconds of CPU at least; returns megabytes a second of CPU. */
  private double repeat(Matcher matcher, double seconds) {
    long start = cpu();
    long taken;
    int passes = 0;
    do {
      pass(matcher);
      passes++;
      taken = cpu() - start;
    } while (taken < seconds * 1e9);
    return passes * articleBytes * 1e3 / taken;
  }

  private long pass(Matcher matcher) {
    long spans = 0;
    for (String article : articles) {
      spans += matcher.match(article);
    }
    return spans;
  }

  private static long cpuOf(Step step) throws Exception {
    long start = cpu();
    step.run();
    return cpu() - start;
  }

  private interface Step {
    void run() throws Exception;
  }

  /** Time of all threads on processors, in nanoseconds. */
  private static long cpu() {
    return SYSTEM.getProcessCpuTime();
  }

  /** Bytes of what is reachable on the heap, of direct buffers and of mapped files. */
  private static long held() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least
        + ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
  }
}
