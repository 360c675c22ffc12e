package org.nisba.evaluation;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The trigrams of PostgreSQL's pg_trgm, as its manual has them: those of each word with two blanks
 * put before it and one behind.
 */
final class Trigrams {

  private Trigrams() {}

  /** {@return the distinct trigrams of a romanised name, each packed into a number} */
  static Set<Long> of(String romanised) {
    Set<Long> trigrams = new LinkedHashSet<>();
    for (String word : romanised.split(" ")) {
      if (!word.isEmpty()) {
        String padded = "  " + word + " ";
        for (int i = 0; i + 3 <= padded.length(); i++) {
          trigrams.add(
              (long) padded.charAt(i) << 32
                  | (long) padded.charAt(i + 1) << 16
                  | padded.charAt(i + 2));
        }
      }
    }
    return trigrams;
  }

  /** {@return the share of trigrams that both have among those that either has} */
  static double similarity(int shared, int left, int right) {
    int either = left + right - shared;
    return either == 0 ? 0 : (double) shared / either;
  }
}
