package org.nisba.linking;

import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  /**
   * Arabic nouns, without article, that tell with an adjective of origin which organ of a state is
   * meant.
   */
  private static final Set<String> STATE_ORGANS =
      Set.of(
          "جيش",
          "قوات",
          "حكومه",
          "سلطات",
          "نظام",
          "شرطه",
          "اداره",
          "رياسه",
          "امن",
          "مخابرات",
          "استخبارات",
          "دبلوماسيه");

  /** Offices whose complement is a field and no place: {@code ministre de la Défense}. */
  private static final Set<String> OFFICES = Set.of("ministre", "ministres", "ministere");

  private static final Set<String> ARTICLES =
      Set.of("le", "la", "l", "les", "du", "des", "au", "aux");

  private static final Set<String> LINKING = Set.of("de", "d", "des", "du", "la", "le", "l");

  private Surroundings() {}

  /**
   * {@return the noun before the mention that makes it part of an institution's name, {@code
   * ambassade} of {@code ambassade de France}, or null}
   */
  static @Nullable String institution(Tokens words, Mention mention) {
    return governing(words, mention, INSTITUTIONS, false);
  }

  /** {@return whether the mention is what a minister is minister of} */
  static boolean isOffice(Document document, Mention mention) {
    return governing(document.words, mention, OFFICES, true) != null;
  }

  /**
   * The noun before a mention that it is the complement of.
   *
   * @param demonyms whether one may stand between them: {@code le ministre turc de la Défense}
   */
  private static @Nullable String governing(
      Tokens words, Mention mention, Set<String> nouns, boolean demonyms) {
    for (int i = mention.firstWord - 1; i >= 0 && mention.firstWord - i <= 4; i--) {
      if (words.gap(i + 1) == Gap.BREAK) {
        return null;
      }
      String word = words.word(i);
      if (nouns.contains(word)) {
        return words.script(i) != Script.ARABIC || i == mention.firstWord - 1 ? word : null;
      }
      boolean passed = demonyms && Demonyms.isDemonym(word);
      if (!passed && !LINKING.contains(word)) {
        return null;
      }
    }
    return null;
  }

  /**
   * {@return how likely a name that only an area of the catalogue bears is that of a town: 0 in
   * brackets, as in {@code Borme (Var)}, half behind a French article, which rivers have, too
   * ({@code dans le Var}), else 1, and where the catalogue has a town of this name}
   */
  static double town(Document document, Mention mention) {
    Tokens words = document.words;
    int first = mention.firstWord;
    if (first == 0 || !mention.candidates().stream().allMatch(Candidate::isArea)) {
      return 1;
    }
    String text = words.text().folded();
    boolean inBrackets =
        text.startsWith(" (", words.end(first - 1))
            && words.end(first - 1) + 2 == words.start(first)
            && text.startsWith(")", words.end(mention.lastWord));
    boolean article =
        words.script(first) == Script.LATIN
            && document.followsDirectly(first)
            && ARTICLES.contains(words.word(first - 1))
            && !TypeCues.isCue(words.word(first)); // "dans le Nord"
    return inBrackets ? 0 : article ? 0.5 : 1;
  }

  /**
   * {@return whether the mention is a common noun with an adjective of origin: {@code forces
   * irakiennes}, الجيش العراقي}
   *
   * <p>In Latin script the words are written small; in Arabic there are just two of them, without
   * article or an organ of a state first, since الخطوط التونسية is a name.
   */
  static boolean isDescription(Document document, Mention mention) {
    Tokens words = document.words;
    if (mention.wordCount() < 2) {
      return isAdjective(words, mention.firstWord);
    }
    if (words.script(mention.lastWord) == Script.ARABIC) {
      String noun = words.word(mention.firstWord).substring(mention.clitics);
      String adjective = words.word(mention.lastWord);
      return mention.wordCount() == 2
          && Demonyms.isDemonym(adjective)
          && (STATE_ORGANS.contains(ArabicArticle.strip(noun)) || !ArabicArticle.begins(adjective));
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
