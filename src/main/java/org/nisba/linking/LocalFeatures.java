package org.nisba.linking;

import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.NameKind;
import org.nisba.text.Gap;
import org.nisba.text.Language;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/** Measures what a mention and the words around it tell of its candidates. Thread-safe. */
final class LocalFeatures {

  /** From this weight on an entity is known well. */
  static final double KNOWN = 6;

  private final Lexicon lexicon;
  private final Neighbours neighbours;
  private final OtherGivenNames otherNames;
  private final LabelWords.Finder labels;

  /**
   * How many homonyms the catalogue must be expected to have: 0 to a thousand entities, 1 from a
   * million on.
   */
  private final double crowd;

  LocalFeatures(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.labels = new LabelWords.Finder(lexicon);
    this.otherNames = new OtherGivenNames(lexicon, labels);
    this.neighbours = new Neighbours(lexicon, otherNames);
    this.crowd = Math.clamp(Math.log10(Math.max(1, lexicon.entityCount()) / 1000.0) / 3, 0, 1);
  }

  /** {@return how little is known of an entity of a weight: 0 to 1} */
  static double unknown(double weight) {
    return Math.max(0, 1 - weight / KNOWN);
  }

  /** Measures a mention; again, only what the names around it have to do with. */
  void measure(Document document, Mention mention, NameCover cover) {
    if (!mention.isMeasured) {
      measure(document, mention);
      mention.isMeasured = true;
    }
    boolean longer = neighbours.makeLonger(document, mention, cover);
    boolean family =
        !longer && isInOtherSpelling(mention) && neighbours.addFamilyName(document, mention);
    boolean behind = !longer && neighbours.mayFollowUnknown(document, mention, cover);
    for (Candidate candidate : mention.candidates()) {
      boolean variant = candidate.match == MatchKind.VARIANT;
      boolean part =
          longer
              || (variant && family)
              || (behind
                  && !variant
                  && neighbours.followsUnknown(document, mention, cover, candidate));
      candidate.set(Feature.NEIGHBOUR, part ? 1 : 0);
    }
  }

  private static boolean isInOtherSpelling(Mention mention) {
    return mention.candidates().stream()
        .anyMatch(candidate -> candidate.match == MatchKind.VARIANT);
  }

  private void measure(Document document, Mention mention) {
    EntityType cue = TypeCues.before(document, mention);
    NamePriors.measure(lexicon, document, mention);
    OrdinaryWords ordinary = OrdinaryWords.of(document, mention, cue);
    boolean glued = isGlued(document.words, mention);
    String institution = Surroundings.institution(document.words, mention);
    boolean office = Surroundings.isOffice(document, mention);
    boolean description = Surroundings.isDescription(document, mention);
    double town = Surroundings.town(document, mention);
    PersonLikeness person =
        cue == EntityType.PLACE
            ? PersonLikeness.NONE
            : PersonLikeness.of(lexicon, document, mention);
    boolean line = document.inCapitalLine(mention.firstWord);
    boolean givenName = otherNames.mayStandBefore(document, mention);
    boolean vowelled = VowelSigns.areIn(document.words, mention);
    for (Candidate candidate : mention.candidates()) {
      EntityType type = lexicon.type(candidate.entity());
      double weight = lexicon.weight(candidate.entity());
      candidate.set(Feature.PRIOR, Math.min(1.2, weight / 10));
      double meant = Math.max(0, candidate.value(Feature.NAME_PRIOR));
      candidate.set(Feature.CROWD, crowd * unknown(weight) * (1 - meant));
      candidate.set(Feature.UNWEIGHTED, weight == 0 ? 1 : 0);
      candidate.set(Feature.BARE_AREA, candidate.isArea() ? town * (1 - meant) : 0);
      candidate.set(Feature.EXACT, candidate.match == MatchKind.EXACT ? 1 : 0);
      candidate.set(Feature.VOWEL_SIGNS, vowelled && candidate.match == MatchKind.EXACT ? 1 : 0);
      candidate.set(Feature.WORDS, Math.min(2, mention.wordCount() - 1));
      candidate.set(Feature.OTHER_LANGUAGE, otherLanguage(document, candidate, type, weight));
      ordinary.measure(candidate, type, weight);
      boolean part = institution != null && !labels.of(candidate.entity()).contains(institution);
      boolean field = office && type == EntityType.PLACE;
      candidate.set(Feature.INSTITUTION, part || field ? 1 : 0);
      boolean describes =
          description
              && (candidate.isShort()
                  || (type == EntityType.ORGANIZATION && !isArabicLabel(candidate)));
      candidate.set(Feature.DESCRIPTION, describes ? 1 : 0);
      candidate.set(Feature.PERSON_LIKE, type == EntityType.PLACE ? person.value(weight) : 0);
      candidate.set(Feature.CLITIC, clitic(mention, weight));
      candidate.set(Feature.GLUED, glued ? 1 : 0);
      candidate.set(
          Feature.CAPITAL_LINE,
          line && candidate.match == MatchKind.ACRONYM && mention.length() < 4 ? 1 : 0);
      candidate.set(Feature.SHORT_FORM, candidate.isShort() ? 1 : 0);
      candidate.set(Feature.TYPE_CUE, Disambiguator.agreement(cue, type));
      double other = givenName ? otherNames.before(document, mention, candidate) : 0;
      candidate.set(Feature.OTHER_GIVEN_NAME, other);
    }
  }

  /**
   * Of a little known place with one name in both languages, news in French says less than of one
   * with a French name: nobody has needed one.
   */
  private static double otherLanguage(
      Document document, Candidate candidate, EntityType type, double weight) {
    if (isOtherLanguage(document, candidate)) {
      return 1;
    }
    return candidate.isInOtherLanguage() && type == EntityType.PLACE ? unknown(weight) : 0;
  }

  /**
   * Labels of a language count in every text of that language; English names in a French text count
   * less. A spelling that nobody stored and a part of a name are of no language.
   */
  static boolean isOtherLanguage(Document document, Candidate candidate) {
    String tag = candidate.name.language();
    return document.language == Language.FR
        && tag.startsWith("en")
        && candidate.match != MatchKind.VARIANT
        && !candidate.isShort();
  }

  /** Arabic has no capitals that would tell الحكومة البريطانية from a name, if it is none. */
  private static boolean isArabicLabel(Candidate candidate) {
    return candidate.name.kind() == NameKind.LABEL
        && candidate.name.language().startsWith("ar")
        && candidate.match != MatchKind.VARIANT;
  }

  /** A short name behind a particle may be another word, and so may one of an unknown entity. */
  private static double clitic(Mention mention, double weight) {
    if (mention.clitics == 0) {
      return 0;
    }
    return (mention.length() <= 3 ? 1 : 0) + (weight == 0 ? 0.5 : 0);
  }

  private static boolean isGlued(Tokens words, Mention mention) {
    boolean before = mention.firstWord > 0 && words.gap(mention.firstWord) == Gap.NONE;
    int next = mention.lastWord + 1;
    boolean after = next < words.size() && words.gap(next) == Gap.NONE;
    return (before && words.script(mention.firstWord - 1) != Script.DIGITS)
        || (after && words.script(next) != Script.DIGITS);
  }
}
