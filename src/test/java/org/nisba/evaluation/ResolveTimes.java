package org.nisba.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.nisba.linking.Linker;
import org.nisba.linking.ResolveOptions;
import org.nisba.names.NameParts;

/**
 * Prints how long it takes to look up a spelling that is not stored among many names, and to
 * resolve one that is not and one that is; how long to make the lexicon, and what it weighs. The
 * names are those of {@code kb.jsonl.gz}, and given and family names of its persons put together
 * anew until there are enough; the queries are those of {@link RetrievalProtocol}. Seeded.
 *
 * <p>Arguments: the directory of the data; {@code --names N} (default 1,000,000).
 */
public final class ResolveTimes {

  private static final long SEED = 5;
  private static final int LIMIT = 10;
  private static final int ROUNDS = 3;
  private static final int STORED = 5_000;

  private ResolveTimes() {}

  /** Runs the measurement. */
  public static void main(String[] arguments) throws IOException {
    int count = 1_000_000;
    Path directory = Path.of("");
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--names" -> count = Integer.parseInt(arguments[++i]);
        default -> directory = Path.of(arguments[i]);
      }
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    RetrievalProtocol protocol = RetrievalProtocol.read(directory);
    List<NameEntry> entries = grown(protocol.entries(), count);
    long names = entries.stream().mapToInt(entry -> entry.distinctNames().size()).sum();
    long before = used();
    long start = clock();
    LexiconIndex index = new LexiconIndex(entries);
    double seconds = (clock() - start) / 1e9;
    out.printf(
        "%d entities, %d names: made in %.1f s, %d bytes a name%n",
        entries.size(), names, seconds, (used() - before) / names);
    List<String> unseen = protocol.queries().stream().map(query -> query.name()).toList();
    List<String> stored = stored(entries);
    Linker linker = new Linker(index.lexicon());
    ResolveOptions options = new ResolveOptions(Set.of(), LIMIT);
    ResolveOptions one = new ResolveOptions(Set.of(), 1);
    for (int round = 1; round <= ROUNDS; round++) {
      print(out, round, "looked up, not stored", unseen, name -> index.search(name, LIMIT));
      print(out, round, "resolved, not stored", unseen, name -> linker.resolve(name, options));
      print(out, round, "resolved, stored", stored, name -> linker.resolve(name, options));
      print(
          out, round, "resolved, stored, one asked for", stored, name -> linker.resolve(name, one));
    }
  }

  /** As many stored names as are asked for, from all over the lexicon. */
  private static List<String> stored(List<NameEntry> entries) {
    Random random = new Random(SEED);
    List<String> stored = new ArrayList<>();
    for (int i = 0; i < STORED; i++) {
      Set<String> names = entries.get(random.nextInt(entries.size())).distinctNames();
      names.stream().findFirst().ifPresent(stored::add);
    }
    return stored;
  }

  private static void print(
      PrintStream out, int round, String what, List<String> names, Consumer<String> asked) {
    long[] times = names.stream().mapToLong(name -> time(name, asked)).sorted().toArray();
    out.printf(
        "round %d, %d %s: p50 %.4f ms, p99 %.3f ms, mean %.4f ms%n",
        round,
        times.length,
        what,
        times[times.length / 2] / 1e6,
        times[times.length * 99 / 100] / 1e6,
        Arrays.stream(times).average().orElseThrow() / 1e6);
  }

  private static long time(String name, Consumer<String> asked) {
    long start = clock();
    asked.accept(name);
    return clock() - start;
  }

  /** Time of this thread on a processor, so that other programs do not count; in nanoseconds. */
  private static long clock() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Persons with one name in either script, put together of real given and family names. */
  static List<NameEntry> grown(List<NameEntry> entries, int count) {
    List<List<String>> given = List.of(new ArrayList<>(), new ArrayList<>());
    List<List<String>> family = List.of(new ArrayList<>(), new ArrayList<>());
    List<NameEntry> grown = new ArrayList<>();
    long names = 0;
    for (NameEntry entry : entries) {
      if (names >= count) {
        break;
      }
      grown.add(entry);
      names += entry.distinctNames().size();
      for (String name : entry.distinctNames()) {
        int space = name.indexOf(' ');
        if (entry.type().equals("person") && space > 0) {
          int script = NameParts.isArabic(name) ? 1 : 0;
          given.get(script).add(name.substring(0, space));
          family.get(script).add(name.substring(space + 1));
        }
      }
    }
    Random random = new Random(SEED);
    for (int i = 0; names < count; i++, names += 2) {
      Map<String, List<String>> both =
          Map.of(
              "fr", List.of(anyOf(given.get(0), random) + ' ' + anyOf(family.get(0), random)),
              "ar", List.of(anyOf(given.get(1), random) + ' ' + anyOf(family.get(1), random)));
      grown.add(new NameEntry("grown-" + i, "person", both));
    }
    return grown;
  }

  private static String anyOf(List<String> parts, Random random) {
    return parts.get(random.nextInt(parts.size()));
  }
}
