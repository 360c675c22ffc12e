package org.nisba.linking;

import java.util.List;

/**
 * An office in a text.
 *
 * @param firstWord its first word
 * @param lastWord its last word, which is that of the country or organisation if it names one
 * @param start where it begins in the folded text, behind clitics
 * @param clitics how many letters of joined particles stand before it
 * @param office which office
 * @param bodies the countries or organisations that may be meant; empty for a bare title
 */
record RolePhrase(
    int firstWord, int lastWord, int start, int clitics, Office office, List<Integer> bodies) {

  /** Whether it says more, or says it more closely, than another. */
  boolean beats(RolePhrase other) {
    if (lastWord != other.lastWord) {
      return lastWord > other.lastWord;
    }
    return other.office.countries().isEmpty() && !office.countries().isEmpty();
  }
}
