package org.nisba.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nisba.lexicon.Lexicon;
import org.nisba.linking.Demonyms.Demonym;
import org.nisba.linking.Demonyms.Origin;
import org.nisba.text.ArabicArticle;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Finds adjectives of origin and inhabitants' names, as mentions of the country. Stateless and
 * thread-safe.
 */
final class DemonymDetector {

  /** What a demonym that means another country first counts for this one. */
  private static final double SELDOM = -0.25;

  /** The adjectives of the Union are of the continent. */
  private static final String UNION = "EU";

  /** Words before a French adjective that make it a language. */
  private static final Set<String> SPEECH =
      Set.of(
          "en",
          "parler",
          "parle",
          "parlent",
          "parlait",
          "parlant",
          "apprendre",
          "traduit",
          "traduire",
          "langue",
          "langues");

  /** Before a word such as الفرنسية: the language. */
  private static final String LANGUAGE = "\u0627\u0644\u0644\u063A\u0647";

  private static final String FEMININE = "\u064A\u0647";

  /** Words before a capitalised demonym that make it the name of inhabitants. */
  private static final Set<String> DETERMINERS =
      Set.of(
          "le",
          "la",
          "les",
          "l",
          "un",
          "une",
          "des",
          "aux",
          "au",
          "du",
          "ce",
          "cet",
          "cette",
          "ces",
          "d",
          "de",
          "deux",
          "trois",
          "quatre",
          "cinq",
          "plusieurs",
          "certains",
          "chaque",
          "nombreux",
          "quelques",
          "jeunes",
          "jeune",
          "millions",
          "milliers");

  private static final Set<String> PARENTS =
      Set.of("\u0627\u0628\u0648", "\u0628\u0646", "\u0627\u0628\u0646", "\u0627\u0644");

  private final Lexicon lexicon;
  private final Weights weights;
  private final Countries countries;
  private final GivenNameWords givenNames;

  DemonymDetector(Lexicon lexicon, Countries countries, Weights weights) {
    this.weights = weights;
    this.lexicon = lexicon;
    this.countries = countries;
    this.givenNames = new GivenNameWords(lexicon);
  }

  /** {@return the demonyms of a document whose mentions of names are ranked} */
  List<Mention> detect(Document document, NamedEntities named) {
    List<Mention> found = new ArrayList<>();
    Tokens words = document.words;
    for (int i = 0; i < words.size(); i++) {
      Deadline.check();
      if (!document.isAddress(i) && words.script(i) != Script.DIGITS) {
        i = detect(document, named, i, found);
      }
    }
    return found;
  }

  /** Adds the demonym at a word and returns the last word of it. */
  private int detect(Document document, NamedEntities named, int word, List<Mention> found) {
    for (Clitics clitics : Clitics.withNone(document.words, word)) {
      Demonym demonym = Demonyms.at(document, word, clitics);
      if (demonym != null) {
        List<Candidate> candidates = candidates(document, demonym, clitics, named);
        if (!candidates.isEmpty()) {
          int end = document.words.end(demonym.lastWord());
          Mention mention =
              new Mention(
                  word, demonym.lastWord(), demonym.start(), end, clitics.letters(), candidates);
          mention.rank(weights);
          found.add(mention);
        }
        return demonym.lastWord();
      }
    }
    return word;
  }

  private List<Candidate> candidates(
      Document document, Demonym demonym, Clitics clitics, NamedEntities named) {
    double doubt = doubt(document, demonym, clitics);
    List<Candidate> candidates = new ArrayList<>();
    for (Origin origin : demonym.origins()) {
      int country = origin.country().equals(UNION) ? -1 : countries.entity(origin.country());
      if (country >= 0) {
        Candidate candidate =
            Candidate.derived(lexicon, country, document.language, MatchKind.DEMONYM);
        candidate.set(Feature.DEMONYM, origin.usual() ? 1 : SELDOM);
        candidate.set(Feature.DOUBT, doubt);
        named.measure(candidate);
        candidates.add(candidate);
      }
    }
    return candidates;
  }

  private double doubt(Document document, Demonym demonym, Clitics clitics) {
    return document.words.script(demonym.firstWord()) == Script.ARABIC
        ? arabicDoubt(document, demonym, clitics)
        : frenchDoubt(document, demonym);
  }

  private double frenchDoubt(Document document, Demonym demonym) {
    Tokens words = document.words;
    int word = demonym.firstWord();
    if (word == 0 || !document.followsDirectly(word)) {
      return 0;
    }
    String before = words.word(word - 1);
    if (!words.isCapitalised(word) || document.inCapitalLine(word)) {
      return SPEECH.contains(before) ? 1 : 0;
    }
    if (DETERMINERS.contains(before) && !givenNames.is(words, word - 1)) {
      return 0;
    }
    return givenNames.is(words, word - 1) ? 1 : 0.5;
  }

  /**
   * An adjective follows its noun and is definite when the noun is: محمد العراقي is a man called
   * so.
   */
  private double arabicDoubt(Document document, Demonym demonym, Clitics clitics) {
    Tokens words = document.words;
    int word = demonym.firstWord();
    if (clitics.letters() == 1 && isLanguage(words, demonym)) {
      return 0.8; // بالفرنسية
    }
    if (word == 0 || clitics.letters() > 0 || !document.followsDirectly(word)) {
      return 0;
    }
    String before = words.word(word - 1);
    if (before.endsWith(LANGUAGE) || PARENTS.contains(before) || givenNames.is(words, word - 1)) {
      return 1;
    }
    return ArabicArticle.begins(before) && !demonym.definite() ? 0.7 : 0;
  }

  private static boolean isLanguage(Tokens words, Demonym demonym) {
    return demonym.definite()
        && words.text().folded().charAt(words.start(demonym.firstWord())) == '\u0628'
        && words.word(demonym.lastWord()).endsWith(FEMININE);
  }
}
