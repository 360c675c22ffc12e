package org.nisba.names;

import org.jspecify.annotations.Nullable;
import org.nisba.names.Writings.Place;
import org.nisba.names.Writings.Writing;
import org.nisba.text.Folding;

/**
 * Says whether a convention writes an Arabic chunk with certain Latin letters, and how that looks:
 * the writing of each letter, perhaps doubled (a shadda is seldom written), with or without a short
 * vowel before and behind it, and the mute e of the French.
 */
final class ChunkSpeller {

  /** More than any writing costs. */
  private static final int DEAREST = 99;

  /**
   * How a chunk is written.
   *
   * @param text the letters with their marks, without the ends of the word
   * @param cost the sum of the ranks of the writings
   * @param vowels the number of short vowels
   * @param doubled whether a consonant is doubled
   */
  record Spelled(String text, int cost, int vowels, boolean doubled) {}

  static final String[] SHORT_VOWELS = {"fatha", "kasra", "damma"};

  private final Writings writings = Writings.standard();
  private final Romanisation convention;

  ChunkSpeller(Romanisation convention) {
    this.convention = convention;
  }

  /** {@return the unit that a letter is in the table} */
  static String unit(char letter) {
    String unit = String.valueOf(letter);
    return Writings.standard().knows(unit) ? unit : Folding.foldName(unit);
  }

  /**
   * {@return how the convention writes the chunk with these letters, or null when it does not}
   *
   * @param arabic letters as written, perhaps with {@code ^} and {@code $}
   * @param latin folded letters, with the same ends
   * @param starts whether the first letter of the chunk begins the word
   * @param ends whether its last letter ends the word
   */
  @Nullable Spelled spell(String arabic, String latin, boolean starts, boolean ends) {
    return new Match(arabic, latin, starts, ends).from(0, 0, true);
  }

  /** {@return whether a letter is a vowel} */
  static boolean isVowel(char letter) {
    return "aeiou".indexOf(letter) >= 0;
  }

  /** One chunk beside one string of letters. */
  private final class Match {
    private final String arabic;
    private final String latin;
    private final boolean starts;
    private final boolean ends;

    Match(String arabic, String latin, boolean starts, boolean ends) {
      this.arabic = arabic;
      this.latin = latin;
      this.starts = starts;
      this.ends = ends;
    }

    /** {@return the cheapest way to write the rest} */
    @Nullable Spelled from(int i, int j, boolean vowelMayStand) {
      if (i == arabic.length()) {
        Spelled end = j == latin.length() ? new Spelled("", 0, 0, false) : null;
        return end == null && vowelMayStand ? vowel(i, j) : end;
      }
      char letter = arabic.charAt(i);
      Spelled best;
      if (letter == '^' || letter == '$') {
        boolean here = j < latin.length() && latin.charAt(j) == letter;
        best = here ? from(i + 1, j + 1, false) : letter == '$' ? muteE(i, j) : null;
      } else {
        best = letter(i, j);
      }
      return vowelMayStand ? cheaper(best, vowel(i, j)) : best;
    }

    private @Nullable Spelled letter(int i, int j) {
      Spelled best = null;
      for (Writing writing : writings.of(convention, unit(arabic.charAt(i)), place(i))) {
        String folded = writing.folded();
        if (latin.startsWith(folded, j)) {
          int next = j + folded.length();
          boolean open = folded.isEmpty() || !isVowel(folded.charAt(folded.length() - 1));
          Spelled once = plus(writing.text(), writing.rank(), 0, false, from(i + 1, next, open));
          best = cheaper(best, once);
          if (folded.length() == 1 && open && latin.startsWith(folded, next)) {
            String twice = writing.text() + writing.text();
            best = cheaper(best, plus(twice, writing.rank(), 0, true, from(i + 1, next + 1, true)));
          }
        }
      }
      return best;
    }

    private Place place(int i) {
      boolean first = i == 0 ? starts : arabic.charAt(i - 1) == '^';
      boolean last = i + 1 == arabic.length() ? ends : arabic.charAt(i + 1) == '$';
      return first ? Place.START : last ? Place.END : Place.ANY;
    }

    private @Nullable Spelled vowel(int i, int j) {
      boolean closed = i < arabic.length() && arabic.charAt(i) == '^';
      if (closed || j == latin.length() || !isVowel(latin.charAt(j))) {
        return null;
      }
      Spelled best = null;
      for (String unit : SHORT_VOWELS) {
        for (Writing writing : writings.of(convention, unit, Place.ANY)) {
          int next = j + writing.folded().length();
          boolean stands = latin.startsWith(writing.folded(), j);
          boolean beforeVowel = stands && next < latin.length() && isVowel(latin.charAt(next));
          if (stands && !beforeVowel) {
            Spelled rest = from(i, next, false);
            best = cheaper(best, plus(writing.text(), writing.rank(), 1, false, rest));
          }
        }
      }
      return best;
    }

    private @Nullable Spelled muteE(int i, int j) {
      if (!latin.startsWith("e$", j)) {
        return null;
      }
      for (Writing writing : writings.of(convention, "mute-e", Place.END)) {
        boolean behind =
            j == 0 ? arabic.length() == 1 : writing.folded().endsWith(latin.substring(j - 1, j));
        if (!writing.folded().isEmpty() && behind) {
          return plus("e", writing.rank(), 0, false, from(i + 1, j + 2, false));
        }
      }
      return null;
    }
  }

  private static @Nullable Spelled plus(
      String text, int rank, int vowels, boolean doubled, @Nullable Spelled rest) {
    return rest == null
        ? null
        : new Spelled(
            text + rest.text(),
            rank + rest.cost(),
            vowels + rest.vowels(),
            doubled || rest.doubled());
  }

  private static @Nullable Spelled cheaper(@Nullable Spelled a, @Nullable Spelled b) {
    int costA = a == null ? DEAREST : a.cost() * 2 + a.vowels();
    int costB = b == null ? DEAREST : b.cost() * 2 + b.vowels();
    return costA <= costB ? a : b;
  }
}
