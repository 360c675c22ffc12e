package org.nisba.text;

/** The Arabic article, which is written joined to its word. */
public final class ArabicArticle {

  /** Its two letters, alef and lam, folded or not. */
  public static final String LETTERS = "\u0627\u0644";

  private ArabicArticle() {}

  /** {@return whether a folded word begins with the letters of the article} */
  public static boolean begins(String word) {
    return word.startsWith(LETTERS);
  }

  /**
   * {@return whether a word as it is written begins with an alef that has a hamza, which the
   * article never has: ألبرت, إلياس}
   */
  public static boolean isRuledOut(String surface) {
    return surface.startsWith("\u0623")
        || surface.startsWith("\u0625")
        || surface.startsWith("\u0627\u0654") // the same, decomposed
        || surface.startsWith("\u0627\u0655");
  }

  /** {@return the rest of a word that begins with the letters of the article} */
  public static String without(String word) {
    return word.substring(LETTERS.length());
  }

  /** {@return a folded word without the letters of the article, if it begins with them} */
  public static String strip(String word) {
    return begins(word) ? without(word) : word;
  }
}
