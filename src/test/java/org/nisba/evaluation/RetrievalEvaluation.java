package org.nisba.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.nisba.evaluation.RetrievalProtocol.Query;
import org.nisba.evaluation.RetrievalProtocol.Shadow;

/**
 * Prints how well indexes find entities by spellings that are not stored, by the protocol of {@link
 * RetrievalProtocol}: the share of queries with a right hit first (R@1) and among ten (R@10), the
 * mean of 1/rank where ranks beyond ten count 0 (MRR), the share of queries whose first hit is
 * stored under the drawn name whichever of its names was found (R@1+), and the time of a query.
 *
 * <p>Arguments: the directory of the data; {@code --index TEXT} keeps the indexes with the text in
 * their names; {@code --failures N} prints for each a sample of queries whose first hit is wrong.
 */
public final class RetrievalEvaluation {

  private static final int LIMIT = 10;
  private static final int WARM_UP = 500;
  private static final long SEED = 3;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final List<Query> queries;

  private RetrievalEvaluation(List<Query> queries) {
    this.queries = queries;
  }

  /** What an index did: for each query the hits, the rank, and the time in nanoseconds. */
  private record Run(
      String name, List<List<NameIndex.Hit>> hits, int[] ranks, int[] lenient, long[] times) {}

  /** Runs the evaluation. */
  public static void main(String[] arguments) throws IOException {
    int failures = 0;
    String wanted = "";
    Path directory = Path.of("");
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--failures" -> failures = Integer.parseInt(arguments[++i]);
        case "--index" -> wanted = arguments[++i];
        default -> directory = Path.of(arguments[i]);
      }
    }
    RetrievalProtocol protocol = RetrievalProtocol.read(directory);
    RetrievalEvaluation evaluation = new RetrievalEvaluation(protocol.queries());
    evaluation.out.printf(
        "%d entities, %d names, %d queries%n",
        protocol.entries().size(),
        protocol.entries().stream().mapToInt(entry -> entry.distinctNames().size()).sum(),
        protocol.queries().size());
    evaluation.printShadows();
    List<Run> runs = new ArrayList<>();
    for (NameIndex.Maker maker : Contenders.indexes()) {
      if (maker.name().contains(wanted)) {
        long start = System.nanoTime();
        NameIndex index = maker.make().apply(protocol.entries());
        evaluation.out.printf(
            "%s: built in %.1f s%n", maker.name(), (System.nanoTime() - start) / 1e9);
        runs.add(evaluation.run(maker.name(), index));
      }
    }
    groups().forEach((title, filter) -> evaluation.printGroup(title, filter, runs));
    for (Run run : runs) {
      evaluation.printFailures(run, failures);
    }
  }

  private void printShadows() {
    for (boolean cross : new boolean[] {true, false}) {
      long all = queries.stream().filter(query -> query.crossScript() == cross).count();
      out.printf("%s: %d queries, shadowed", cross ? "cross-script" : "within a script", all);
      for (Shadow shadow : Shadow.values()) {
        long count =
            queries.stream()
                .filter(query -> query.crossScript() == cross && query.shadow() == shadow)
                .count();
        out.printf(" %s %d", shadow, count);
      }
      out.println();
    }
  }

  private static Map<String, Predicate<Query>> groups() {
    Map<String, Predicate<Query>> groups = new LinkedHashMap<>();
    Predicate<Query> toLatin = query -> query.arabic() && !query.drawnArabic();
    Predicate<Query> toArabic = query -> !query.arabic() && query.drawnArabic();
    Predicate<Query> french = query -> query.crossScript() && query.frStyle();
    Predicate<Query> latin = query -> !query.arabic() && !query.drawnArabic();
    Predicate<Query> notOrganization = query -> !query.type().equals("organization");
    groups.put("Arabic→Latin", toLatin);
    groups.put("Arabic→Latin, persons and places", toLatin.and(notOrganization));
    groups.put("Latin→Arabic", toArabic);
    groups.put("Latin→Arabic, persons and places", toArabic.and(notOrganization));
    groups.put("French style, both directions", french);
    groups.put("French style, Arabic→Latin", french.and(toLatin));
    groups.put("French style, Latin→Arabic", french.and(toArabic));
    groups.put("within Latin", latin);
    groups.put("within Arabic", query -> query.arabic() && query.drawnArabic());
    for (String type : List.of("person", "place", "organization")) {
      Predicate<Query> ofType = query -> query.type().equals(type);
      groups.put("Arabic→Latin, " + type, ofType.and(toLatin));
      groups.put("Latin→Arabic, " + type, ofType.and(toArabic));
      groups.put("within Latin, " + type, ofType.and(latin));
    }
    groups.put("cross-script, single words", q -> q.crossScript() && q.entity().startsWith("x:"));
    groups.put("cross-script, not shadowed", q -> q.crossScript() && !q.shadowed());
    groups.put("within Latin, not shadowed", latin.and(query -> !query.shadowed()));
    groups.put("all", _ -> true);
    return groups;
  }

  private Run run(String name, NameIndex index) {
    for (Query query : queries.subList(0, Math.min(WARM_UP, queries.size()))) {
      index.search(query.name(), LIMIT);
    }
    Run run =
        new Run(
            name,
            new ArrayList<>(),
            new int[queries.size()],
            new int[queries.size()],
            new long[queries.size()]);
    for (int i = 0; i < queries.size(); i++) {
      long start = System.nanoTime();
      List<NameIndex.Hit> hits = index.search(queries.get(i).name(), LIMIT);
      run.times[i] = System.nanoTime() - start;
      run.ranks[i] = queries.get(i).rankIn(hits);
      run.lenient[i] = queries.get(i).lenientRankIn(hits);
      run.hits.add(hits);
    }
    return run;
  }

  private void printGroup(String title, Predicate<Query> filter, List<Run> runs) {
    int[] inside =
        IntStream.range(0, queries.size()).filter(i -> filter.test(queries.get(i))).toArray();
    out.printf(
        "%n%-36s %6s %6s %6s %6s %9s %9s%n",
        "%s (%d)".formatted(title, inside.length),
        "R@1",
        "R@10",
        "MRR",
        "R@1+",
        "p50 ms",
        "p99 ms");
    for (Run run : runs) {
      double first = Arrays.stream(inside).filter(i -> run.ranks[i] == 1).count();
      double among = Arrays.stream(inside).filter(i -> run.ranks[i] > 0).count();
      double lenient = Arrays.stream(inside).filter(i -> run.lenient[i] == 1).count();
      double reciprocal =
          Arrays.stream(inside).mapToDouble(i -> run.ranks[i] == 0 ? 0 : 1.0 / run.ranks[i]).sum();
      long[] times = Arrays.stream(inside).mapToLong(i -> run.times[i]).sorted().toArray();
      out.printf(
          "%-36s %6.3f %6.3f %6.3f %6.3f %9.3f %9.3f%n",
          run.name,
          first / inside.length,
          among / inside.length,
          reciprocal / inside.length,
          lenient / inside.length,
          percentile(times, 0.5),
          percentile(times, 0.99));
    }
  }

  private static double percentile(long[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }

  private void printFailures(Run run, int limit) {
    List<Integer> wrong = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      if (run.ranks[i] != 1) {
        wrong.add(i);
      }
    }
    if (limit == 0) {
      return;
    }
    out.printf(
        "%n%s: the first hit is wrong for %d of %d queries, of them%n",
        run.name, wrong.size(), queries.size());
    Collections.shuffle(wrong, new Random(SEED));
    for (int i : wrong.subList(0, Math.min(limit, wrong.size()))) {
      Query query = queries.get(i);
      out.printf(
          "%s %s | asked %s, stored %s | %s | rank %s%s%n",
          query.type(),
          query.entity(),
          query.name(),
          query.drawn(),
          run.hits.get(i).isEmpty() ? "no hit" : "first " + describe(run.hits.get(i).getFirst()),
          run.ranks[i] == 0 ? "-" : run.ranks[i],
          query.shadowed() ? " | shadowed: " + query.shadow() : "");
    }
  }

  private static String describe(NameIndex.Hit hit) {
    return "%s %s %.3f".formatted(hit.matchedName(), hit.entityId(), hit.score());
  }
}
