package org.nisba.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.names.NameKey;
import org.nisba.text.ArabicArticle;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Particles taken off the front of an Arabic word.
 *
 * @param letters how many letters are taken off
 * @param outside how many of them stay outside the span of the name
 * @param article whether the article that the particle swallowed is put back: للعراق is ل + العراق
 */
record Clitics(int letters, int outside, boolean article) {

  static final Clitics NONE = new Clitics(0, 0, false);

  /** The French article within {@code au} and {@code du}, a word of its own. */
  static final Clitics CONTRACTION = new Clitics(0, 0, true);

  /** A word behind clitics has at least this many letters. */
  private static final int SHORTEST = 3;

  /** Shorter words that names of several words begin with: بن قردان, أم العرائس. */
  private static final Set<String> BEGINNINGS = Set.of("بن", "ام");

  private static final char LAM = '\u0644';

  long startOfKey() {
    return article
        ? NameKey.append(NameKey.EMPTY, ArabicArticle.LETTERS, 0, ArabicArticle.LETTERS.length())
        : NameKey.EMPTY;
  }

  /** All ways to take clitics off a word: a conjunction (و ف), a preposition (ب ل ك), or both. */
  static List<Clitics> of(Tokens words, int word) {
    List<Clitics> ways = new ArrayList<>(3);
    String folded = words.text().folded();
    int start = words.start(word);
    int length = words.length(word);
    addPreposition(folded, start, length, 0, ways);
    if (isConjunction(at(folded, start, length, 0))) {
      add(folded, start, 1, length, ways);
      addPreposition(folded, start, length, 1, ways);
    }
    return ways;
  }

  /** The word as it stands, and all ways to take clitics off it when it is Arabic. */
  static List<Clitics> withNone(Tokens words, int word) {
    List<Clitics> ways = new ArrayList<>(4);
    ways.add(NONE);
    if (words.script(word) == Script.ARABIC) {
      ways.addAll(of(words, word));
    }
    return ways;
  }

  private static void addPreposition(
      String folded, int start, int length, int from, List<Clitics> ways) {
    Character letter = at(folded, start, length, from);
    if (letter == null || !isPreposition(letter)) {
      return;
    }
    add(folded, start, from + 1, length, ways);
    Character second = at(folded, start, length, from + 1);
    if (letter == LAM && second != null && second == LAM && length - from - 2 >= SHORTEST - 1) {
      ways.add(new Clitics(from + 2, from, true));
    }
  }

  private static void add(String folded, int start, int letters, int length, List<Clitics> ways) {
    boolean begins =
        length - letters == 2
            && BEGINNINGS.contains(folded.substring(start + letters, start + length));
    if (begins || length - letters >= SHORTEST) {
      ways.add(new Clitics(letters, letters, false));
    }
  }

  private static @Nullable Character at(String folded, int start, int length, int offset) {
    return offset < length ? folded.charAt(start + offset) : null;
  }

  /** {@return whether what is left of a word is too short for a name by itself} */
  boolean leaveTooLittle(Tokens words, int word) {
    return letters > 0 && words.length(word) - letters < SHORTEST - (article ? 1 : 0);
  }

  /** {@return whether an Arabic word begins with a letter that may be a joined conjunction} */
  static boolean isConjunction(Tokens words, int word) {
    return isConjunction(at(words.text().folded(), words.start(word), words.length(word), 0));
  }

  private static boolean isConjunction(@Nullable Character letter) {
    return letter != null && (letter == '\u0648' || letter == '\u0641');
  }

  private static boolean isPreposition(char letter) {
    return letter == '\u0628' || letter == LAM || letter == '\u0643';
  }

  /** {@return 1 when an Arabic word begins with a letter that may be a joined particle, else 0} */
  static int single(Tokens words, int word) {
    Character first = at(words.text().folded(), words.start(word), words.length(word), 0);
    return first != null && (isConjunction(first) || isPreposition(first)) ? 1 : 0;
  }
}
