package org.nisba.bench;

import java.util.Arrays;
import org.nisba.text.Folding;

/**
 * The folded words of a text, each behind a space and the last before one, with where they stand in
 * the text: what the plain matchers work on. One table look-up a letter, by the folding rules of
 * the linker, of a ligature the first letter; no clitics, and what stands between words does not
 * count. The buffers are used again for the next text.
 */
final class FoldedWords {

  private static final char BETWEEN = ' ';

  /** Of a mark within a word, which leaves no letter. */
  private static final char NOTHING = '\0';

  private static final char[] TABLE = new char[0x10000];

  static {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      String folded = Character.isSurrogate(c) ? "" : Folding.foldName(String.valueOf(c));
      boolean mark = folded.isEmpty() || !Character.isDefined(c);
      char letter = mark ? NOTHING : folded.charAt(0);
      TABLE[c] = mark || Character.isLetterOrDigit(letter) ? letter : BETWEEN;
    }
  }

  /** Folded letters. */
  char[] letters = new char[1 << 12];

  /** How many of them there are. */
  int length;

  /** Where the words begin in the letters, and behind the last one where the next would. */
  int[] starts = new int[1 << 10];

  /** Where the words begin in the text: what a matcher would report. */
  int[] origins = new int[1 << 10];

  /** How many words there are. */
  int count;

  /** {@return this, with the words of a text} */
  FoldedWords of(String text) {
    if (letters.length < text.length() + 2) {
      letters = new char[text.length() * 2];
      starts = new int[text.length() + 2];
      origins = new int[text.length() + 2];
    }
    count = 0;
    int at = 0;
    letters[at++] = BETWEEN;
    for (int i = 0; i < text.length(); i++) {
      char c = TABLE[text.charAt(i)];
      if (c == NOTHING) {
        continue;
      }
      boolean within = letters[at - 1] != BETWEEN;
      if (c != BETWEEN && !within) {
        starts[count] = at;
        origins[count++] = i;
      }
      if (c != BETWEEN || within) {
        letters[at++] = c;
      }
    }
    if (letters[at - 1] != BETWEEN) {
      letters[at++] = BETWEEN;
    }
    starts[count] = at;
    length = at;
    return this;
  }

  /** {@return all words with single spaces between them} */
  String joined() {
    return count == 0 ? "" : new String(letters, 1, length - 2);
  }

  /** {@return all words, a space before and behind each} */
  char[] spaced() {
    return Arrays.copyOf(letters, length);
  }
}
