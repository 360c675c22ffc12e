package org.nisba.names;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.nisba.names.NameAlignment.Pair;
import org.nisba.names.NamePart.Role;
import org.nisba.names.SpelledName.Word;
import org.nisba.names.SpellingModel.Scripts;
import org.nisba.text.Tables;

/**
 * How probable it is that two names are spellings of one: a logistic combination of {@link
 * NameFeature}s with learned weights. Immutable and thread-safe.
 */
public final class NameSimilarity {

  /** Log odds of names without a part in common. */
  private static final double NOTHING_SHARED = -12;

  private static final int FEATURES = NameFeature.values().length;

  private final SpellingModel model;
  private final Counterparts counterparts;
  private final Map<Scripts, double[]> weights = new EnumMap<>(Scripts.class);

  /**
   * Makes a similarity.
   *
   * @param model how spellings correspond
   * @param counterparts what words are attested with
   * @param weights natural-log odds for a value of 1 of each feature, by scripts
   */
  public NameSimilarity(
      SpellingModel model, Counterparts counterparts, Map<Scripts, double[]> weights) {
    this.model = model;
    this.counterparts = counterparts;
    this.weights.putAll(weights);
  }

  /** {@return what was learned from pairs of names; read once} */
  public static NameSimilarity learned() {
    return Learned.SIMILARITY;
  }

  /**
   * {@return a similarity with the same model and other weights}
   *
   * @param lines each with scripts, a feature and its weight, divided by tabs
   */
  public NameSimilarity with(List<String> lines) {
    return new NameSimilarity(model, counterparts, weights(lines));
  }

  private static NameSimilarity read() {
    return new NameSimilarity(
        SpellingModel.of(lines("spelling.tsv")),
        Counterparts.of(lines("counterparts.tsv")),
        weights(lines("similarity.tsv")));
  }

