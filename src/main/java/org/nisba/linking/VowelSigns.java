package org.nisba.linking;

import org.nisba.text.Script;
import org.nisba.text.Span;
import org.nisba.text.Tokens;

/**
 * Whether an Arabic name is written with vowel signs, which mostly are left out: عُمان. Stateless
 * and thread-safe.
 */
final class VowelSigns {

  private static final char FIRST = '\u064B';
  private static final char LAST = '\u0652';

  private VowelSigns() {}

  /** {@return whether the words of a mention have some} */
  static boolean areIn(Tokens words, Mention mention) {
    if (words.script(mention.firstWord) != Script.ARABIC) {
      return false;
    }
    String original = words.text().original();
    Span span = words.text().original(mention.start(), mention.end());
    for (int i = span.start(); i < span.end(); i++) {
      if (original.charAt(i) >= FIRST && original.charAt(i) <= LAST) {
        return true;
      }
    }
    return false;
  }
}
