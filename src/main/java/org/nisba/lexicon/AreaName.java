package org.nisba.lexicon;

import java.util.Set;
import org.nisba.text.Tokens;

/**
 * Names of administrative areas: news drops the noun that says what kind of area it is, so that
 * {@code gouvernorat de Mossoul}, محافظة البصرة and {@code Madaba Governorate} are also met as the
 * name alone, which is mostly that of a town as well.
 */
final class AreaName {

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
    return start < words.size() ? start : 0;
  }

  /** {@return the word behind the name without its noun, or all words when none is behind} */
  static int end(Tokens words) {
    int last = words.size() - 1;
    return last > 0 && NOUNS.contains(words.word(last)) ? last : words.size();
  }
}
