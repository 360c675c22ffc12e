package org.nisba.linking;

import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.NameKind;
import org.nisba.names.NameParts;
import org.nisba.names.PersonName;
import org.nisba.text.ArabicArticle;
import org.nisba.text.Gap;
import org.nisba.text.Language;
import org.nisba.text.Letters;
import org.nisba.text.Script;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

/**
 * Measures what a mention and the words around it tell of its candidates. Stateless and
 * thread-safe.
 */
final class LocalFeatures {

  /** From this weight on an entity is known well. */
  static final double KNOWN = 6;

  /** No name of a place of several words ends with a word that is ordinary this surely. */
  private static final double ORDINARY = 0.5;

  /** So frequent in Arabic are prepositions and the like. */
  private static final double FREQUENT = 8;

  /** The preposition, as Egypt writes the name of Ali, too. */
  private static final String ON = "على";

  private final Lexicon lexicon;

  /**
   * How many homonyms the catalogue must be expected to have: 0 to a thousand entities, 1 from a
   * million on.
   */
  private final double crowd;

  LocalFeatures(Lexicon lexicon) {
    this.lexicon = lexicon;
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
    boolean neighbour =
        (mention.wordCount() == 1 && hasUnknownNeighbour(document, mention, cover))
            || isInCompound(document.words, mention, cover);
    for (Candidate candidate : mention.candidates()) {
      boolean part =
          neighbour
              || (candidate.match == MatchKind.VARIANT
                  && areGivenNamesBeforeFamilyName(document, mention));
      candidate.set(Feature.NEIGHBOUR, part ? 1 : 0);
    }
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
        cue == EntityType.PLACE ? PersonLikeness.NONE : personLikeness(document, mention);
    boolean line = document.inCapitalLine(mention.firstWord);
    String givenName = givenNameBefore(document, mention);
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
      boolean part = institution != null && !bears(lexicon.entity(candidate.entity()), institution);
      boolean field = office && type == EntityType.PLACE;
      candidate.set(Feature.INSTITUTION, part || field ? 1 : 0);
      boolean describes =
          description
              && (candidate.isShort()
                  || (type == EntityType.ORGANIZATION && !isArabicLabel(candidate)));
      candidate.set(Feature.DESCRIPTION, describes ? 1 : 0);
      candidate.set(Feature.PERSON_LIKE, type == EntityType.PLACE ? personLike(person, weight) : 0);
      candidate.set(Feature.CLITIC, clitic(mention, weight));
      candidate.set(Feature.GLUED, glued ? 1 : 0);
      candidate.set(
          Feature.CAPITAL_LINE,
          line && candidate.match == MatchKind.ACRONYM && mention.length() < 4 ? 1 : 0);
      candidate.set(Feature.SHORT_FORM, candidate.isShort() ? 1 : 0);
      candidate.set(Feature.TYPE_CUE, Disambiguator.agreement(cue, type));
      boolean other =
          givenName != null
              && hasOtherGivenName(
                  document, mention, givenName, lexicon.entity(candidate.entity()));
      candidate.set(Feature.OTHER_GIVEN_NAME, other ? 1 : 0);
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

  /**
   * Whether a capitalised word directly beside a one-word name makes it part of a longer, unknown
   * name.
   */
  private boolean hasUnknownNeighbour(Document document, Mention mention, NameCover cover) {
    Tokens words = document.words;
    int word = mention.firstWord;
    if (words.script(word) != Script.LATIN) {
      return false;
    }
    return isNameLike(document, word - 1, word, cover)
        || (isNameLike(document, word + 1, word + 1, cover)
            && !(isFullName(document, word + 1) && !isGivenName(words, word)));
  }

  /** Whether a person's name begins here: {@code a déclaré à l'AFP | John Rees}. */
  private boolean isFullName(Document document, int word) {
    Tokens words = document.words;
    int next = word + 1;
    if (next < words.size() && PersonName.isParticle(words.word(next))) {
      next++; // "Mohammed el-Emadi"
    }
    return words.gap(word) == Gap.SPACE
        && isGivenName(words, word)
        && next < words.size()
        && document.followsDirectly(word + 1)
        && document.followsDirectly(next)
        && words.letters(next) == Letters.CAPITALISED;
  }

  /**
   * Whether Arabic given names go on with a family name: محمد علي العروي is hardly محمد علي in
   * another spelling.
   */
  private boolean areGivenNamesBeforeFamilyName(Document document, Mention mention) {
    Tokens words = document.words;
    int next = mention.lastWord + 1;
    if (next >= words.size()
        || words.gap(next) != Gap.SPACE
        || words.script(mention.firstWord) != Script.ARABIC
        || words.script(next) != Script.ARABIC) {
      return false;
    }
    for (int i = mention.firstWord; i <= mention.lastWord; i++) {
      if (!PersonName.isParticle(words.word(i))
          && !lexicon.givenNames().contains(words.surface(i))) {
        return false;
      }
    }
    String word = words.word(next);
    return PersonName.isParticle(word)
        || (document.ordinary(next) < ORDINARY
            && !words.surface(next).equals(ON)
            && (ArabicArticle.begins(word)
                || (NameWords.learned().kinds(word) & NameWords.FAMILY) != 0));
  }

  private boolean isGivenName(Tokens words, int word) {
    return lexicon.givenNames().contains(words.surface(word))
        || (NameWords.learned().kinds(words.word(word)) & NameWords.GIVEN) != 0;
  }

  /**
   * Whether hyphens make it part of a longer name: {@code Plaine-Monceau}, {@code
   * Fontaine-les-Vervins}.
   */
  private static boolean isInCompound(Tokens words, Mention mention, NameCover cover) {
    int before = mention.firstWord - 1;
    int next = mention.lastWord + 1;
    return words.script(mention.firstWord) == Script.LATIN
        && ((isHyphened(words, before + 1)
                && !cover.contains(before)
                && (words.isCapitalised(before) || isHyphened(words, before)))
            || (isHyphened(words, next) && !cover.contains(next) && isHyphened(words, next + 1)));
  }

  private static boolean isHyphened(Tokens words, int word) {
    return word > 0 && word < words.size() && words.gap(word) == Gap.HYPHEN;
  }

  private static boolean isNameLike(Document document, int word, int behindGap, NameCover cover) {
    Tokens words = document.words;
    if (word < 0 || word >= words.size() || !document.followsDirectly(behindGap)) {
      return false;
    }
    boolean name =
        words.script(word) == Script.LATIN
            && words.letters(word) == Letters.CAPITALISED
            && words.length(word) > 2
            && !cover.contains(word);
    double common = document.ordinary(word);
    return name
        && (words.startsSentence(word) ? common == 0 : common < 0.9)
        && !TypeCues.isCue(words.word(word))
        && !TypeCues.endsTitle(words, word);
  }

  /** The given name directly before a mention of one word, if there is one. */
  private @Nullable String givenNameBefore(Document document, Mention mention) {
    Tokens words = document.words;
    int before = mention.firstWord - 1;
    if (mention.wordCount() > 1
        || mention.clitics > 0
        || !document.followsDirectly(mention.firstWord)) {
      return null;
    }
    boolean latin = words.script(before) == Script.LATIN;
    boolean given =
        (!latin || words.isCapitalised(before))
            && document.ordinary(before) < 0.5
            && !PersonName.isParticle(words.word(before))
            && !words.surface(before).equals(ON)
            && (latin
                ? isGivenName(words, before)
                : lexicon.givenNames().contains(words.surface(before)));
    return given ? words.word(before) : null;
  }

  /** Whether the given name before a family name is none that the entity bears. */
  private static boolean hasOtherGivenName(
      Document document, Mention mention, String givenName, Entity entity) {
    boolean person =
        entity.type() != EntityType.ORGANIZATION
            || document.words.script(mention.firstWord) == Script.ARABIC;
    return person && !bears(entity, givenName);
  }

  private static boolean bears(Entity entity, String word) {
    boolean arabic = NameParts.isArabic(word);
    for (String label : entity.labels().values()) {
      if (NameParts.isArabic(label) != arabic) {
        continue;
      }
      Tokens name = Tokenizer.tokens(label);
      for (int i = 0; i < name.size(); i++) {
        if (name.is(i, word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** How much several words look like a person's given name and family name. */
  private enum PersonLikeness {
    NONE,
    /** The last word may be a family name that nobody has counted: {@code Hassan Bouzid}. */
    PERHAPS,
    /** As in {@code Salah al-Din}. */
    SURE
  }

  private PersonLikeness personLikeness(Document document, Mention mention) {
    Tokens words = document.words;
    String first = words.word(mention.firstWord);
    String last = words.word(mention.lastWord);
    if (mention.wordCount() == 1
        || !lexicon.givenNames().contains(words.surface(mention.firstWord))
        || PersonName.isParticle(first)) {
      return PersonLikeness.NONE;
    }
    if (endsNoName(words.script(mention.lastWord), last)) {
      return PersonLikeness.SURE; // "Mme Mansour a produit" is not about Mansoura
    }
    NameWords names = NameWords.learned();
    String bare = ArabicArticle.strip(last);
    if (TypeCues.beginsPlace(first)
        || !names.mayBeOfPerson(first)
        || !(names.mayBeOfPerson(last) || names.mayBeOfPerson(bare))) {
      return PersonLikeness.NONE;
    }
    return names.kinds(last) == 0 ? PersonLikeness.PERHAPS : PersonLikeness.SURE;
  }

  private static boolean endsNoName(Script script, String word) {
    return WordTable.ORDINARY.of(script, word) >= ORDINARY
        || (script == Script.ARABIC && WordTable.FREQUENCY.of(script, word) >= FREQUENT);
  }

  /** The more news is about a place, the less it is asked whether somebody bears its name. */
  private static double personLike(PersonLikeness likeness, double weight) {
    return switch (likeness) {
      case NONE -> 0;
      case PERHAPS -> unknown(weight);
      case SURE -> 1;
    };
  }
}