  private static Map<Scripts, double[]> weights(List<String> lines) {
    Map<Scripts, double[]> weights = new EnumMap<>(Scripts.class);
    for (Scripts scripts : Scripts.values()) {
      weights.put(scripts, new double[FEATURES]);
    }
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      double[] ofScripts = Objects.requireNonNull(weights.get(Scripts.valueOf(columns[0])));
      ofScripts[NameFeature.valueOf(columns[1]).ordinal()] = Double.parseDouble(columns[2]);
    }
    return weights;
  }

  private static List<String> lines(String table) {
    return Tables.lines(NameSimilarity.class, table);
  }

  /** {@return the model of spelling} */
  public SpellingModel model() {
    return model;
  }

  /** {@return what words are attested with} */
  public Counterparts counterparts() {
    return counterparts;
  }

  /** {@return the natural-log odds that two aligned names are spellings of one} */
  public double logOdds(NameAlignment alignment) {
    return logOdds(alignment, model::fit);
  }

  /**
   * {@return the natural-log odds that two aligned names are spellings of one}
   *
   * @param fits how well words fit, for a caller that keeps what it has found out
   */
  public double logOdds(NameAlignment alignment, Function<Pair, WordFit> fits) {
    if (alignment.pairs().isEmpty()) {
      return NOTHING_SHARED;
    }
    double[] values = features(alignment, fits);
    double[] weight = Objects.requireNonNull(weights.get(scripts(alignment)));
    double sum = 0;
    for (int i = 0; i < FEATURES; i++) {
      sum += weight[i] * values[i];
    }
    return sum;
  }

  /** {@return how probable it is that two aligned names are spellings of one, 0 to 1} */
  public double probability(NameAlignment alignment) {
    return 1 / (1 + Math.exp(-logOdds(alignment)));
  }

  /** {@return how probable it is that two words are by themselves spellings of one, 0 to 1} */
  double probability(Pair pair) {
    SpelledName a = SpelledName.of(pair.a().fullLetters(), model);
    SpelledName b = SpelledName.of(pair.b().fullLetters(), model);
    return probability(NameAlignment.of(a, b, model));
  }

  /** {@return the scripts of two aligned names} */
  public static Scripts scripts(NameAlignment alignment) {
    return Scripts.of(alignment.a().isArabic(), alignment.b().isArabic());
  }

  /** {@return the features of two aligned names, in the order of {@link NameFeature}} */
  public double[] features(NameAlignment alignment) {
    return features(alignment, model::fit);
  }

  private double[] features(NameAlignment alignment, Function<Pair, WordFit> fits) {
    double[] values = new double[FEATURES];
    values[NameFeature.BIAS.ordinal()] = 1;
    double ratios = 0;
    double fit = 0;
    double letters = 0;
    double worst = 0;
    double oddest = 0;
    double shortfall = 0;
    double worstShortfall = 0;
    double least = 10;
    int parts = 0;
    int initials = 0;
    int feminine = 0;
    float attested = 0;
    double otherwise = 0;
    boolean same = true;
    for (Pair pair : alignment.pairs()) {
      Word a = pair.a();
      Word b = pair.b();
      if (a.role() == Role.INITIAL ^ b.role() == Role.INITIAL) {
        initials++;
        continue;
      }
      double beyond = pair.ratio() - (a.information() + b.information()) / 2;
      double length = (a.letters().length() + b.letters().length() + 2) / 2.0;
      WordFit fitting = fits.apply(pair);
      double falls = fitting.shortfall();
      shortfall += falls;
      worstShortfall = Math.max(worstShortfall, falls);
      parts++;
      ratios += pair.ratio();
      least = Math.min(least, pair.ratio());
      fit += beyond;
      letters += length;
      worst = Math.min(worst, beyond / length);
      oddest = Math.min(oddest, fitting.oddest());
      boolean sameLetters = a.letters().equals(b.letters());
      same &= sameLetters;
      float overlap = sameLetters ? Counterparts.UNKNOWN : counterparts.overlap(a, b);
      if (overlap != Counterparts.UNKNOWN) {
        attested += overlap;
        otherwise = Math.max(otherwise, (1 - overlap) * (1 - overlap));
      }
      feminine += Feminine.differs(a, b) ? 1 : 0;
    }
    values[NameFeature.ATTESTED.ordinal()] = parts > 0 ? attested / parts : 0;
    values[NameFeature.OTHERWISE_ATTESTED.ordinal()] = otherwise;
    values[NameFeature.FEMININE.ordinal()] = feminine;
    values[NameFeature.SHARED.ordinal()] = ratios / 10;
    values[NameFeature.LEAST_SHARED.ordinal()] = least / 5;
    values[NameFeature.FIT.ordinal()] = letters > 0 ? fit / letters : -3;
    values[NameFeature.WORST_PART.ordinal()] = worst;
    values[NameFeature.ODDEST_LETTERS.ordinal()] = oddest / 5;
    values[NameFeature.SHORTFALL.ordinal()] = shortfall / 10;
    values[NameFeature.WORST_SHORTFALL.ordinal()] = worstShortfall / 5;
    values[NameFeature.PARTS.ordinal()] = Math.min(4, parts);
    values[NameFeature.REORDERED.ordinal()] = alignment.inversions() > 0 ? 1 : 0;
    values[NameFeature.INITIALS.ordinal()] = initials;
    values[NameFeature.SAME_LETTERS.ordinal()] = same ? 1 : 0;
    leftOver(alignment, values);
    return values;
  }

  private static void leftOver(NameAlignment alignment, double[] values) {
    double a = alignment.leftOverA(Role.NAME);
    double b = alignment.leftOverB(Role.NAME);
    double all = Math.max(1, information(alignment.a()) + information(alignment.b()));
    values[NameFeature.LESS_LEFT_OVER.ordinal()] = Math.min(a, b) / 10;
    values[NameFeature.MORE_LEFT_OVER.ordinal()] = Math.max(a, b) / 10;
    values[NameFeature.SHARE_LEFT_OVER.ordinal()] = (a + b) / all;
    values[NameFeature.PARTICLES_LEFT_OVER.ordinal()] =
        (alignment.leftOverA(Role.PARTICLE) + alignment.leftOverB(Role.PARTICLE)) / 10;
    values[NameFeature.TITLES_LEFT_OVER.ordinal()] =
        (alignment.leftOverA(Role.TITLE) + alignment.leftOverB(Role.TITLE)) / 10;
  }

  private static double information(SpelledName name) {
    double sum = 0;
    for (int i = 0; i < name.parts().size(); i++) {
      sum += name.words().get(i).information();
    }
    return sum;
  }

  /** Read when it is first asked for, since training goes without it. */
  private static final class Learned {
    static final NameSimilarity SIMILARITY = read();

    private Learned() {}
  }
}
