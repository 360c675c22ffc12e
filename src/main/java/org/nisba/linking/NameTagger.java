package org.nisba.linking;

import java.util.ArrayList;
import java.util.List;
import org.nisba.lexicon.EntityType;
import org.nisba.text.Script;
import org.nisba.text.Tables;

/**
 * Finds names by how they look and by what stands around them, without a catalogue: a {@link
 * LabelChain} over {@link NameFeatures} with learned weights (src/test, {@code NameTaggerTrainer}).
 * Immutable and thread-safe.
 */
final class NameTagger {

  /** The types of names that are told apart, in the order of the labels. */
  static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION);

  /** The table that the engine ships with; read when it is first asked for. */
  static NameTagger learned() {
    return Learned.TAGGER;
  }

  /** The rows of transitions are features without a text. */
  static final String TRANSITION = "after";

  /**
   * What scores are multiplied by, since labels that were partly guessed make too sure. Chosen on
   * the dev news among 0.5, 0.7 and 1: it changes probabilities, and hardly which names are found.
   */
  private static final double SURENESS = 0.7;

  private final TagWeights weights;
  private final double[][][] transitions;

  NameTagger(TagWeights weights) {
    this.weights = weights;
    this.transitions = new double[][][] {transitions(false), transitions(true)};
  }

  private double[][] transitions(boolean arabic) {
    double[][] factors = new double[LabelChain.LABELS + 1][LabelChain.LABELS];
    for (int before = 0; before < factors.length; before++) {
      double[] row = new double[LabelChain.LABELS];
      weights.add(arabic, TRANSITION, String.valueOf(before), 0, 1, row);
      for (int label = 0; label < LabelChain.LABELS; label++) {
        factors[before][label] = Math.exp(SURENESS * row[label]);
      }
    }
    return factors;
  }

  /**
   * A stretch of words that looks like a name.
   *
   * @param first first word
   * @param last last word
   * @param person probability that the words are a person's name, 0 to 1
   * @param place the same for a place
   * @param organization the same for an organisation
   */
  record Spot(int first, int last, double person, double place, double organization) {

    double probability() {
      return Math.min(1, person + place + organization);
    }
  }

  /** {@return the names of a document, in its order; they do not overlap} */
  List<Spot> spots(NameFeatures features) {
    List<Spot> spots = new ArrayList<>();
    List<Integer> bounds = features.sequences();
    for (int i = 0; i + 1 < bounds.size(); i++) {
      Deadline.check();
      tag(features, bounds.get(i), bounds.get(i + 1), spots);
    }
    return spots;
  }

  private void tag(NameFeatures features, int from, int to, List<Spot> spots) {
    int size = to - from;
    double[][] scores = new double[size][LabelChain.LABELS];
    double[][][] steps = new double[size][][];
    int[] allowed = new int[size];
    for (int i = 0; i < size; i++) {
      double[] row = scores[i];
      features.extract(
          from + i,
          from,
          to,
          (arabic, template, text, start, end) ->
              weights.add(arabic, template, text, start, end, row));
      for (int label = 0; label < LabelChain.LABELS; label++) {
        row[label] *= SURENESS;
      }
      steps[i] = transitions[features.words().script(from + i) == Script.ARABIC ? 1 : 0];
      allowed[i] = features.allowed(from + i);
    }
    LabelChain chain = new LabelChain(scores, steps, allowed);
    collect(chain, from, spots);
  }

  private static void collect(LabelChain chain, int from, List<Spot> spots) {
    int[] labels = chain.best();
    int first = 0;
    while (first < labels.length) {
      int last = first;
      if (labels[first] > 0) {
        int inside = labels[first] % 2 == 0 ? labels[first] : labels[first] + 1;
        while (last + 1 < labels.length && labels[last + 1] == inside) {
          last++;
        }
        spots.add(
            new Spot(
                from + first,
                from + last,
                chain.ofType(first, last, 0),
                chain.ofType(first, last, 1),
                chain.ofType(first, last, 2)));
      }
      first = last + 1;
    }
  }

  /** Read when it is first asked for, since few texts are searched for unknown names. */
  private static final class Learned {
    static final NameTagger TAGGER =
        new NameTagger(TagWeights.of(Tables.lines(NameTagger.class, "name-tagger.tsv")));

    private Learned() {}
  }
}
