package org.nisba.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.linking.Evidence;
import org.nisba.linking.Feature;
import org.nisba.linking.Link;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.Linker;
import org.nisba.linking.Overlap;
import org.nisba.linking.ScoredCandidate;
import org.nisba.linking.Weights;

/**
 * Learns the weights of the features from labelled texts: the most probable weights given the
 * links, under a normal prior around the weights that are in use (maximum a posteriori of the
 * conditional logit model of {@link Feature}). Since what a document surely names depends on the
 * weights, the texts are linked anew with what was learned, some times over.
 *
 * <p>Arguments: the directory of the data ({@code el_fr_train}, {@code el_ar_train}, {@code kb}),
 * the strength of the prior, the file to write. The project's own passages are learned from too;
 * the five articles and everything named dev are not.
 */
public final class WeightTrainer {

  private static final int ROUNDS = 3;

  /**
   * Not learned: what a name is worth that is all that is known of an entity, since the labelled
   * texts are linked over a catalogue with many entities that news never means, and a user's own
   * entity without a weight must be found; what was counted on the same texts; and whether the
   * spelling is exact, which would only stand for what all names are worth.
   */
  private static final Set<Feature> HELD =
      EnumSet.of(
          Feature.BIAS, Feature.UNWEIGHTED, Feature.NAME_PRIOR, Feature.EXACT, Feature.CROWD);

  private static final int STEPS = 400;
  private static final double RATE = 0.05;

  private final List<Corpus> corpora;
  private final double prior;

  private WeightTrainer(List<Corpus> corpora, double prior) {
    this.corpora = corpora;
    this.prior = prior;
  }

  /** Labelled texts, the catalogue that they are linked over, and what a mention of them counts. */
  private record Corpus(
      Lexicon lexicon, List<Gold.Document> documents, LinkOptions options, double share) {}

  /** One mention: the features of its candidates and which of them is right, -1 for none. */
  private record Case(double[][] candidates, int right, double share) {}

  /** Runs the training. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    Lexicon starter = Lexicons.starter();
    Lexicon large = Lexicons.starterAnd(data.resolve("kb.jsonl.gz"));
    LinkOptions all = LinkOptions.DEFAULTS.atLeast(0).keeping(Overlap.ALL);
    WeightTrainer trainer =
        new WeightTrainer(
            List.of(
                new Corpus(
                    large,
                    Corpora.wikidata(data.resolve("el_fr_train.jsonl.gz"), large),
                    all,
                    Double.parseDouble(arguments[3])),
                new Corpus(
                    large,
                    Corpora.wikidata(data.resolve("el_ar_train.jsonl.gz"), large),
                    all.of(EntityType.PLACE),
                    Double.parseDouble(arguments[4])),
                new Corpus(starter, Gold.own(), all, 3),
                new Corpus(large, Corpora.acceptingDoubles(Gold.own(), large), all, 3)),
            Double.parseDouble(arguments[1]));
    Files.writeString(Path.of(arguments[2]), table(trainer.learn()));
  }

  private Weights learn() {
    Weights start = Weights.learned();
    Weights weights = start;
    for (int round = 0; round < ROUNDS; round++) {
      List<Case> cases = new ArrayList<>();
      for (Corpus corpus : corpora) {
        Linker linker = Linker.weighing(corpus.lexicon, weights);
        for (Gold.Document document : corpus.documents) {
          for (Link link : linker.link(document.text(), corpus.options).links()) {
            addCase(document, link, corpus.share, cases);
          }
        }
      }
      weights = learn(cases, start, weights);
      System.out.printf(
          Locale.ROOT, "%d mentions, log loss %.4f%n", cases.size(), loss(cases, weights));
    }
    return weights;
  }

  /**
   * A mention that lies partly in a labelled one, or inside it without being right, is left out:
   * which of overlapping mentions counts is decided elsewhere.
   */
  private static void addCase(Gold.Document document, Link link, double share, List<Case> cases) {
    Gold.Extent extent = document.extent(link);
    List<double[]> values = new ArrayList<>();
    List<Gold.Mention> labelled = new ArrayList<>();
    int right = -1;
    boolean inside = false;
    for (Gold.Mention mention : document.mentions()) {
      if (mention.extent().overlaps(extent)) {
        inside |= !mention.extent().equals(extent);
        labelled.add(mention);
      }
    }
    for (ScoredCandidate candidate : link.candidates()) {
      String id = candidate.entity().id();
      boolean accepted = labelled.stream().anyMatch(mention -> mention.accepts(id));
      if (accepted && right < 0) {
        right = values.size();
      } else if (accepted) {
        continue; // a double of the right one is not wrong
      }
      values.add(values(candidate));
    }
    if (right >= 0 || !inside) {
      cases.add(new Case(values.toArray(double[][]::new), right, share));
    }
  }

