package org.nisba.linking;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.Name;
import org.nisba.lexicon.NameKind;
import org.nisba.lexicon.Period;
import org.nisba.text.Language;

/**
 * An entity that a mention may mean, with the features measured so far. Confined to one request.
 */
final class Candidate {

  private static final int FEATURES = Feature.values().length;

  final Name name;
  final MatchKind match;
  private final double[] values = new double[FEATURES];
  private int thing;
  private boolean inOtherLanguage;
  private double score;
  private double probability;

  Candidate(Name name, MatchKind match) {
    this(name, match, 1);
  }

  private Candidate(Name name, MatchKind match, double bias) {
    this.name = name;
    this.match = match;
    this.thing = name.entity();
    set(Feature.BIAS, bias);
  }

  /**
   * {@return an entity that is meant by other words than its names: an office, a demonym}
   *
   * @param language whose label is shown as its name
   */
  static Candidate derived(Lexicon lexicon, int entity, Language language, MatchKind match) {
    NavigableMap<String, String> labels = new TreeMap<>(lexicon.entity(entity).labels());
    String first = labels.isEmpty() ? lexicon.entity(entity).id() : labels.firstEntry().getValue();
    String label = labels.getOrDefault(language.tag(), first);
    return new Candidate(
        new Name(entity, language.tag(), label, NameKind.LABEL, 1, 0, Period.ALWAYS), match, 0);
  }

  int entity() {
    return name.entity();
  }

  /** {@return whether another candidate is the same thing, held twice by the catalogue} */
  boolean isDouble() {
    return thing != entity();
  }

  /** {@return the entity that stands for it and for its doubles} */
  int thing() {
    return thing;
  }

  void setThing(int entity) {
    thing = entity;
  }

  /** {@return whether it is the name of an area without the noun that says so} */
  boolean isArea() {
    return name.kind() == NameKind.AREA;
  }

  /** {@return whether the entity has the same name in another language, too} */
  boolean isInOtherLanguage() {
    return inOtherLanguage;
  }

  void setInOtherLanguage(boolean inOtherLanguage) {
    this.inOtherLanguage = inOtherLanguage;
  }

  boolean isShort() {
    return name.kind() == NameKind.SHORT;
  }

  void set(Feature feature, double value) {
    values[feature.ordinal()] = value;
  }

  double value(Feature feature) {
    return values[feature.ordinal()];
  }

  /** {@return the sum of what the features add, as of the last {@link #weigh}} */
  double score() {
    return score;
  }

  void weigh(Weights weights) {
    score = weights.score(values);
  }

  double probability() {
    return probability;
  }

  void setProbability(double probability) {
    this.probability = probability;
  }
}
