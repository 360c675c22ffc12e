package org.nisba.names;

import org.nisba.text.AlignedText;
import org.nisba.text.Gap;
import org.nisba.text.Script;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

/**
 * The key under which a spelling is looked up: a 64-bit fingerprint of its folded letters, made
 * word by word.
 *
 * <p>What stands between the words does not count, so {@code Al-Qaïda}, {@code Al Qaida} and {@code
 * alqaida}, عبد الرحمن and عبدالرحمن share a key. The romanised article counts as {@code al}
 * however it is written: {@code el-}, {@code ul-}, or assimilated to the letter that follows
 * ({@code as-Sadr}, {@code ez-Zor}, {@code ach-Chaab}).
 *
 * <p>Two different spellings of a catalogue of five million names fall on one key with a
 * probability below 10<sup>-6</sup> in all (birthday bound on 64 bits), so keys are compared and
 * spellings are not.
 */
public final class NameKey {

  /** The state of a key with no word in it. */
  public static final long EMPTY = 0x9E3779B97F4A7C15L;

  private static final long MULTIPLIER = 0xFF51AFD7ED558CCDL;

  private NameKey() {}

  /** {@return the key of a whole spelling} */
  public static long of(String spelling) {
    Tokens words = Tokenizer.tokens(spelling);
    long state = EMPTY;
    for (int i = 0; i < words.size(); i++) {
      state = append(state, words, i);
    }
    return finish(state);
  }

  /** {@return the key of any text, letter by letter} */
  public static long ofText(String text) {
    return finish(append(EMPTY, text, 0, text.length()));
  }

  /** {@return the state after word {@code i}} */
  public static long append(long state, Tokens words, int i) {
    return isArticle(words, i)
        ? append(state, "al", 0, 2)
        : append(state, words.text().folded(), words.start(i), words.end(i));
  }

  /** {@return the state after some folded letters} */
  public static long append(long state, CharSequence letters, int start, int end) {
    long next = state;
    for (int at = start; at < end; at++) {
      next = (next ^ letters.charAt(at)) * MULTIPLIER;
      next ^= next >>> 29;
    }
    return next;
  }

  /** {@return the key of a state; never 0} */
  public static long finish(long state) {
    long key = state;
    key ^= key >>> 32;
    key *= 0xC4CEB9FE1A85EC53L;
    key ^= key >>> 29;
    return key == 0 ? 1 : key;
  }

  /**
   * {@return whether word {@code i} is the romanised Arabic article before another word}
   *
   * <p>{@code el ul il} count before any word and hyphen or space; the assimilated forms only when
   * the next word begins with their consonant, and those that are also French words ({@code en es
   * et as an}) only before a hyphen.
   */
  public static boolean isArticle(Tokens words, int i) {
    int length = words.length(i);
    if (length < 2 || length > 3 || i + 1 >= words.size() || words.script(i) != Script.LATIN) {
      return false;
    }
    Gap gap = words.gap(i + 1);
    if (gap != Gap.HYPHEN && gap != Gap.SPACE && gap != Gap.APOSTROPHE) {
      return false;
    }
    AlignedText text = words.text();
    String folded = text.folded();
    char first = folded.charAt(words.start(i));
    if (first != 'a' && first != 'e' && first != 'u' && first != 'i') {
      return false;
    }
    String consonant = folded.substring(words.start(i) + 1, words.end(i));
    if (consonant.equals("l")) {
      return first != 'i' || gap == Gap.HYPHEN; // "il" is a French word
    }
    boolean sunLetter =
        switch (consonant) {
          case "s", "z", "d", "r", "t", "n", "sh", "ch", "dh", "th" -> true;
          default -> false;
        };
    return sunLetter
        && (gap == Gap.HYPHEN || consonant.equals("z") || consonant.equals("d"))
        && folded.startsWith(consonant, words.start(i + 1));
  }
}
