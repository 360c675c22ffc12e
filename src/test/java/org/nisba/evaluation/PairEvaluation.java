package org.nisba.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Prints how well scorers decide whether two spellings are one name, on {@code name_pairs_*}
 * without the aliases, which only a catalogue can know.
 *
 * <p>Each scorer gets the threshold with the highest F1 on the training pairs; one whose scores
 * claim to be probabilities is judged at its own threshold and by its reliability, too.
 *
 * <p>Four of five pairs are of the same, so that a weak scorer has its highest F1 where it takes
 * nearly every pair. Therefore also printed are AUC, how probably a pair of the same scores above
 * one that is not, and the precision, recall and F1 (P.95, R.95, F1.95) from the lowest threshold
 * that gives a precision of 0.95 on the training pairs.
 *
 * <p>Arguments: the directory of the pairs; {@code --scorer TEXT} keeps the scorers with the text
 * in their names; {@code --failures N} prints for each a sample of its wrong decisions on dev.
 */
public final class PairEvaluation {

  private static final long SEED = 3;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private PairEvaluation() {}

  /** A scorer with what it said; {@code label} tells how its threshold came about. */
  private record Result(
      String label,
      double threshold,
      double precise,
      PairDecisions train,
      PairDecisions dev,
      boolean calibrated) {}

  /** Runs the evaluation. */
  public static void main(String[] arguments) throws IOException {
    int failures = 0;
    String wanted = "";
    Path directory = Path.of("");
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--failures" -> failures = Integer.parseInt(arguments[++i]);
        case "--scorer" -> wanted = arguments[++i];
        default -> directory = Path.of(arguments[i]);
      }
    }
    NamePairs pairs = NamePairs.read(directory);
    List<NamePair> train = pairs.train().stream().filter(NamePair::isDecidable).toList();
    List<NamePair> dev = pairs.dev().stream().filter(NamePair::isDecidable).toList();
    List<Result> results = new ArrayList<>();
    for (PairScorer scorer : Contenders.scorers()) {
      if (scorer.name().contains(wanted)) {
        scorer.prepare(train);
        scorer.prepare(dev);
        results.addAll(
            results(scorer, PairDecisions.of(scorer, train), PairDecisions.of(scorer, dev)));
      }
    }
    PairEvaluation evaluation = new PairEvaluation();
    evaluation.printSplits("dev", results.stream().map(r -> Map.entry(r, r.dev)).toList());
    evaluation.printSplits("train", results.stream().map(r -> Map.entry(r, r.train)).toList());
    evaluation.printNegatives(results);
    results.stream().filter(Result::calibrated).forEach(evaluation::printReliability);
    for (Result result : results) {
      evaluation.printFailures(result, failures);
    }
    System.exit(0); // the database's threads would keep the program
  }

  private static List<Result> results(PairScorer scorer, PairDecisions train, PairDecisions dev) {
    double precise = train.thresholdForPrecision(0.95);
    List<Result> results = new ArrayList<>();
    results.add(new Result(scorer.name(), train.bestThreshold(), precise, train, dev, false));
    if (scorer.calibrated()) {
      results.add(
          new Result(scorer.name() + ", default", scorer.threshold(), precise, train, dev, true));
    }
    return results;
  }

  private static Map<String, Predicate<NamePair>> splits() {
    Map<String, Predicate<NamePair>> splits = new LinkedHashMap<>();
    splits.put("all", _ -> true);
    splits.put("cross-script", NamePair::crossScript);
    splits.put("within Latin", NamePair::withinLatin);
    splits.put("within Arabic", NamePair::withinArabic);
    return splits;
  }

  private void printSplits(String title, List<Map.Entry<Result, PairDecisions>> results) {
    splits()
        .forEach((split, filter) -> {
          out.printf(
              "%n%-28s %6s %6s %6s %6s  %9s %6s %6s %6s  %6s %6s %6s %6s%n",
              title + ", " + split,
              "P",
              "R",
              "F1",
              "pairs",
              "threshold",
              "taken",
              "false",
              "missed",
              "AUC",
              "P.95",
              "R.95",
              "F1.95");
          results.forEach(each -> printRow(each.getKey(), each.getValue().where(filter)));
        });
  }

  private void printRow(Result result, PairDecisions decisions) {
    PairDecisions.Counts counts = decisions.at(result.threshold);
    PairDecisions.Counts precise = decisions.at(result.precise);
    out.printf(
        "%-28s %6.3f %6.3f %6.3f %6d  %9.3f %6d %6d %6d  %6.3f %6.3f %6.3f %6.3f%n",
        result.label,
        counts.precision(),
        counts.recall(),
        counts.f1(),
        counts.size(),
        result.threshold,
        counts.hits() + counts.falseAlarms(),
        counts.falseAlarms(),
        counts.misses(),
        decisions.areaUnderCurve(),
        precise.precision(),
        precise.recall(),
        precise.f1());
  }

  private void printNegatives(List<Result> results) {
    out.printf(
        "%n%-28s %-28s %6s %9s %9s%n",
        "negatives of dev rejected", "", "pairs", "threshold", "P ≥ 0.95");
    TreeSet<String> kinds = new TreeSet<>();
    results.getFirst().dev.where(pair -> !pair.same()).pairs().stream()
        .map(each -> each.pair().sourceKind())
        .forEach(kinds::add);
    for (String kind : kinds) {
      for (Result result : results) {
        PairDecisions made =
            result.dev.where(pair -> !pair.same() && pair.sourceKind().equals(kind));
        out.printf(
            "%-28s %-28s %6d %9.3f %9.3f%n",
            kind,
            result.label,
            made.pairs().size(),
            made.at(result.threshold).shareRejected(),
            made.at(result.precise).shareRejected());
      }
    }
  }

  private void printReliability(Result result) {
    for (boolean dev : new boolean[] {true, false}) {
      PairDecisions decisions = dev ? result.dev : result.train;
      out.printf(
          "%n%s, %s: expected calibration error %.4f%n",
          result.label, dev ? "dev" : "train", decisions.calibrationError());
      out.printf("%-10s %6s %10s %10s%n", "score from", "pairs", "mean score", "share same");
      for (PairDecisions.Bin bin : decisions.reliability()) {
        out.printf(
            "%-10.1f %6d %10.3f %10.3f%n",
            bin.from(), bin.count(), bin.meanScore(), bin.shareSame());
      }
    }
  }

  private void printFailures(Result result, int limit) {
    List<PairDecisions.Scored> wrong = new ArrayList<>(result.dev.pairs());
    wrong.removeIf(each -> !each.isWrongAt(result.threshold));
    if (limit == 0) {
      return;
    }
    out.printf("%n%s: %d wrong decisions on dev, of them%n", result.label, wrong.size());
    Collections.shuffle(wrong, new Random(SEED));
    for (PairDecisions.Scored each : wrong.subList(0, Math.min(limit, wrong.size()))) {
      NamePair pair = each.pair();
      out.printf(
          "%s %.3f %s | %s (%s, %s, %s)%n",
          pair.same() ? "missed" : "false ",
          each.score(),
          pair.a(),
          pair.b(),
          pair.type(),
          pair.kind(),
          pair.source());
    }
  }
}