  private static double[] values(ScoredCandidate candidate) {
    double[] values = new double[Feature.values().length];
    for (Evidence evidence : candidate.evidence()) {
      values[evidence.feature().ordinal()] = evidence.value();
    }
    return values;
  }

  /** Gradient ascent with Adam; a weight keeps the sign that it starts with. */
  private Weights learn(List<Case> cases, Weights start, Weights from) {
    Feature[] features = Feature.values();
    double[] weights = new double[features.length];
    double[] center = new double[features.length];
    for (Feature feature : features) {
      weights[feature.ordinal()] = from.of(feature);
      center[feature.ordinal()] = start.of(feature);
    }
    double[] mean = new double[weights.length];
    double[] square = new double[weights.length];
    for (int step = 1; step <= STEPS; step++) {
      double[] gradient = gradient(cases, weights);
      for (int k = 0; k < weights.length; k++) {
        double g = gradient[k] - prior * (weights[k] - center[k]);
        mean[k] = 0.9 * mean[k] + 0.1 * g;
        square[k] = 0.99 * square[k] + 0.01 * g * g;
        double unbiased = mean[k] / (1 - Math.pow(0.9, step));
        double size = Math.sqrt(square[k] / (1 - Math.pow(0.99, step))) + 1e-9;
        double next = weights[k] + RATE * unbiased / size / (1 + step / 200.0);
        boolean turned = next * center[k] < 0;
        weights[k] = HELD.contains(features[k]) ? center[k] : turned ? 0 : next;
      }
    }
    Map<Feature, Double> learned = new HashMap<>();
    for (Feature feature : features) {
      learned.put(feature, weights[feature.ordinal()]);
    }
    return start.with(learned);
  }

  private static double[] gradient(List<Case> cases, double[] weights) {
    double[] gradient = new double[weights.length];
    for (Case each : cases) {
      double[] probabilities = probabilities(each, weights);
      for (int i = 0; i < probabilities.length; i++) {
        double error = each.share * ((i == each.right ? 1 : 0) - probabilities[i]);
        for (int k = 0; k < weights.length; k++) {
          gradient[k] += error * each.candidates[i][k];
        }
      }
    }
    return gradient;
  }

  private static double[] probabilities(Case each, double[] weights) {
    double[] scores = new double[each.candidates.length];
    double highest = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int k = 0; k < weights.length; k++) {
        scores[i] += weights[k] * each.candidates[i][k];
      }
      highest = Math.max(highest, scores[i]);
    }
    double sum = Math.exp(-highest);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - highest);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }

  private static double loss(List<Case> cases, Weights weights) {
    double[] values = new double[Feature.values().length];
    for (Feature feature : Feature.values()) {
      values[feature.ordinal()] = weights.of(feature);
    }
    double sum = 0;
    for (Case each : cases) {
      double[] probabilities = probabilities(each, values);
      double none = 1;
      for (double probability : probabilities) {
        none -= probability;
      }
      sum -= Math.log(Math.max(1e-12, each.right < 0 ? none : probabilities[each.right]));
    }
    return sum / cases.size();
  }

  private static String table(Weights weights) {
    StringBuilder table =
        new StringBuilder(
            "# feature, natural-log odds for a value of 1; written by WeightTrainer\n");
    for (Feature feature : Feature.values()) {
      table.append(String.format(Locale.ROOT, "%s\t%.3f%n", feature, weights.of(feature)));
    }
    return table.toString();
  }
}
