package org.nisba.linking;

import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.EntityType;
import org.nisba.text.ArabicArticle;
import org.nisba.text.Letters;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * How far the words of a mention are ordinary words that name nothing: {@code orange}, {@code
 * quelque chose}, أمل. Entities of which the catalogue knows that news means them often are found
 * all the same.
 *
 * @param word how surely a single word is an ordinary one here, 0 to 1
 * @param capital how surely it would be one without its capital, 0 to 1
 * @param phrase how surely all of several words are ordinary ones, 0 to 1
 * @param anyPhrase the same, where words that are very frequent in Arabic news count as ordinary
 * @param frequency how often news has the single word, on the scale of an entity's weight
 * @param small whether it is a single word written small where names have capitals
 * @param letters how much the single word lacks to five letters, 0 to 1
 */
record OrdinaryWords(
    double word,
    double capital,
    double phrase,
    double anyPhrase,
    double frequency,
    boolean small,
    double letters) {

  private static final double ENOUGH_LETTERS = 5;

  /** A governing noun or title says that a name follows. */
  private static final double CUED = 0.4;

  /** What the ordinary use of a word counts where it has a capital and the entity no weight. */
  private static final double CAPITAL = 0.35;

  /** How surely a generic noun of places with the article is an ordinary word: الشمال, المدينة. */
  private static final double GENERIC = 0.8;

  /** An Arabic word of this frequency may be an ordinary one, and one as much more surely is. */
  private static final double FREQUENT = 3;

  /** From this weight on a phrase of ordinary words may name an entity: {@code zone verte}. */
  private static final double KNOWN = 4;

  static OrdinaryWords of(Document document, Mention mention, @Nullable EntityType cue) {
    Tokens words = document.words;
    int first = mention.firstWord;
    if (mention.wordCount() > 1) {
      return new OrdinaryWords(
          0, 0, phrase(document, mention, false), phrase(document, mention, true), 0, false, 0);
    }
    String folded = words.text().folded().substring(mention.start(), mention.end());
    Script script = words.script(first);
    String whole = mayBeOneWord(words, mention) ? words.word(first) : folded;
    double share =
        Math.max(WordTable.ORDINARY.of(script, folded), WordTable.ORDINARY.of(script, whole));
    if (script == Script.ARABIC
        && ArabicArticle.begins(folded)
        && TypeCues.of(ArabicArticle.without(folded)) == EntityType.PLACE) {
      share = Math.max(share, GENERIC);
    }
    boolean named = script == Script.LATIN && !document.caseless && capitalSays(document, mention);
    double word = named ? 0 : share;
    return new OrdinaryWords(
        cue != null ? word * CUED : word,
        named && cue == null ? share : 0,
        0,
        0,
        Math.max(WordTable.FREQUENCY.of(script, folded), WordTable.FREQUENCY.of(script, whole)),
        script == Script.LATIN && !document.caseless && words.letters(first) == Letters.LOWER,
        Math.max(0, ENOUGH_LETTERS - mention.length()) / (ENOUGH_LETTERS - 1));
  }

  /** Notes what speaks against a candidate. */
  void measure(Candidate candidate, EntityType type, double weight) {
    double known = small || candidate.isShort() ? 0 : Math.min(1, weight * weight / 100);
    double capitalised = weight == 0 ? capital * CAPITAL : 0;
    double several = type == EntityType.PERSON ? phrase : anyPhrase;
    candidate.set(Feature.COMMON_WORD, Math.max(word * (1 - known), capitalised));
    candidate.set(Feature.COMMON_PHRASE, several * Math.max(0, 1 - weight / KNOWN));
    candidate.set(Feature.FREQUENT_WORD, Math.max(0, frequency - weight) / 10);
    candidate.set(Feature.NO_CAPITAL, small ? 1 : 0);
    candidate.set(Feature.FEW_LETTERS, candidate.match == MatchKind.ACRONYM ? 0 : letters);
  }

  /** Whether the capital of a word within a sentence says that it is a name. */
  private static boolean capitalSays(Document document, Mention mention) {
    Tokens words = document.words;
    int word = mention.firstWord;
    return words.isCapitalised(word)
        && !words.startsSentence(word)
        && !document.inCapitalLine(word)
        && !isContracted(words, word, mention);
  }

  /** Whether what looks like a preposition joined to a name may be the beginning of a word. */
  private static boolean mayBeOneWord(Tokens words, Mention mention) {
    return mention.clitics == 1 && !Clitics.isConjunction(words, mention.firstWord);
  }

  /** {@code du Monde}, where the name lacks its article, is as often {@code coupe du Monde}. */
  private static boolean isContracted(Tokens words, int word, Mention mention) {
    return word > 0
        && words.is(word - 1, "du")
        && mention.candidates().stream().allMatch(candidate -> candidate.name.words() > 1);
  }

  /** How surely all words of a longer name are ordinary ones: as surely as the least sure is. */
  private static double phrase(Document document, Mention mention, boolean frequent) {
    Tokens words = document.words;
    double least = 1;
    for (int i = mention.firstWord; i <= mention.lastWord && least > 0; i++) {
      boolean capital = words.isCapitalised(i) && !words.startsSentence(i) && !document.caseless;
      double share = document.ordinary(i);
      if (frequent && words.script(i) == Script.ARABIC) {
        double frequency = WordTable.FREQUENCY.of(Script.ARABIC, words.word(i));
        share = Math.max(share, Math.clamp((frequency - FREQUENT) / FREQUENT, 0, 1));
      }
      least = capital ? 0 : Math.min(least, share);
    }
    return least;
  }
}
