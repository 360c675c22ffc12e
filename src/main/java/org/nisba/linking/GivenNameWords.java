package org.nisba.linking;

import org.nisba.lexicon.Lexicon;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/** Tells given names from the titles and ordinary words that names begin with too. Immutable. */
final class GivenNameWords {

  /** A word that is ordinary this surely is no given name. */
  private static final double ORDINARY = 0.5;

  /** The preposition, as Egypt writes the name of Ali, too. */
  static final String ON = "على";

  private final Lexicon lexicon;

  GivenNameWords(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** {@return whether a word of a text, behind a joined particle or not, is a given name} */
  boolean is(Tokens words, int word) {
    if (words.script(word) != Script.ARABIC) {
      return words.isCapitalised(word) && is(words, word, Clitics.NONE);
    }
    return Clitics.withNone(words, word).stream().anyMatch(clitics -> is(words, word, clitics));
  }

  /** {@return whether a word, as it stands, is first in names of persons, be it ordinary, too} */
  boolean mayBe(Tokens words, int word) {
    return lexicon.givenNames().contains(words.surface(word))
        || NameWords.learned().isGiven(words.word(word));
  }

  private boolean is(Tokens words, int word, Clitics clitics) {
    int start = words.start(word) + clitics.letters();
    String folded = words.text().folded().substring(start, words.end(word));
    String surface = words.text().original(start, words.end(word)).of(words.text().original());
    return lexicon.givenNames().contains(surface)
        && WordTable.ORDINARY.of(words.script(word), folded) < ORDINARY
        && !TypeCues.isCue(folded);
  }
}
