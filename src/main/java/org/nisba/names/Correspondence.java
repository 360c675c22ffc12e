package org.nisba.names;

import java.util.Locale;
import java.util.Set;
import org.nisba.text.Script;

/**
 * What a pair of chunks of two spellings means, for a reader who asks why they were taken for
 * spellings of one name.
 *
 * @param rule what kind of correspondence it is
 * @param conventions those that write it so: of chunks in two scripts the Latin one for the Arabic,
 *     of two Latin ones the second; empty when it is no matter of romanisation
 */
public record Correspondence(Rule rule, Set<Romanisation> conventions) {

  /** Kinds of correspondence. */
  public enum Rule {
    /** The same letters, or the same end of the word. */
    SAME,
    /** A convention's writing of the letters. */
    LETTER,
    /** A short vowel that Arabic does not write, or vowels that writers interchange. */
    VOWEL,
    /** A letter written twice on one side: a shadda, or a French {@code ss}. */
    DOUBLED,
    /** The e that keeps a French reader from a nasal vowel: {@code Tebboune}. */
    MUTE_E,
    /** Hamza or ayn, dropped or written as an apostrophe or a vowel. */
    HAMZA_AYN,
    /** The feminine ending: {@code a, ah, e, eh, at}. */
    TA_MARBUTA,
    /** The article: written, assimilated or left out. */
    ARTICLE,
    /** Arabic letters that writers interchange, or that stand for a sound Arabic lacks. */
    ALTERNATION,
    /** Anything else: a letter more, a letter less, or another one. */
    TYPING;

    /** {@return the stable id in answers: {@code same, letter, mute-e} …} */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Makes a correspondence. */
  public Correspondence {
    conventions = Set.copyOf(conventions);
  }

  /**
   * {@return what a pair of chunks means}
   *
   * @param left folded letters, {@code ^} and {@code $} being the ends of the word
   * @param right folded letters of the other spelling, likewise
   * @param leftScript what the left side is written with
   * @param rightScript what the right side is written with
   */
  public static Correspondence of(
      String left, String right, Script leftScript, Script rightScript) {
    if (leftScript == Script.ARABIC && rightScript == Script.LATIN) {
      return CrossScriptRules.of(left, right);
    }
    if (leftScript == Script.LATIN && rightScript == Script.ARABIC) {
      return CrossScriptRules.of(right, left);
    }
    if (leftScript == rightScript && leftScript == Script.LATIN) {
      return LatinRules.of(left, right);
    }
    if (leftScript == rightScript && leftScript == Script.ARABIC) {
      return ArabicRules.of(left, right);
    }
    return new Correspondence(left.equals(right) ? Rule.SAME : Rule.TYPING, Set.of());
  }

  static Correspondence of(Rule rule) {
    return new Correspondence(rule, Set.of());
  }

  /** {@return the letters of a chunk without the ends of the word} */
  static String letters(String chunk) {
    String begun = chunk.startsWith("^") ? chunk.substring(1) : chunk;
    return begun.endsWith("$") ? begun.substring(0, begun.length() - 1) : begun;
  }
}
