package org.nisba.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Folds a text so that spellings which a reader takes for the same become the same, and records
 * every edit.
 *
 * <p>The rules are those of {@link FoldRule}; their outcome for each code point is computed once,
 * so that folding is one table look-up a character. HTML entities left in scraped text (a no-break
 * space, an é, an apostrophe) are read as the character that they stand for.
 *
 * <p>Laws: folding twice is folding once; canonically equal texts fold alike; any string, lone
 * surrogates included, can be folded. Stateless and thread-safe.
 */
public final class Folding {

  /** Marks a character whose fold is not a single UTF-16 unit: look it up in {@link #SEVERAL}. */
  private static final char OTHER = '\uFFFF';

  private static final char[] SINGLE = new char[0x10000];
  private static final Map<Integer, String> SEVERAL = new HashMap<>();

  /** Whether each UTF-16 unit is a capital. */
  private static final boolean[] CAPITAL = new boolean[0x10000];

  static {
    for (int cp = 0; cp < 0x10000; cp++) {
      CAPITAL[cp] = Character.isUpperCase(cp);
      String folded = cp >= 0xD800 && cp <= 0xDFFF ? null : FoldRule.applyAll(cp);
      if (folded == null) {
        SINGLE[cp] =
            '\uFFFD'; // two lone surrogates must not meet when what divides them is dropped
      } else if (folded.length() == 1 && cp != OTHER) {
        SINGLE[cp] = folded.charAt(0);
      } else {
        SINGLE[cp] = OTHER;
        SEVERAL.put(cp, folded);
      }
    }
  }

  private Folding() {}

  /** {@return the folded form of a short text such as a name, without the way back} */
  public static String foldName(String name) {
    return fold(name).folded();
  }

  /**
   * Folds a text.
   *
   * @param text any string
   * @return the text, its folded form and their alignment
   */
  public static AlignedText fold(String text) {
    int length = text.length();
    BitSet capitals = new BitSet(length);
    char[] singles = new char[length];
    int i = singles(text, singles, capitals);
    Alignment.Builder edits = new Alignment.Builder();
    edits.equal(i);
    if (i == length) {
      return new AlignedText(text, new String(singles), edits.build(i, i), capitals);
    }
    StringBuilder folded = new StringBuilder(length + 16).append(singles, 0, i);
    while (i < length) {
      char c = text.charAt(i);
      char single = SINGLE[c];
      if (c == '&') {
        HtmlEntity entity = HtmlEntity.at(text, i);
        if (entity != null) {
          if (Character.isUpperCase(entity.codePoint())) {
            capitals.set(folded.length());
          }
          int from = folded.length();
          append(entity.codePoint(), entity.length(), folded, edits);
          i += entity.length();
          spreadCapital(text, i, from, folded.length(), capitals);
          continue;
        }
      }
      if (c == '\r' && i + 1 < length && text.charAt(i + 1) == '\n') {
        edits.replace(2, 1); // one line end
        folded.append('\n');
        i += 2;
        continue;
      }
      if (CAPITAL[c]) {
        capitals.set(folded.length());
      }
      if (single != OTHER && !Character.isHighSurrogate(c)) {
        folded.append(single);
        edits.equal(1);
        i++;
      } else {
        int codePoint = text.codePointAt(i);
        int from = folded.length();
        append(codePoint, Character.charCount(codePoint), folded, edits);
        i += Character.charCount(codePoint);
        spreadCapital(text, i, from, folded.length(), capitals);
      }
    }
    return new AlignedText(text, folded.toString(), edits.build(length, folded.length()), capitals);
  }

  /** Folds the characters before the first that is not one to one, and returns how many. */
  private static int singles(String text, char[] folded, BitSet capitals) {
    for (int i = 0; i < folded.length; i++) {
      char c = text.charAt(i);
      char single = SINGLE[c];
      if (single == OTHER || c == '&' || c == '\r' || Character.isHighSurrogate(c)) {
        return i;
      }
      if (CAPITAL[c]) {
        capitals.set(i);
      }
      folded[i] = single;
    }
    return folded.length;
  }

  /**
   * Makes all letters of a folded ligature capitals when those around it are: the Œ of {@code CŒUR}
   * but not that of {@code Œuvre}.
   */
  private static void spreadCapital(String text, int next, int from, int to, BitSet capitals) {
    if (to - from < 2 || !capitals.get(from)) {
      return;
    }
    boolean letterFollows = next < text.length() && Character.isLetter(text.charAt(next));
    boolean capital =
        letterFollows
            ? Character.isUpperCase(text.charAt(next))
            : from > 0 && capitals.get(from - 1);
    if (capital) {
      capitals.set(from, to);
    }
  }

  private static void append(
      int codePoint, int width, StringBuilder folded, Alignment.Builder edits) {
    String replacement = of(codePoint);
    if (replacement.isEmpty() && belongsToPrevious(codePoint)) {
      edits.absorb(width);
    } else {
      edits.replace(width, replacement.length());
    }
    folded.append(replacement);
  }

  /** {@return what one code point folds to} */
  static String of(int codePoint) {
    if (codePoint >= 0x10000) {
      return FoldRule.applyAll(codePoint);
    }
    char single = SINGLE[codePoint];
    return single == OTHER ? SEVERAL.getOrDefault(codePoint, "") : String.valueOf(single);
  }

  /**
   * Marks and tatweel are part of the letter before them; bidi and zero-width characters are not.
   */
  private static boolean belongsToPrevious(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || codePoint == 0x640;
  }
}
