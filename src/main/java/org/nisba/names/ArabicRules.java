package org.nisba.names;

import java.util.List;
import org.nisba.names.Correspondence.Rule;
import org.nisba.text.ArabicArticle;

/** What pairs of Arabic chunks mean. Source: Lucene's ArabicNormalizer, press usage. */
final class ArabicRules {

  /** Letters of one group stand for each other, in names of other languages at least. */
  private static final List<String> GROUPS =
      List.of(
          "\u0627\u0623\u0625\u0622\u0671", // alef with and without hamza
          "\u064A\u0649\u06CC\u0626", // yeh
          "\u0647\u0629", // heh and ta marbuta
          "\u0648\u0624", // waw
          "\u063A\u062C\u0642\u0643\u06AF\u06AD", // for a hard g
          "\u0628\u067E", // for p
          "\u0641\u06A4", // for v
          "\u062C\u0686", // for ch
          "\u062A\u0637", // emphatic or not, in foreign names
          "\u0633\u0635",
          "\u0632\u0698\u0638");

  private static final String VOWELS = "\u0627\u0648\u064A\u0649";
  private static final String GUTTURALS = "\u0621\u0639\u0623\u0625\u0624\u0626";

  private ArabicRules() {}

  static Correspondence of(String left, String right) {
    if (left.equals(right)) {
      return Correspondence.of(Rule.SAME);
    }
    String a = Correspondence.letters(left);
    String b = Correspondence.letters(right);
    boolean article = (a + b).equals(ArabicArticle.LETTERS) && (a.isEmpty() || b.isEmpty());
    if (article && (left.startsWith("^") || right.startsWith("^"))) {
      return Correspondence.of(Rule.ARTICLE);
    }
    int start = 0;
    while (start < a.length() && start < b.length() && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    int most = Math.min(a.length(), b.length()) - start;
    while (end < most && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return rest(a.substring(start, a.length() - end), b.substring(start, b.length() - end));
  }

  private static Correspondence rest(String a, String b) {
    boolean single = a.length() == 1 && b.length() == 1;
    if (single && GROUPS.stream().anyMatch(group -> group.contains(a) && group.contains(b))) {
      return Correspondence.of(Rule.ALTERNATION);
    }
    if (all(a, VOWELS) && all(b, VOWELS)) {
      return Correspondence.of(a.isEmpty() && b.isEmpty() ? Rule.SAME : Rule.VOWEL);
    }
    boolean guttural = all(a, GUTTURALS + VOWELS) && all(b, GUTTURALS + VOWELS);
    return Correspondence.of(guttural ? Rule.HAMZA_AYN : Rule.TYPING);
  }

  private static boolean all(String letters, String of) {
    return letters.chars().allMatch(letter -> of.indexOf(letter) >= 0);
  }
}
