package org.nisba.text;

import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a folded text. Stateless and thread-safe; takes time in proportion to the
 * text.
 */
public final class Tokenizer {

  private Tokenizer() {}

  /** {@return the words of a text that is folded first} */
  public static Tokens tokens(String text) {
    return tokens(Folding.fold(text));
  }

  /** {@return the words of a folded text} */
  public static Tokens tokens(AlignedText text) {
    String folded = text.folded();
    Tokens.Builder words = new Tokens.Builder(text);
    int i = 0;
    while (i < folded.length()) {
      int codePoint = folded.codePointAt(i);
      Script script = Script.of(codePoint);
      if (script == null) {
        i += Character.charCount(codePoint);
      } else {
        i = word(text, i, script, words);
      }
    }
    return words.build();
  }

  /** Adds the word that begins at {@code start} and returns its end. */
  private static int word(AlignedText text, int start, Script script, Tokens.Builder words) {
    String folded = text.folded();
    int capitals = text.isCapital(start) ? 1 : 0;
    int end = start + Character.charCount(folded.codePointAt(start));
    while (end < folded.length()) {
      int codePoint = folded.codePointAt(end);
      if (Script.of(codePoint) != script || isGlued(text, start, end, capitals, script)) {
        break;
      }
      capitals += text.isCapital(end) ? 1 : 0;
      end += Character.charCount(codePoint);
    }
    Gap gap = gap(folded, words, start);
    words.add(
        start, end, script, gap, letters(script, capitals, end - start, text.isCapital(start)));
    return end;
  }

  /**
   * Whether two words meet at {@code at}: a capital behind a small letter ({@code IrakLe}), or the
   * Arabic عبد written together with the article of the name behind it (عبدالرحمن).
   */
  private static boolean isGlued(AlignedText text, int start, int at, int capitals, Script script) {
    if (script == Script.LATIN) {
      return text.isCapital(at) && !text.isCapital(at - 1);
    }
    return script == Script.ARABIC
        && at - start == 3
        && text.folded().startsWith("\u0639\u0628\u062F\u0627\u0644", start)
        && capitals == 0;
  }

  private static Letters letters(Script script, int capitals, int length, boolean first) {
    if (script != Script.LATIN) {
      return Letters.NONE;
    }
    if (capitals == 0) {
      return Letters.LOWER;
    }
    if (capitals == length) {
      return length == 1 ? Letters.CAPITALISED : Letters.UPPER;
    }
    return capitals == 1 && first ? Letters.CAPITALISED : Letters.MIXED;
  }

  private static Gap gap(String folded, Tokens.Builder words, int start) {
    int from = words.lastEnd();
    if (start == 0 || words.lastLength() == 0) {
      return Gap.BREAK;
    }
    if (from == start) {
      return Gap.NONE;
    }
    Gap single = start - from == 1 ? single(folded.charAt(from), words.lastLength()) : null;
    return single != null ? single : run(folded, from, start, words.lastLength());
  }

  private static @Nullable Gap single(char c, int wordBefore) {
    return switch (c) {
      case ' ', '_' -> Gap.SPACE;
      case '\n' -> Gap.LINE;
      case '-' -> Gap.HYPHEN;
      case '\'' -> Gap.APOSTROPHE;
      case '.' -> wordBefore == 1 ? Gap.DOT : Gap.BREAK;
      default -> Gap.BREAK;
    };
  }

  /**
   * Several characters between two words: only white space, or a full stop behind an initial,
   * leaves a name whole.
   */
  private static Gap run(String folded, int from, int start, int wordBefore) {
    int lines = 0;
    for (int i = from; i < start; i++) {
      char c = folded.charAt(i);
      boolean initial = c == '.' && i == from && wordBefore == 1;
      if (c == '\n') {
        lines++;
      } else if (c != ' ' && !initial) {
        return Gap.BREAK;
      }
    }
    if (lines > 1) {
      return Gap.BREAK;
    }
    return lines == 1 ? Gap.LINE : folded.charAt(from) == '.' ? Gap.DOT : Gap.SPACE;
  }
}
