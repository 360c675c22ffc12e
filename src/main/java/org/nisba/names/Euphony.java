package org.nisba.names;

/** What the eye of a reader forbids in a romanised word, whatever its letters stand for. */
final class Euphony {

  private static final double SINGLE_S = 1.5;
  private static final double ODD = 3;

  private Euphony() {}

  /**
   * {@return what a folded word is to be marked down by, in nats}
   *
   * <p>In French a single s between vowels is read z, so {@code Nasser, Sissi}; elsewhere a doubled
   * consonant stands between vowels or not at all; three vowels seldom meet.
   */
  static double penalty(String word, Romanisation convention) {
    double sum = 0;
    boolean french = isFrench(convention);
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      boolean doubled = i > 0 && word.charAt(i - 1) == letter && !vowel(word, i);
      boolean afterVowel = vowel(word, i - 1);
      if (french && letter == 's' && afterVowel && vowel(word, i + 1)) {
        sum += SINGLE_S;
      }
      if (doubled && !(vowel(word, i - 2) && (vowel(word, i + 1) || isHalf(word, i + 1)))) {
        sum += ODD;
      }
      if (vowel(word, i) && afterVowel && vowel(word, i - 2) && !isOu(word, i)) {
        sum += ODD;
      }
    }
    return sum;
  }

  /**
   * {@return whether a folded word has a doubled consonant where nobody writes one: at its
   * beginning or beside another consonant}
   */
  static boolean stumbles(String word) {
    for (int i = 1; i < word.length(); i++) {
      boolean doubled = word.charAt(i - 1) == word.charAt(i) && !vowel(word, i);
      boolean last = i + 1 == word.length();
      if (doubled && !(vowel(word, i - 2) && (last || vowel(word, i + 1) || isHalf(word, i + 1)))) {
        return true;
      }
    }
    return false;
  }

  static boolean isFrench(Romanisation convention) {
    return convention == Romanisation.FRENCH_PRESS
        || convention == Romanisation.MAGHREB
        || convention == Romanisation.MASHREQ;
  }

  private static boolean vowel(String word, int i) {
    return i >= 0
        && i < word.length()
        && (ChunkSpeller.isVowel(word.charAt(i)) || word.charAt(i) == 'y');
  }

  /** The second letter of gh, kh, sh, dh, th behind a doubled first one: {@code Qaddhafi}. */
  private static boolean isHalf(String word, int i) {
    return i < word.length() && word.charAt(i) == 'h';
  }

  /** {@code ou} counts as one vowel: {@code Daoud, Mouammar}. */
  private static boolean isOu(String word, int i) {
    return word.startsWith("ou", i - 1) || word.startsWith("ou", i - 2) || word.startsWith("ou", i);
  }
}
