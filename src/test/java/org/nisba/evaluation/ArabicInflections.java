package org.nisba.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.text.ArabicArticle;

/**
 * Tells Arabic words that are inflected like ordinary ones, be they rare: their stem is met with
 * several suffixes of possession, number and person, which names do not take, or the word is met
 * with both prefixes of the third person of verbs.
 */
final class ArabicInflections {

  /** The longer ones first. */
  private static final List<String> SUFFIXES =
      List.of(
          "تهما", "تهم", "تها", "هما", "ات", "ها", "هم", "نا", "ين", "ون", "ان", "وا", "ته", "تي",
          "كم", "يه", "ه", "ا", "ي", "ت");

  /** What adjectives of origin and family names end in as well. */
  private static final Set<String> OF_NAMES = Set.of("", "ي", "يه");

  private static final int LEAST_SUFFIXES = 3;
  private static final int LEAST_SEEN = 8;
  private static final int SHORTEST_STEM = 3;

  private final Map<String, int[]> counts;
  private final Map<String, Stem> stems = new HashMap<>();

  private static final class Stem {
    private final Set<String> suffixes = new HashSet<>();
    private int outside;
    private int inside;
  }

  /**
   * Reads the counts when it is first asked.
   *
   * @param counts how often each folded word was met outside of names and inside
   */
  ArabicInflections(Map<String, int[]> counts) {
    this.counts = counts;
  }

  /** {@return whether a folded word is surely an ordinary one by its inflection} */
  boolean isInflected(String word) {
    if (stems.isEmpty()) {
      counts.forEach(this::count);
    }
    String bare = bare(word);
    Stem stem = stems.get(stem(bare));
    return isOrdinary(stem) || isVerb(word);
  }

  private void count(String word, int[] seen) {
    String bare = bare(word);
    String stem = stem(bare);
    Stem of = stems.computeIfAbsent(stem, _ -> new Stem());
    of.suffixes.add(bare.substring(stem.length()));
    of.outside += seen[0];
    of.inside += seen[1];
  }

  private static boolean isOrdinary(@Nullable Stem stem) {
    return stem != null
        && stem.outside >= LEAST_SEEN
        && stem.inside * 20 < stem.outside
        && stem.suffixes.stream().filter(each -> !OF_NAMES.contains(each)).count()
            >= LEAST_SUFFIXES;
  }

  private boolean isVerb(String word) {
    String verb = conjoined(word) ? word.substring(1) : word;
    verb = verb.length() > 4 && verb.charAt(0) == 'س' ? verb.substring(1) : verb;
    char prefix = verb.charAt(0);
    if (verb.length() <= 3 || (prefix != 'ي' && prefix != 'ت')) {
      return false;
    }
    String other = (prefix == 'ي' ? "ت" : "ي") + verb.substring(1);
    int[] seen = counts.getOrDefault(other, new int[2]);
    return seen[0] >= 2 && seen[1] == 0;
  }

  private static boolean conjoined(String word) {
    return word.length() > 4 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف');
  }

  /** A word without joined particles and article. */
  private static String bare(String word) {
    String rest = conjoined(word) ? word.substring(1) : word;
    if (rest.length() > 4 && rest.startsWith("لل")) {
      return rest.substring(2);
    }
    boolean preposition = rest.length() > 5 && "بلك".indexOf(rest.charAt(0)) >= 0;
    if (preposition && ArabicArticle.begins(rest.substring(1))) {
      return ArabicArticle.without(rest.substring(1));
    }
    return rest.length() > 4 ? ArabicArticle.strip(rest) : rest;
  }

  private static String stem(String bare) {
    for (String suffix : SUFFIXES) {
      if (bare.endsWith(suffix) && bare.length() - suffix.length() >= SHORTEST_STEM) {
        return bare.substring(0, bare.length() - suffix.length());
      }
    }
    return bare;
  }
}
