package org.nisba.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.Linker;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Prints how long linking takes for texts of 4 KiB to 1 MiB, made of different articles: the same
 * for each kilobyte when it takes time in proportion to the text. Time of the thread on a
 * processor.
 */
@Command(name = "TextGrowth", mixinStandardHelpOptions = true)
public final class TextGrowth implements Callable<Integer> {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int LEAST = 1 << 12;
  private static final int MOST = 1 << 20;

  @Mixin private Sample sample = new Sample();
  @Mixin private Rounds rounds = new Rounds();

  private TextGrowth() {}

  /** Measures and prints. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new TextGrowth()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Linker linker = new Linker(sample.catalogue(sample.sizes().getFirst()).lexicon());
    String all = String.join("\n\n", sample.articles());
    warmUp(linker, all);
    for (int bytes = LEAST; bytes <= MOST; bytes *= 4) {
      List<String> texts = cut(all, bytes);
      double[] times = new double[rounds.count];
      for (int round = 0; round < times.length; round++) {
        times[round] = secondsForAMegabyte(linker, texts);
      }
      Arrays.sort(times);
      OUT.printf(
          Locale.ROOT,
          "texts of %4d KiB: %.3f ms a KiB (%d texts, median of %d)%n",
          bytes >> 10,
          times[times.length / 2] * 1.024,
          texts.size(),
          times.length);
    }
    return 0;
  }

  private void warmUp(Linker linker, String all) {
    List<String> texts = cut(all, LEAST);
    long start = THREADS.getCurrentThreadCpuTime();
    while (THREADS.getCurrentThreadCpuTime() - start < rounds.warmUp * 1e9) {
      secondsForAMegabyte(linker, texts);
    }
  }

  private static double secondsForAMegabyte(Linker linker, List<String> texts) {
    long start = THREADS.getCurrentThreadCpuTime();
    long bytes = 0;
    for (String text : texts) {
      linker.link(text, LinkOptions.DEFAULTS);
      bytes += bytes(text);
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / bytes;
  }

  /** Two mebibytes of text at most, cut into texts of so many bytes. */
  private static List<String> cut(String all, int bytes) {
    List<String> texts = new ArrayList<>();
    int from = 0;
    int at = 0;
    for (int size = 0; at < all.length() && texts.size() < Math.max(1, 2 * MOST / bytes); at++) {
      size += all.charAt(at) < 0x80 ? 1 : all.charAt(at) < 0x800 ? 2 : 3;
      if (size >= bytes) {
        texts.add(all.substring(from, at + 1));
        from = at + 1;
        size = 0;
      }
    }
    return texts;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
