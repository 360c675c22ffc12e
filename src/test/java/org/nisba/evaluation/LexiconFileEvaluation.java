package org.nisba.evaluation;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.LexiconFile;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.Linker;

/**
 * What a lexicon takes: bytes a name by group of columns, time to make, save and open it, time from
 * there to the first linked text, resident memory. The names are those of {@link ResolveTimes}.
 *
 * <p>Arguments: the directory of the data, how many names (default 1,000,000), and {@code --open}
 * for a second process that only opens the file of the first, named last.
 */
public final class LexiconFileEvaluation {

  private static final String TEXT =
      "Moustafa al-Kazimi a reçu Joe Biden à Bagdad. M. Kazimi combat Daech, dit l’ONU.";

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private LexiconFileEvaluation() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException {
    LexiconFileEvaluation evaluation = new LexiconFileEvaluation();
    if (arguments[0].equals("--open")) {
      evaluation.open(Path.of(arguments[1]));
    } else {
      int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
      evaluation.make(Path.of(arguments[0]), count);
    }
  }

  private void make(Path data, int count) throws IOException {
    List<NameEntry> entries = ResolveTimes.grown(RetrievalProtocol.read(data).entries(), count);
    long names = entries.stream().mapToInt(entry -> entry.distinctNames().size()).sum();
    long start = System.nanoTime();
    long cpu = cpu();
    Lexicon lexicon = LexiconIndex.lexicon(entries);
    print("made, CPU of all threads", (cpu() - cpu) / 1e9, names);
    print("made", (System.nanoTime() - start) / 1e9, names);
    Path file = Files.createTempFile("nisba", ".lexicon");
    start = System.nanoTime();
    new LexiconFile(lexicon, "").save(file);
    print("saved", (System.nanoTime() - start) / 1e9, names);
    groups(new LexiconFile(lexicon, ""), names);
    open(file);
    out.println(file);
  }

  /** What the file has of each group, by the names of its columns. */
  private void groups(LexiconFile file, long names) {
    Map<String, Long> groups = new TreeMap<>();
    file.columnSizes().forEach((column, size) -> groups.merge(group(column), size, Long::sum));
    groups.forEach((group, size) ->
        out.printf(Locale.ROOT, "%-52s %8.1f bytes a name%n", group, (double) size / names));
    long all = groups.values().stream().mapToLong(Long::longValue).sum();
    out.printf(Locale.ROOT, "%-52s %8.1f bytes a name%n", "all", (double) all / names);
  }

  private static String group(String column) {
    return switch (column.substring(0, column.indexOf('.'))) {
      case "keys", "postings" -> "1 exact matcher";
      case "names" ->
          column.endsWith(".entities") || column.endsWith(".forms")
              ? "2 entities, kinds and priors of names"
              : "3 texts";
      case "entities" ->
          column.endsWith(".data") || column.endsWith(".words")
              ? "4 what else is known of entities"
              : "2 entities, kinds and priors of names";
      case "spellings", "variants", "words", "skeletons" -> "5 spelling variants";
      case "completions" -> "6 completions";
      default -> "7 identifiers, relations, first words";
    };
  }

  private void open(Path file) throws IOException {
    long start = System.nanoTime();
    long cpu = cpu();
    Lexicon lexicon = LexiconFile.open(file).lexicon();
    print("opened, CPU of all threads", (cpu() - cpu) / 1e9, lexicon.nameCount());
    print("opened", (System.nanoTime() - start) / 1e9, lexicon.nameCount());
    start = System.nanoTime();
    cpu = cpu();
    Lexicon again = LexiconFile.open(file).lexicon();
    print("opened again, CPU of all threads", (cpu() - cpu) / 1e9, again.nameCount());
    print("opened again", (System.nanoTime() - start) / 1e9, again.nameCount());
    start = System.nanoTime();
    cpu = cpu();
    new Linker(lexicon).link(TEXT, LinkOptions.DEFAULTS);
    print("to the first linked text, CPU of all threads", (cpu() - cpu) / 1e9, 0);
    print("from there to the first linked text", (System.nanoTime() - start) / 1e9, 0);
    out.println(resident());
  }

  private void print(String what, double seconds, long names) {
    out.printf(Locale.ROOT, "%-52s %8.2f s", what, seconds);
    out.println(
        names == 0 ? "" : String.format(Locale.ROOT, "%8.2f s a million", seconds * 1e6 / names));
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static String resident() throws IOException {
    System.gc();
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? String.join(
            ", ",
            Files.readAllLines(status).stream()
                .filter(l -> l.startsWith("VmRSS") || l.startsWith("Rss"))
                .toList())
        : "";
  }
}
