package org.nisba.names;

import java.util.Arrays;
import org.nisba.names.SpelledName.Word;

/**
 * The ending of the feminine: {@code Karima} beside {@code Karim}, كريمة beside كريم. Stateless and
 * thread-safe.
 *
 * <p>A final {@code e} is left open: it may write the ending ({@code Jamile}) or nothing ({@code
 * Tebboune}).
 */
final class Feminine {

  private enum Ending {
    FEMININE,
    CONSONANT,
    OPEN
  }

  private Feminine() {}

  /**
   * {@return whether two words have the same consonants, and one has the ending where the other
   * ends with a consonant}
   */
  static boolean differs(Word a, Word b) {
    Ending ofA = ending(a.letters());
    Ending ofB = ending(b.letters());
    boolean differ = ofA != ofB && ofA != Ending.OPEN && ofB != Ending.OPEN;
    return differ && haveSameConsonants(a.letters(), b.letters());
  }

  private static boolean haveSameConsonants(String a, String b) {
    int[] ofB = Skeleton.of(b).keys();
    return Arrays.stream(Skeleton.of(a).keys())
        .anyMatch(key -> Arrays.stream(ofB).anyMatch(each -> each == key));
  }

  private static Ending ending(String letters) {
    int length = letters.length();
    char last = letters.charAt(length - 1);
    char before = length > 1 ? letters.charAt(length - 2) : last;
    return last >= 0x600 ? arabic(before, last) : latin(before, last);
  }

  private static Ending arabic(char before, char last) {
    return switch (last) {
      case '\u0647' -> // ه, and ة as folded; behind ي and ا it may be a letter of its own
          before == '\u064A' || before == '\u0627' ? Ending.OPEN : Ending.FEMININE;
      case '\u0627', '\u064A', '\u0648', '\u0621' -> Ending.OPEN; // ا ي و ء
      case '\u062D', '\u0639' -> Ending.OPEN; // ح ع: Farah, Rabia
      default -> Ending.CONSONANT;
    };
  }

  private static Ending latin(char before, char last) {
    char sound = last == 'h' ? before : last;
    return switch (sound) {
      case 'a' -> Ending.FEMININE;
      case 'e', 'i', 'o', 'u', 'y' -> Ending.OPEN;
      case 't' -> Ending.OPEN; // the ending before another noun: Qaryat
      default -> Ending.CONSONANT;
    };
  }
}
