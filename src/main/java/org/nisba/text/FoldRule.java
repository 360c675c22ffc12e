package org.nisba.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UTF16;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The rules of folding, in the order in which they are applied to one code point: first those that
 * lose nothing a reader would see, then those that do. They do not commute.
 *
 * <p>Every rule looks at a single code point, so that {@link Folding} can record each edit.
 */
public enum FoldRule {
  /**
   * Characters without a shape of their own disappear: zero-width and joining characters, soft
   * hyphen, bidi marks and isolates, byte order mark, variation selectors, and the Arabic tatweel
   * (U+0640), which only stretches a line. Source: Unicode property Default_Ignorable_Code_Point;
   * Lucene's ArabicNormalizer for tatweel.
   */
  INVISIBLE(cp ->
      UCharacter.hasBinaryProperty(cp, UProperty.DEFAULT_IGNORABLE_CODE_POINT) || cp == 0x640
          ? ""
          : keep(cp)),

  /**
   * Compatibility forms become plain ones and upper case becomes lower case, without regard to a
   * locale: Arabic presentation forms, full-width letters, ligatures (ﬁ), ß. Source: Unicode
   * NFKC_Casefold, but for the acute accent and the double prime, which stand for an apostrophe and
   * a quote in news and not for a space with an accent.
   */
  COMPATIBILITY_AND_CASE(cp ->
      cp == 0xB4 || cp == 0x1FFD || cp == 0x2033 ? keep(cp) : Data.CASEFOLD.normalize(keep(cp))),

  /**
   * Combining marks disappear: Latin accents, Arabic harakat and the hamza and madda above or below
   * a carrier (أ إ آ ؤ ئ become ا و ي). Every mark that canonical ordering may move is dropped
   * (non-zero combining class), so two encodings of one visible character fold alike; so is the
   * tatweel that carries a mark in a presentation form (U+FE71). Source: Unicode NFD; for Arabic,
   * Lucene's ArabicNormalizer.
   */
  MARKS(cp -> UCharacter.getCombiningClass(cp) != 0 || cp == 0x640 ? "" : Data.withoutMarks(cp)),

  /**
   * Latin letters that have no decomposition become their usual replacement: œ æ ø ł đ ð þ ı.
   * Source: CLDR Latin-ASCII. The modifier letters ʿ ʾ ʼ of scholarly romanisation (hamza, ayn)
   * disappear.
   */
  LATIN_LETTERS(cp -> Data.LATIN.getOrDefault(cp, keep(cp))),

  /**
   * Arabic letters that writers interchange become one: alef maqsura ى and the Persian yeh ی become
   * ي, ta marbuta ة becomes ه, alef wasla becomes ا; Persian and Urdu letters become the Arabic
   * ones that stand for them in Arabic newspapers (ک گ to ك, پ to ب, چ to ج, ژ to ز, ڤ to ف, ہ ھ ە
   * to ه, ے to ي). Source: Lucene's ArabicNormalizer and PersianNormalizer.
   */
  ARABIC_LETTERS(cp -> Data.ARABIC.getOrDefault(cp, keep(cp))),

  /**
   * Decimal digits of every script become 0 to 9. Source: Unicode property Numeric_Type=Decimal.
   */
  DIGITS(cp ->
      UCharacter.isDigit(cp) && UCharacter.digit(cp) >= 0
          ? String.valueOf((char) ('0' + UCharacter.digit(cp)))
          : keep(cp)),

  /**
   * Quotes, apostrophes, hyphens and spaces of every kind become {@code " ' -} and the space; line
   * ends become the line feed (the two characters of Windows one), Arabic punctuation the Latin
   * one. The ampersand becomes the plus sign, so that folded text holds no character reference.
   * Source: Unicode categories Pd, Pi, Pf, Zs, Zl, Zp.
   */
  PUNCTUATION(cp -> Data.punctuation(cp));

  private final IntFunction<String> rule;

