package org.nisba.text;

/** What a word is written with. */
public enum Script {
  /** Latin letters. */
  LATIN,
  /** Arabic letters. */
  ARABIC,
  /** Decimal digits. */
  DIGITS,
  /** Any other letters. */
  OTHER;

  /** {@return the script of a folded character, or null when it is no part of a word} */
  static @org.jspecify.annotations.Nullable Script of(int codePoint) {
    if (codePoint < 0x80) {
      if (codePoint >= 'a' && codePoint <= 'z') {
        return LATIN;
      }
      return codePoint >= '0' && codePoint <= '9' ? DIGITS : null;
    }
    if (codePoint >= 0x621 && codePoint <= 0x6D3) {
      return Character.isLetter(codePoint) ? ARABIC : null;
    }
    if (codePoint < 0x250) {
      return Character.isLetter(codePoint) ? LATIN : null;
    }
    if (!Character.isLetterOrDigit(codePoint)) {
      return null;
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case LATIN -> LATIN;
      case ARABIC -> ARABIC;
      default -> OTHER;
    };
  }
}
