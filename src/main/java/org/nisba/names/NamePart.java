package org.nisba.names;

import org.nisba.text.Script;

/**
 * One part of a name: a word with what belongs to it, in normal form.
 *
 * @param bare the letters without an article: {@code kazimi} for {@code al-Kazimi} and الكاظمي
 * @param full the letters with the article, where there is one; else the same as {@code bare}
 * @param script what it is written with
 * @param role what it does in the name
 * @param first index of its first word in the name
 * @param last index of its last word
 */
public record NamePart(String bare, String full, Script script, Role role, int first, int last) {

  /** What a part does in a name, which says how much it counts. */
  public enum Role {
    /** A part that tells one bearer from another. */
    NAME,
    /** {@code ben, bin, ibn, ould, abou, de, of} …: often left out or written otherwise. */
    PARTICLE,
    /** A single letter for a whole part. */
    INITIAL,
    /** {@code Dr, cheikh, general, الشيخ} …: says of the bearer, not of the name. */
    TITLE
  }

  /** {@return whether it has an article, written apart or perhaps part of the word} */
  public boolean hasArticle() {
    return bare.length() != full.length();
  }
}
