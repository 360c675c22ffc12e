package org.nisba.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page ends, so that the next begins behind it whatever was written meanwhile; opaque to
 * callers.
 *
 * @param list which list it is a place in: the call with all that chooses or orders its items
 * @param place what tells the last item from all behind it
 */
record Cursor(String list, String place) {

  /** What is allowed, for a fault. */
  static final String ALLOWED = "the cursors that this call gave for these parameters";

  private static final char DIVIDER = '\0';

  /** {@return the form in which callers get it} */
  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((list + DIVIDER + place).getBytes(StandardCharsets.UTF_8));
  }

  /** {@return the place of a cursor; empty when it is none, or one of another list} */
  static Optional<String> placeIn(String list, String text) {
    try {
      String decoded =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)))
              .toString();
      int divider = decoded.lastIndexOf(DIVIDER);
      return divider >= 0 && decoded.substring(0, divider).equals(list)
          ? Optional.of(decoded.substring(divider + 1))
          : Optional.empty();
    } catch (IllegalArgumentException | CharacterCodingException _) {
      return Optional.empty();
    }
  }

  /** {@return the place of a cursor, if it is a number} */
  static Optional<Long> longAfter(String text, String list) {
    return placeIn(list, text).filter(place -> place.matches("[0-9]{1,18}")).map(Long::valueOf);
  }
}
