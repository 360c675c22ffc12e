package org.nisba.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.nisba.lexicon.Variant;
import org.nisba.names.NameFeature;
import org.nisba.names.NameKey;
import org.nisba.names.NameSimilarity;
import org.nisba.names.SpellingModel;
import org.nisba.names.SpellingModel.Scripts;

/**
 * Learns how to rank the stored names that a spelling may be a variant of: weights of {@link
 * NameFeature} by scripts, such that the probability of a candidate is exp(score) / (1 + sum of
 * exp(score) over all). Trained on the retrieval protocol with the train pairs for queries; for
 * three queries in ten the right name is taken away, so that "none of these" is learned too. Names
 * that are written like the query are left out: they come first by rule.
 *
 * <p>Arguments: the directory of the data, the directory to write {@code ranking.tsv} into.
 * Deterministic.
 */
public final class RankingTrainer {

  private static final int CANDIDATES = 32;
  private static final int ROUNDS = 400;
  private static final double RATE = 0.2;
  private static final double L2 = 1e-4;
  private static final double WITHOUT_ANSWER = 0.3;
  private static final long SEED = 1;
  private static final int FEATURES = NameFeature.values().length;

  /** The candidates of a query: features, scripts, and which one is right (-1 for none). */
  private record Case(List<double[]> features, List<Scripts> scripts, int right) {}

  private final NameSimilarity similarity;
  private final List<Case> cases = new ArrayList<>();
  private final double[][] weights = new double[Scripts.values().length][FEATURES];
  private final double[][] squares = new double[Scripts.values().length][FEATURES];

  /** Runs the training. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    NamePairs pairs = NamePairs.read(data);
    RetrievalProtocol protocol =
        RetrievalProtocol.of(RetrievalProtocol.catalogue(data), List.of(), pairs.train());
    RankingTrainer trainer = new RankingTrainer(knowingHalf(data, pairs));
    trainer.collect(protocol);
    for (int round = 0; round < ROUNDS; round++) {
      trainer.step(RATE / (1 + round / 50.0));
    }
    Files.writeString(Path.of(arguments[1]).resolve("ranking.tsv"), trainer.table());
  }

  private RankingTrainer(NameSimilarity similarity) {
    this.similarity = similarity;
  }

  /**
   * What the words of every second entity asked for are attested with is known, as it will be of
   * some names asked for and not of others.
   */
  private static NameSimilarity knowingHalf(Path data, NamePairs pairs) throws IOException {
    Set<String> unknown = new HashSet<>();
    pairs.train().stream()
        .map(NamePair::entity)
        .filter(entity -> entity.hashCode() % 2 == 0)
        .forEach(unknown::add);
    SpellingModel model = NameSimilarity.learned().model();
    Attestations attestations = new Attestations(model);
    attestations.addPairs(
        pairs.train().stream().filter(pair -> !unknown.contains(pair.entity())).toList());
    pairs.dev().forEach(pair -> unknown.add(pair.entity()));
    List<NameEntry> others = new ArrayList<>(NameEntry.written(data.resolve("kb.jsonl.gz")));
    others.removeIf(entry -> unknown.contains(entry.id()));
    attestations.add(others);
    return new NameSimilarity(model, attestations.counterparts(), Map.of());
  }

  private void collect(RetrievalProtocol protocol) {
    LexiconIndex index = new LexiconIndex(protocol.entries());
    Random random = new Random(SEED);
    for (RetrievalProtocol.Query query : protocol.queries()) {
      boolean without = random.nextDouble() < WITHOUT_ANSWER;
      Map<Long, Variant> groups = new LinkedHashMap<>();
      long right = 0;
      for (Variant variant : index.variants(query.name(), CANDIDATES)) {
        long key = NameKey.of(variant.name().text());
        boolean hit =
            key == NameKey.of(query.drawn()) || index.id(variant.name()).equals(query.entity());
        if (key == NameKey.of(query.name()) || hit && without) {
          continue;
        }
        right = hit && right == 0 ? key : right;
        groups.putIfAbsent(key, variant);
      }
      List<double[]> features = new ArrayList<>();
      List<Scripts> scripts = new ArrayList<>();
      for (Variant variant : groups.values()) {
        features.add(similarity.features(variant.alignment()));
        scripts.add(NameSimilarity.scripts(variant.alignment()));
      }
      cases.add(new Case(features, scripts, List.copyOf(groups.keySet()).indexOf(right)));
    }
  }

  private void step(double rate) {
    double[][] gradient = new double[weights.length][FEATURES];
    for (Case each : cases) {
      addGradient(each, gradient);
    }
    for (int s = 0; s < weights.length; s++) {
      for (int k = 0; k < FEATURES; k++) {
        double slope = gradient[s][k] / cases.size() + L2 * weights[s][k];
        squares[s][k] = 0.9 * squares[s][k] + 0.1 * slope * slope;
        double next = weights[s][k] - rate * slope / (Math.sqrt(squares[s][k]) + 1e-8);
        weights[s][k] = next * NameFeature.values()[k].sign() < 0 ? 0 : next;
      }
    }
  }

  private void addGradient(Case each, double[][] gradient) {
    int count = each.features.size();
    double[] scores = new double[count];
    double highest = 0;
    for (int i = 0; i < count; i++) {
      double[] weight = weights[each.scripts.get(i).ordinal()];
      for (int k = 0; k < FEATURES; k++) {
        scores[i] += weight[k] * each.features.get(i)[k];
      }
      highest = Math.max(highest, scores[i]);
    }
    double sum = Math.exp(-highest);
    for (double score : scores) {
      sum += Math.exp(score - highest);
    }
    for (int i = 0; i < count; i++) {
      double error = Math.exp(scores[i] - highest) / sum - (i == each.right ? 1 : 0);
      for (int k = 0; k < FEATURES; k++) {
        gradient[each.scripts.get(i).ordinal()][k] += error * each.features.get(i)[k];
      }
    }
  }

  private String table() {
    StringBuilder lines =
        new StringBuilder(
            "# Learned by org.nisba.evaluation.RankingTrainer from kb and the train pairs.\n");
    for (Scripts scripts : Scripts.values()) {
      for (NameFeature feature : NameFeature.values()) {
        double weight = weights[scripts.ordinal()][feature.ordinal()];
        lines.append(String.format(Locale.ROOT, "%s\t%s\t%.3f%n", scripts, feature, weight));
      }
    }
    return lines.toString();
  }
}
