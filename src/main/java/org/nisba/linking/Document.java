package org.nisba.linking;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.nisba.text.Gap;
import org.nisba.text.Language;
import org.nisba.text.LanguageDetector;
import org.nisba.text.Letters;
import org.nisba.text.Script;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

/**
 * A text made ready for linking: words, language, and what is known of its typography. Confined to
 * one request.
 */
final class Document {

  /** Below this share of capitalised words a Latin text is taken to be written without capitals. */
  private static final double CASELESS = 0.01;

  private static final int ENOUGH_WORDS = 20;
  private static final double UNKNOWN = -1;

  final Tokens words;
  final Language language;

  /** Whether the text is written without capitals, so that their absence says nothing. */
  final boolean caseless;

  /** Whether there is a hash sign. */
  final boolean hasHashtags;

  private final BitSet addresses;
  private final double[] ordinary;

  Document(String text, @Nullable Language asked) {
    this.words = Tokenizer.tokens(text);
    this.language = asked != null ? asked : LanguageDetector.detect(words);
    this.addresses = Addresses.of(words);
    this.hasHashtags = words.text().folded().indexOf('#') >= 0;
    this.caseless = isCaseless(words);
    this.ordinary = new double[words.size()];
    Arrays.fill(ordinary, UNKNOWN);
  }

  /**
   * {@return whether word {@code i} is part of a web address, e-mail address or handle, where
   * nothing is named}
   */
  boolean isAddress(int i) {
    return addresses.get(i);
  }

  /**
   * {@return how surely the whole of word {@code i} is an ordinary word where it has no capital, 0
   * to 1}
   */
  double ordinary(int i) {
    if (ordinary[i] == UNKNOWN) {
      ordinary[i] = WordTable.ORDINARY.of(words.script(i), words.word(i));
    }
    return ordinary[i];
  }

  /** {@return whether the Latin words around word {@code i} are all in capitals} */
  boolean inCapitalLine(int i) {
    int upper = 0;
    int seen = 0;
    for (int at = Math.max(0, i - 3); at <= Math.min(words.size() - 1, i + 3); at++) {
      boolean counts = at != i && words.script(at) == Script.LATIN && words.length(at) > 1;
      if (counts) {
        seen++;
        upper += words.letters(at) == Letters.UPPER ? 1 : 0;
      }
    }
    return seen > 1 && upper * 3 >= seen * 2;
  }

  /** {@return whether nothing but a space, hyphen or apostrophe stands before word {@code i}} */
  boolean followsDirectly(int i) {
    return i > 0
        && i < words.size()
        && switch (words.gap(i)) {
          case SPACE, HYPHEN, APOSTROPHE -> true;
          case NONE, LINE, DOT, BREAK -> false;
        };
  }

  private static boolean isCaseless(Tokens words) {
    int latin = 0;
    int capitalised = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.script(i) == Script.LATIN && words.gap(i) != Gap.NONE) {
        latin++;
        capitalised += words.isCapitalised(i) ? 1 : 0;
      }
    }
    return latin >= ENOUGH_WORDS && capitalised < latin * CASELESS;
  }
}
