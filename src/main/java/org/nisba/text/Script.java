package org.nisba.text;

import org.jspecify.annotations.Nullable;

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

  /** Up to here, which is the end of Arabic letters in common use, scripts are looked up. */
  private static final int TABLE_END = 0x700;

  /** The script of each character, with null for what is no part of a word. */
  private static final @Nullable Script[] TABLE = new @Nullable Script[TABLE_END];

  static {
    for (int codePoint = 0; codePoint < TABLE_END; codePoint++) {
      TABLE[codePoint] = find(codePoint);
    }
  }

  /** {@return the script of a folded character, or null when it is no part of a word} */
  static @Nullable Script of(int codePoint) {
    return codePoint < TABLE_END ? TABLE[codePoint] : find(codePoint);
  }

  private static @Nullable Script find(int codePoint) {
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
