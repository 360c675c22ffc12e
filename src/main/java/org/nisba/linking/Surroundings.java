package org.nisba.linking;

import java.util.Set;
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

  private static final Set<String> LINKING = Set.of("de", "d", "des", "du", "la", "le", "l");

  private Surroundings() {}

  /**
   * {@return whether a noun before the mention makes it part of an institution's name: {@code
   * ambassade de France}}
   */
  static boolean isInstitution(Document document, Mention mention) {
    Tokens words = document.words;
    for (int i = mention.firstWord - 1; i >= 0 && mention.firstWord - i <= 3; i--) {
      if (words.gap(i + 1) == Gap.BREAK) {
        return false;
      }
      String word = words.word(i);
      if (INSTITUTIONS.contains(word)) {
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
      return false;
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
}
