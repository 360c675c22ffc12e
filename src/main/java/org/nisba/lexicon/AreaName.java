package org.nisba.lexicon;

import java.util.Set;
import org.nisba.text.Gap;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Names of administrative areas: news drops the noun that says what kind of area it is, so that
 * {@code gouvernorat de Mossoul}, محافظة البصرة and {@code Madaba Governorate} are also met as the
 * name alone, which is mostly that of a town as well.
 */
final class AreaName {

  /** In front of the name. */
  private static final Set<String> NOUNS =
      Set.of(
          "gouvernorat",
          "province",
          "wilaya",
          "region",
          "departement",
          "canton",
          "district",
          "comte",
          "governorate",
          "county",
          "state",
          "etat",
          "محافظه",
          "ولايه",
          "اقليم",
          "منطقه",
          "مقاطعه",
          "قضاء",
          "مديريه",
          "اماره",
          "بلديه");

  /** Behind it, in English. */
  private static final Set<String> NOUNS_BEHIND =
      Set.of("governorate", "province", "region", "district", "county", "state");

  private static final Set<String> LINKING =
      Set.of("de", "du", "des", "d", "la", "le", "les", "l", "of");

  private AreaName() {}

  /** {@return the first word of the name without its noun, or 0 when it has none in front} */
  static int start(Tokens words) {
    if (!NOUNS.contains(words.word(0))) {
      return 0;
    }
    int start = 1;
    while (start < words.size() && LINKING.contains(words.word(start))) {
      start++;
    }
    return start < words.size() && isName(words, start) ? start : 0;
  }

  /** Whether a name begins at a word and no adjective: not {@code région sahélienne}. */
  private static boolean isName(Tokens words, int start) {
    return words.script(start) != Script.LATIN
        || words.isCapitalised(start)
        || (start + 1 < words.size() && words.isCapitalised(start + 1)) // province d'al-Anbar
        || !words.isCapitalised(0);
  }

  /**
   * {@return the word behind the name without its noun, or all words when none is behind}
   *
   * <p>In French a noun stands behind only in brackets: {@code Lorraine (région)}, but {@code Belle
   * Province}, {@code Ville de Canton}.
   */
  static int end(Tokens words, String language) {
    int last = words.size() - 1;
    String word = words.word(last);
    boolean behind =
        last > 0
            && (words.gap(last) == Gap.BREAK
                ? NOUNS.contains(word)
                : NOUNS_BEHIND.contains(word) && !language.startsWith("fr"));
    return behind ? last : words.size();
  }
}
