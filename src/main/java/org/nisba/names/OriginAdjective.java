package org.nisba.names;

import java.util.List;
import org.nisba.text.Folding;

/**
 * Tells words that are derived from a name, such as {@code Marseillais} and البريطانية, from other
 * spellings of it. They share all consonants with it, and French and Arabic news have many: the
 * Arabic nisba ({@code -i}, {@code -iya}) and the French endings of inhabitants and followers.
 * Stateless and thread-safe.
 */
public final class OriginAdjective {

  private static final List<String> ARABIC = List.of("ي", "يه", "يون", "يين", "يو");

  private static final List<String> LATIN =
      List.of(
          "ais", "aise", "aises", "ois", "oise", "oises", "ien", "iens", "ienne", "iennes", "ain",
          "ains", "aine", "aines", "een", "eens", "eenne", "eennes", "iste", "istes");

  /** How Latin names end that end with the sound of the Arabic nisba by themselves. */
  private static final List<String> LIKE_ARABIC = List.of("i", "y", "e", "ia", "ya");

  /** Of one who is named after religion, no adjective: {@code Salah Al Deen}. */
  private static final String RELIGION = "deen";

  private static final String LAND = "ie";

  private OriginAdjective() {}

  /**
   * {@return whether one of two words has an ending that makes an adjective of a name, and the
   * other has none; of words in two scripts, whether the Arabic one has it}
   */
  public static boolean divides(String a, String b) {
    boolean arabic = NameParts.isArabic(a);
    String first = Folding.foldName(a);
    String second = Folding.foldName(b);
    if (arabic == NameParts.isArabic(b)) {
      List<String> endings = arabic ? ARABIC : LATIN;
      return ends(first, endings) != ends(second, endings)
          || isInhabitant(first, second)
          || isInhabitant(second, first);
    }
    return ends(arabic ? first : second, ARABIC) && !ends(arabic ? second : first, LIKE_ARABIC);
  }

  /** Whether a word is that of one who lives in a land: {@code Tchétchène}, {@code Tchétchénie}. */
  private static boolean isInhabitant(String word, String land) {
    return word.endsWith("e") && land.equals(word.substring(0, word.length() - 1) + LAND);
  }

  private static boolean ends(String word, List<String> endings) {
    return endings.stream().anyMatch(word::endsWith) && !word.endsWith(RELIGION);
  }
}
