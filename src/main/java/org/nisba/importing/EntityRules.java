package org.nisba.importing;

import java.util.Optional;
import java.util.regex.Pattern;

/** What an id, a text, a language and a date may be, whatever the format they come in. */
final class EntityRules {

  /** The longest text, in UTF-16 units. */
  static final int LONGEST_TEXT = 500;

  /** The heaviest weight. */
  static final double HEAVIEST = 100;

  static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");
  private static final Pattern QID = Pattern.compile("Q[1-9][0-9]*+");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
  private static final Pattern DATE = Pattern.compile("-?\\d{4,}(-\\d{2}(-\\d{2})?)?");

  private EntityRules() {}

  static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  /** {@return whether an id is a Wikidata item id, which counts as an identifier} */
  static boolean isQid(String id) {
    return !id.isEmpty() && id.charAt(0) == 'Q' && QID.matcher(id).matches();
  }

  /** {@return whether a text is two capitals, as ISO 3166-1 writes countries} */
  static boolean isCountry(String code) {
    return code.length() == 2 && isCapital(code.charAt(0)) && isCapital(code.charAt(1));
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isLanguage(String tag) {
    return LANGUAGE.matcher(tag).matches();
  }

  static boolean isDate(String date) {
    return DATE.matcher(date).matches();
  }

  /** {@return whether PostgreSQL can hold a text as it is: no NUL, no half of a surrogate pair} */
  static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\0' || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /** {@return the constant of a name} */
  static <E extends Enum<E>> Optional<E> constant(Class<E> values, String name) {
    for (E value : values.getEnumConstants()) {
      if (value.name().equals(name)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
