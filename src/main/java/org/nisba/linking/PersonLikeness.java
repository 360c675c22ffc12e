package org.nisba.linking;

import org.nisba.lexicon.Lexicon;
import org.nisba.names.PersonName;
import org.nisba.text.ArabicArticle;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/** How much several words look like a person's given name and family name. */
enum PersonLikeness {
  NONE,
  /** The last word may be a family name that nobody has counted: {@code Hassan Bouzid}. */
  PERHAPS,
  /** As in {@code Salah al-Din}. */
  SURE;

  /** No name of a place of several words ends with a word that is ordinary this surely. */
  private static final double ORDINARY = 0.5;

  /** So frequent in Arabic are prepositions and the like. */
  private static final double FREQUENT = 8;

  /** {@return how much the words of a mention look like a person's name} */
  static PersonLikeness of(Lexicon lexicon, Document document, Mention mention) {
    Tokens words = document.words;
    String first = words.word(mention.firstWord);
    String last = words.word(mention.lastWord);
    if (mention.wordCount() == 1
        || !lexicon.givenNames().contains(words.surface(mention.firstWord))
        || PersonName.isParticle(first)) {
      return NONE;
    }
    if (endsNoName(words.script(mention.lastWord), last)) {
      return SURE; // "Mme Mansour a produit" is not about Mansoura
    }
    NameWords names = NameWords.learned();
    String bare = ArabicArticle.strip(last);
    if (TypeCues.beginsPlace(first)
        || !names.mayBeOfPerson(first)
        || !(names.mayBeOfPerson(last) || names.mayBeOfPerson(bare))) {
      return NONE;
    }
    return names.kinds(last) == 0 ? PERHAPS : SURE;
  }

  private static boolean endsNoName(Script script, String word) {
    return WordTable.ORDINARY.of(script, word) >= ORDINARY
        || (script == Script.ARABIC && WordTable.FREQUENCY.of(script, word) >= FREQUENT);
  }

  /**
   * {@return how much it speaks against a place of a weight, 0 to 1: the more news is about it, the
   * less it is asked whether somebody bears its name}
   */
  double value(double weight) {
    return switch (this) {
      case NONE -> 0;
      case PERHAPS -> LocalFeatures.unknown(weight);
      case SURE -> 1;
    };
  }
}
