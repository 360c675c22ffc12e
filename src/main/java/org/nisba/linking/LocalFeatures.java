package org.nisba.linking;

import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.NameKind;
import org.nisba.names.PersonName;
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

  private static final double ENOUGH_LETTERS = 5;

  private final Lexicon lexicon;

  LocalFeatures(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void measure(Document document, Mention mention, NameCover cover) {
    EntityType cue = TypeCues.before(document, mention);
    double common = commonWord(document, mention, cue);
    double phrase = commonPhrase(document, mention);
    double frequency = frequency(document, mention);
    boolean small = isSmall(document, mention);
    boolean glued = isGlued(document.words, mention);
    boolean neighbour = mention.wordCount() == 1 && hasUnknownNeighbour(document, mention, cover);
    boolean institution = Surroundings.isInstitution(document, mention);
    boolean office = Surroundings.isOffice(document, mention);
    boolean description = Surroundings.isDescription(document, mention);
    boolean personLike = isPersonLike(document, mention) && cue != EntityType.PLACE;
    boolean line = document.inCapitalLine(mention.firstWord);
    for (Candidate candidate : mention.candidates()) {
      Entity entity = lexicon.entity(candidate.entity());
      candidate.set(Feature.PRIOR, Math.min(1.2, entity.weight() / 10));
      candidate.set(Feature.UNWEIGHTED, entity.weight() == 0 ? 1 : 0);
      candidate.set(Feature.LABEL, candidate.name.kind() == NameKind.LABEL ? 1 : 0);
      candidate.set(Feature.NO_CAPITAL, small ? 1 : 0);
      candidate.set(Feature.FEW_LETTERS, fewLetters(mention, candidate));
      candidate.set(Feature.FREQUENT_WORD, Math.max(0, frequency - entity.weight()) / 10);
      candidate.set(Feature.COMMON_PHRASE, phrase * Math.max(0, 1 - entity.weight() / 4));
      candidate.set(Feature.EXACT, candidate.match == MatchKind.EXACT ? 1 : 0);
      candidate.set(Feature.WORDS, Math.min(2, mention.wordCount() - 1));
      candidate.set(Feature.OTHER_LANGUAGE, isOtherLanguage(document, candidate) ? 1 : 0);
      double known =
          small || candidate.isShort() ? 0 : Math.min(1, entity.weight() * entity.weight() / 100);
      candidate.set(Feature.COMMON_WORD, common * (1 - known));
      boolean field = office && entity.type() == EntityType.PLACE;
      candidate.set(Feature.INSTITUTION, institution || field ? 1 : 0);
      boolean describes =
          description && (candidate.isShort() || entity.type() == EntityType.ORGANIZATION);
      candidate.set(Feature.DESCRIPTION, describes ? 1 : 0);
      candidate.set(Feature.PERSON_LIKE, personLike && entity.type() == EntityType.PLACE ? 1 : 0);
      candidate.set(Feature.CLITIC, mention.clitics > 0 && mention.length() <= 3 ? 1 : 0);
      candidate.set(Feature.GLUED, glued ? 1 : 0);
      candidate.set(Feature.NEIGHBOUR, neighbour ? 1 : 0);
      candidate.set(
          Feature.CAPITAL_LINE,
          line && candidate.match == MatchKind.ACRONYM && mention.length() < 4 ? 1 : 0);
      candidate.set(Feature.SHORT_FORM, candidate.isShort() ? 1 : 0);
      candidate.set(Feature.TYPE_CUE, Disambiguator.agreement(cue, entity.type()));
      candidate.set(
          Feature.OTHER_GIVEN_NAME,
          mention.wordCount() == 1 && hasOtherGivenName(document, mention, entity) ? 1 : 0);
    }
  }

  /**
   * Labels of a language count in every text of that language; English names in a French text count
   * less.
   */
  private static boolean isOtherLanguage(Document document, Candidate candidate) {
    String tag = candidate.name.language();
    return document.language == Language.FR && tag.startsWith("en");
  }

  /**
   * How surely the words are ordinary ones. In Latin script a capital within the sentence says that
   * they are not; a word that governs the name as its title or noun says so in both scripts.
   */
  private double commonWord(Document document, Mention mention, @Nullable EntityType cue) {
    Tokens words = document.words;
    if (mention.wordCount() > 1) {
      return 0;
    }
    int word = mention.firstWord;
    String folded = words.text().folded().substring(mention.start(), mention.end());
    double share = CommonWords.LEARNED.share(words.script(word), folded);
    boolean latin = words.script(word) == Script.LATIN;
    boolean capitalSays =
        words.isCapitalised(word)
            && !words.startsSentence(word)
            && !document.inCapitalLine(word)
            && !isContracted(words, word, mention);
    if (share == 0 || (latin && capitalSays && !document.caseless)) {
      return 0;
    }
    return cue != null ? share * 0.4 : share;
  }

  /** How surely all words of a longer name are ordinary ones: as surely as the least sure is. */
  private static double commonPhrase(Document document, Mention mention) {
    Tokens words = document.words;
    double least = mention.wordCount() > 1 ? 1 : 0;
    for (int i = mention.firstWord; i <= mention.lastWord && least > 0; i++) {
      boolean capital = words.isCapitalised(i) && !words.startsSentence(i) && !document.caseless;
      least = capital ? 0 : Math.min(least, document.ordinary(i));
    }
    return least;
  }

  /** How often news has the single word of a mention. */
  private static double frequency(Document document, Mention mention) {
    if (mention.wordCount() > 1) {
      return 0;
    }
    Tokens words = document.words;
    String folded = words.text().folded().substring(mention.start(), mention.end());
    return WordFrequencies.LEARNED.of(words.script(mention.firstWord), folded);
  }

  private static boolean isSmall(Document document, Mention mention) {
    Tokens words = document.words;
    return mention.wordCount() == 1
        && !document.caseless
        && words.script(mention.firstWord) == Script.LATIN
        && words.letters(mention.firstWord) == Letters.LOWER;
  }

  private static double fewLetters(Mention mention, Candidate candidate) {
    boolean counts = mention.wordCount() == 1 && candidate.match != MatchKind.ACRONYM;
    return counts ? Math.max(0, ENOUGH_LETTERS - mention.length()) / (ENOUGH_LETTERS - 1) : 0;
  }

  /** {@code du Monde}, where the name lacks its article, is as often {@code coupe du Monde}. */
  private static boolean isContracted(Tokens words, int word, Mention mention) {
    return word > 0
        && words.is(word - 1, "du")
        && mention.candidates().stream().allMatch(candidate -> candidate.name.words() > 1);
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
  private static boolean hasUnknownNeighbour(Document document, Mention mention, NameCover cover) {
    Tokens words = document.words;
    int word = mention.firstWord;
    if (words.script(word) != Script.LATIN) {
      return false;
    }
    return isNameLike(document, word - 1, word, cover)
        || isNameLike(document, word + 1, word + 1, cover);
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
        && !TypeCues.isCue(words.word(word));
  }

  /** Whether the word before a family name is a given name that the entity does not bear. */
  private boolean hasOtherGivenName(Document document, Mention mention, Entity entity) {
    Tokens words = document.words;
    int before = mention.firstWord - 1;
    boolean person =
        entity.type() == EntityType.PERSON || words.script(mention.firstWord) == Script.ARABIC;
    if (!person || mention.clitics > 0 || !document.followsDirectly(mention.firstWord)) {
      return false;
    }
    String word = words.word(before);
    boolean latin = words.script(before) == Script.LATIN;
    boolean given =
        lexicon.givenNames().contains(words.surface(before))
            && (!latin || words.isCapitalised(before))
            && document.ordinary(before) < 0.5
            && !PersonName.isParticle(word);
    return given && !bears(entity, word);
  }

  private static boolean bears(Entity entity, String word) {
    for (String label : entity.labels().values()) {
      Tokens name = Tokenizer.tokens(label);
      for (int i = 0; i < name.size(); i++) {
        if (name.is(i, word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the first of several words is a given name, as in {@code Salah al-Din}. */
  private boolean isPersonLike(Document document, Mention mention) {
    Tokens words = document.words;
    return mention.wordCount() > 1
        && lexicon.givenNames().contains(words.surface(mention.firstWord))
        && !PersonName.isParticle(words.word(mention.firstWord));
  }
}
