package org.nisba.importing;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** What the letters of a name say of its language, where the file says nothing. */
final class Scripts {

  private Scripts() {}

  /**
   * {@return Arabic for a name whose first letter is Arabic, the language given for one in Latin
   * letters, else null}
   */
  static @Nullable String languageOf(String text, String latin) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Character.isLetter(c)) {
        return switch (UnicodeScript.of(c)) {
          case ARABIC -> "ar";
          case LATIN -> latin;
          default -> null;
        };
      }
    }
    return null;
  }
}
