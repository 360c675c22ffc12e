package org.nisba.linking;

import java.util.Set;
import org.nisba.text.ArabicArticle;
import org.nisba.text.Gap;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Tells when the words of a mention are part of something else than a name of their own. Stateless
 * and thread-safe.
 */
final class Surroundings {

  /** Nouns whose complement belongs to the name of an institution, building or street. */
  private static final Set<String> INSTITUTIONS =
      Set.of(
          "ambassade",
          "ambassades",
          "consulat",
          "universite",
          "faculte",
          "hopital",
          "clinique",
          "rue",
          "avenue",
          "boulevard",
          "lycee",
          "college",
          "ecole",
          "stade",
          "musee",
          "cathedrale",
          "mosquee",
          "eglise",
          "fondation",
          "institut",
          "station",
          "metro",
          "سفاره",
          "السفاره",
          "جامعه",
          "مستشفي",
          "شارع",
          "قنصليه",
          "كليه",
          "مدرسه",
          "ملعب",
          "استاد",
          "متحف",
          "مسجد",
          "كنيسه",
          "معهد",
          "جسر");

  /** Offices whose complement is a field and no place: {@code ministre de la Défense}. */
  private static final Set<String> OFFICES = Set.of("ministre", "ministres", "ministere");

  private static final Set<String> LINKING = Set.of("de", "d", "des", "du", "la", "le", "l");

  private Surroundings() {}

  /**
   * {@return whether a noun before the mention makes it part of an institution's name: {@code
   * ambassade de France}}
   */
  static boolean isInstitution(Document document, Mention mention) {
    return isGoverned(document.words, mention, INSTITUTIONS);
  }

  /** {@return whether the mention is what a minister is minister of} */
  static boolean isOffice(Document document, Mention mention) {
    return isGoverned(document.words, mention, OFFICES);
  }

  private static boolean isGoverned(Tokens words, Mention mention, Set<String> nouns) {
    for (int i = mention.firstWord - 1; i >= 0 && mention.firstWord - i <= 3; i--) {
      if (words.gap(i + 1) == Gap.BREAK) {
        return false;
      }
      String word = words.word(i);
      if (nouns.contains(word)) {
        return words.script(i) != Script.ARABIC || i == mention.firstWord - 1;
      }
      if (!LINKING.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /**
   * {@return whether the mention is a common noun with an adjective of origin: {@code forces
   * irakiennes}, الجيش العراقي}
   *
   * <p>In Latin script the words are written small; in Arabic there are just two of them.
   */
  static boolean isDescription(Document document, Mention mention) {
    Tokens words = document.words;
    if (mention.wordCount() < 2) {
      return isAdjective(words, mention.firstWord);
    }
    if (words.script(mention.lastWord) == Script.ARABIC) {
      return mention.wordCount() == 2 && Demonyms.isDemonym(words.word(mention.lastWord));
    }
    boolean adjective = false;
    for (int i = mention.firstWord; i <= mention.lastWord; i++) {
      if (words.isCapitalised(i)) {
        return false;
      }
      adjective |= i > mention.firstWord && Demonyms.isDemonym(words.word(i));
    }
    return adjective && !document.caseless;
  }

  /**
   * Whether an Arabic demonym stands behind a definite noun, as in الجيش السوداني; behind a title
   * it may be a name.
   */
  private static boolean isAdjective(Tokens words, int word) {
    return word > 0
        && words.script(word) == Script.ARABIC
        && words.gap(word) == Gap.SPACE
        && ArabicArticle.begins(words.word(word - 1))
        && !TypeCues.isCue(words.word(word - 1))
        && Demonyms.isDemonym(words.word(word));
  }
}
