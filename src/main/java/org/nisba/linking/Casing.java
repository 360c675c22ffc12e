package org.nisba.linking;

import org.nisba.lexicon.Name;
import org.nisba.lexicon.NameKind;
import org.nisba.names.NameKey;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Compares the capitals of a stretch of text with those of stored names. Confined to one request.
 */
final class Casing {

  private static final int LONGEST_CODE = 3;

  private final Document document;
  private final int first;
  private final int last;
  private final int capitals;

  Casing(Document document, int first, int last, boolean contraction) {
    this.document = document;
    this.first = first;
    this.last = last;
    int bits = contraction ? 1 : 0; // the article is not there to have a capital
    for (int i = first; i <= last && i - first < 31; i++) {
      bits |= document.words.isCapitalised(i) ? 1 << (i - first) : 0;
    }
    this.capitals = bits;
  }

  /**
   * 0 when no capital is missing, 1 when only the first word's is, as in {@code la coalition
   * internationale}; else 2.
   */
  double missingCapitals(Name name) {
    if (document.caseless || document.words.script(last) == Script.ARABIC) {
      return 0;
    }
    if (name.kind() == NameKind.ACRONYM || isCode(name)) {
      return isSpelledAlike(name) ? 0 : 2;
    }
    if (name.words() != last - first + 1) {
      return (name.capitals() & 1) != 0 && (capitals & 1) == 0 ? 2 : 0;
    }
    int missing = name.capitals() & ~capitals & ~particles();
    if (missing == 0) {
      return 0;
    }
    return missing == 1 && name.words() > 1 && name.kind() != NameKind.SHORT ? 1 : 2;
  }

  /** Codes such as {@code il} for Israel are stored by lists of countries and languages. */
  private static boolean isCode(Name name) {
    return name.text().length() <= LONGEST_CODE && name.capitals() == 0;
  }

  /** Short words such as {@code al} and {@code de} may be written small anywhere. */
  private int particles() {
    int bits = 0;
    for (int i = first; i < last && i - first < 31; i++) {
      bits |=
          document.words.length(i) <= 3 && NameKey.isArticle(document.words, i)
              ? 1 << (i - first)
              : 0;
    }
    return bits;
  }

  private boolean isSpelledAlike(Name name) {
    Tokens words = document.words;
    int at = words.start(first);
    int end = words.end(last);
    String stored = name.text();
    for (int i = 0; i < stored.length(); i++) {
      if (!Character.isLetterOrDigit(stored.charAt(i))) {
        continue;
      }
      while (at < end && !Character.isLetterOrDigit(words.text().folded().charAt(at))) {
        at++;
      }
      if (at >= end || words.text().isCapital(at) != Character.isUpperCase(stored.charAt(i))) {
        return false;
      }
      at++;
    }
    return true;
  }
}
