package org.nisba.linking;

import java.util.Set;
import org.nisba.lexicon.EntityType;
import org.nisba.names.NameKey;
import org.nisba.names.PersonName;
import org.nisba.text.Gap;
import org.nisba.text.Letters;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Where a run of capitalised Latin words that may be a name begins and ends, with particles and
 * articles within.
 */
final class CapitalisedRun {

  /** From this share on a word is an ordinary one and begins no name. */
  private static final double COMMON = 0.3;

  /** Arabic articles before a consonant of their own, romanised; some are French words, too. */
  private static final Set<String> ASSIMILATED =
      Set.of(
          "as", "es", "is", "ash", "esh", "ach", "ech", "az", "ez", "at", "et", "it", "ad", "ed",
          "an", "en", "in", "ar", "er", "ir", "adh", "edh", "ath", "eth");

  /** Words of the longest one. */
  private static final int LONGEST = 10;

  private CapitalisedRun() {}

  /**
   * {@return the last word of the run that begins at a word}
   *
   * @param joined whether it goes on behind what may stand between two names
   */
  static int end(Document document, int first, LikelyWords likely, boolean joined) {
    Tokens words = document.words;
    int last = first;
    for (int i = first + 1; i < words.size() && i - first < LONGEST; i++) {
      boolean inWord = isWithinWord(words, i);
      if (likely.full.get(i)
          || !(inWord || document.followsDirectly(i) || words.gap(i) == Gap.DOT)
          || (!joined && mayPart(words, i))) {
        break;
      }
      if (words.script(i) == Script.LATIN && (inWord || words.isCapitalised(i))) {
        last = i;
      } else if (!PersonName.isParticle(words.word(i))
          && !NameKey.isArticle(words, i)
          && !isAssimilatedArticle(words, i)) {
        break;
      }
    }
    while (last > first && words.length(last) == 1) {
      last--; // a title or an initial of what follows: "à Tizi Ouasli M. Lavrov"
    }
    return last;
  }

  /** Whether a word may stand between two names: a short title, an article that is French, too. */
  private static boolean mayPart(Tokens words, int i) {
    return (words.length(i) < 4 && TypeCues.of(words.word(i)) == EntityType.PERSON)
        || isAssimilatedArticle(words, i);
  }

  /**
   * Whether a word written small is an Arabic article like the next word: {@code Aita ech Chaab}.
   */
  private static boolean isAssimilatedArticle(Tokens words, int i) {
    String word = words.word(i);
    return i + 1 < words.size()
        && ASSIMILATED.contains(word)
        && words.gap(i + 1) == Gap.SPACE
        && words.isCapitalised(i + 1)
        && words.word(i + 1).startsWith(word.substring(1));
  }

  /**
   * Whether a word goes on with the one before it, whatever its case: behind the sign of an ayn or
   * hamza ({@code Isma'il}), and where only the article has a capital ({@code Al-tikriti}).
   */
  private static boolean isWithinWord(Tokens words, int i) {
    return switch (words.gap(i)) {
      case APOSTROPHE -> words.length(i - 1) > 1 && !words.word(i).equals("s");
      case HYPHEN -> NameKey.isArticle(words, i - 1);
      default -> false;
    };
  }

  /** Whether a folded word is an ordinary one, which mostly begins no name. */
  static boolean isOrdinary(String word) {
    return WordTable.ORDINARY.of(Script.LATIN, word) >= COMMON;
  }

  /** Whether a run that may be a name begins at a word. */
  static boolean begins(Document document, int i) {
    Tokens words = document.words;
    String word = words.word(i);
    return words.script(i) == Script.LATIN
        && words.isCapitalised(i)
        && words.letters(i) != Letters.UPPER
        && !TypeCues.isCue(word)
        && (!isOrdinary(word)
            || (i + 1 < words.size() && NameKey.isArticle(words, i + 1))); // Ras el Agba
  }
}