  FoldRule(IntFunction<String> rule) {
    this.rule = rule;
  }

  /** {@return what this rule makes of a code point: itself, others, or nothing} */
  String apply(int codePoint) {
    return rule.apply(codePoint);
  }

  /** {@return what all rules together make of a code point} */
  static String applyAll(int codePoint) {
    String current = keep(codePoint);
    for (FoldRule rule : values()) {
      if (current.length() == 1) {
        current = rule.apply(current.charAt(0));
      } else {
        StringBuilder next = new StringBuilder();
        current.codePoints().forEach(cp -> next.append(rule.apply(cp)));
        current = next.toString();
      }
    }
    return current;
  }

  private static String keep(int codePoint) {
    return UTF16.valueOf(codePoint);
  }

  /** Held apart, since an enum's constants are made before its static fields. */
  private static final class Data {
    static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();

    static final Map<Integer, String> LATIN =
        Map.ofEntries(
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ŋ', "n"),
            Map.entry(0x2BE, ""), // ʾ hamza
            Map.entry(0x2BF, ""), // ʿ ayn
            Map.entry(0x2BD, ""), // ʽ ayn
            Map.entry(0x2C1, ""), // ˁ ayn
            Map.entry(0x2C0, "")); // ˀ hamza

    static final Map<Integer, String> ARABIC =
        Map.ofEntries(
            Map.entry(0x649, "\u064A"), // alef maqsura
            Map.entry(0x6CC, "\u064A"), // Farsi yeh
            Map.entry(0x6D2, "\u064A"), // yeh barree
            Map.entry(0x629, "\u0647"), // teh marbuta
            Map.entry(0x6C1, "\u0647"), // heh goal
            Map.entry(0x6BE, "\u0647"), // heh doachashmee
            Map.entry(0x6D5, "\u0647"), // ae
            Map.entry(0x6C3, "\u0647"), // teh marbuta goal
            Map.entry(0x671, "\u0627"), // alef wasla
            Map.entry(0x6A9, "\u0643"), // keheh
            Map.entry(0x6AF, "\u0643"), // gaf
            Map.entry(0x67E, "\u0628"), // peh
            Map.entry(0x686, "\u062C"), // tcheh
            Map.entry(0x698, "\u0632"), // jeh
            Map.entry(0x6A4, "\u0641"), // veh
            Map.entry(0x6A8, "\u0641"), // Maghribi qaf with three dots, veh in Tunisia
            Map.entry(0x6AD, "\u0643")); // ng

    static String withoutMarks(int codePoint) {
      String decomposed = DECOMPOSE.normalize(keep(codePoint));
      StringBuilder kept = new StringBuilder(decomposed.length());
      decomposed
          .codePoints()
          .filter(cp -> UCharacter.getCombiningClass(cp) == 0)
          .forEach(kept::appendCodePoint);
      return kept.toString();
    }

    static String punctuation(int codePoint) {
      return switch (codePoint) {
        case '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> "\n";
        case '\t' -> " ";
        case '&' -> "+";
        case '`',
            0xB4,
            0x2018,
            0x2019,
            0x201A,
            0x201B,
            0x2032,
            0x2039,
            0x203A,
            0x2BC,
            0x2BB,
            0x2C8,
            0xA78C ->
            "'";
        case 0x2033, 0x201E, 0x201F, 0x301D, 0x301E, 0x301F -> "\"";
        case 0x60C -> ",";
        case 0x61B -> ";";
        case 0x61F -> "?";
        case 0x6D4 -> ".";
        case 0x2212 -> "-";
        default -> byCategory(codePoint);
      };
    }

    private static String byCategory(int codePoint) {
      return switch (Character.getType(codePoint)) {
        case Character.SPACE_SEPARATOR -> " ";
        case Character.DASH_PUNCTUATION -> "-";
        case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> "\"";
        default -> keep(codePoint);
      };
    }

    private Data() {}
  }
}
