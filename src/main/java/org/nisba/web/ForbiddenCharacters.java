package org.nisba.web;

import java.util.HexFormat;
import java.util.Optional;

/** Characters that no text may hold: lone surrogates, and controls that are no white space. */
final class ForbiddenCharacters {

  private ForbiddenCharacters() {}

  /** The first of them, with its place. */
  record Found(ProblemType type, String detail) {}

  /** {@return the first in a text, if there is one} */
  static Optional<Found> in(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isControl(c)) {
        String detail =
            "U+"
                + HexFormat.of().withUpperCase().toHexDigits(c)
                + " at UTF-16 offset "
                + i
                + "; of the control characters only tab and line ends are allowed";
        return Optional.of(new Found(ProblemType.CONTROL_CHARACTER, detail));
      }
      if (Character.isSurrogate(c)) {
        if (!isPair(text, i)) {
          String detail = "a lone surrogate at UTF-16 offset " + i;
          return Optional.of(new Found(ProblemType.INVALID_ENCODING, detail));
        }
        i++;
      }
    }
    return Optional.empty();
  }

  private static boolean isControl(char c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != 0x0B && c != '\f') || c == 0x7F;
  }

  private static boolean isPair(String text, int high) {
    return Character.isHighSurrogate(text.charAt(high))
        && high + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(high + 1));
  }
}
