package org.nisba.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nisba.text.Language;

/**
 * Options of a request as text, from JSON or from query parameters, with the same checks.
 *
 * @param values what was given, by name
 * @param prefix what stands before a name in the place of a fault: a JSON pointer, or nothing
 * @param faults takes what is wrong
 */
record Options(Map<String, List<String>> values, String prefix, Faults faults) {

  /** What an option is in JSON. */
  enum Kind {
    /** A string. */
    STRING("a string"),
    /** A number. */
    NUMBER("a number"),
    /** An array of strings, or a single string; as a query parameter also divided by commas. */
    STRINGS("an array of strings");

    private final String inWords;

    Kind(String inWords) {
      this.inWords = inWords;
    }

    /** {@return what it must be, for a fault} */
    String inWords() {
      return inWords;
    }
  }

  /** Makes a value of text; empty when the text is not allowed. */
  @FunctionalInterface
  interface Parser<T> {
    Optional<T> parse(String text);
  }

  /**
   * {@return the options among query parameters}
   *
   * @param kinds the options that there are
   * @param others the other parameters that are allowed
   */
  static Options ofParameters(
      Map<String, String[]> parameters,
      Map<String, Kind> kinds,
      List<String> others,
      Faults faults) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    parameters.forEach((name, given) -> {
      Kind kind = kinds.get(name);
      if (kind != null) {
        values.put(
            name,
            Stream.of(given)
                .flatMap(
                    text -> kind == Kind.STRINGS ? Stream.of(text.split(",")) : Stream.of(text))
                .map(String::strip)
                .toList());
      } else if (!others.contains(name)) {
        faults.add(name, unknown(others, kinds));
      }
    });
    return new Options(values, "", faults);
  }

  /** {@return the options that there are, in the order in which faults list them} */
  @SafeVarargs
  static Map<String, Kind> kinds(Map.Entry<String, Kind>... kinds) {
    Map<String, Kind> ordered = new LinkedHashMap<>();
    for (Map.Entry<String, Kind> kind : kinds) {
      ordered.put(kind.getKey(), kind.getValue());
    }
    return Collections.unmodifiableMap(ordered);
  }

  /** {@return the fault of a name that is none of those allowed} */
  static String unknown(List<String> others, Map<String, Kind> kinds) {
    return "is unknown; allowed are "
        + Stream.concat(others.stream(), kinds.keySet().stream()).collect(Collectors.joining(", "));
  }

  /** {@return whether an option has a value, be it one that stands for none} */
  boolean has(String name) {
    return !list(name).isEmpty();
  }

  /** {@return the values of an option, without empty ones} */
  List<String> list(String name) {
    return values.getOrDefault(name, List.of()).stream().filter(v -> !v.isEmpty()).toList();
  }

  /** {@return the value of an option that has one value, unless it is left out or at fault} */
  <T> Optional<T> one(String name, Parser<T> parser, String allowed) {
    List<String> given = list(name);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = given.size() > 1 ? Optional.empty() : parser.parse(given.getFirst());
    if (value.isEmpty()) {
      faults.add(prefix + name, "'" + String.join(",", given) + "' is not one of " + allowed);
    }
    return value;
  }

  /** {@return the language; empty for {@code auto}, too} */
  Optional<Language> language() {
    return one("language", Options::languageTag, "auto, fr, ar, en").flatMap(Language::ofTag);
  }

  private static Optional<String> languageTag(String tag) {
    return tag.equals("auto") ? Optional.of(tag) : exactly(tag).map(Language::tag);
  }

  /** {@return the language of a tag without a region} */
  static Optional<Language> exactly(String tag) {
    return Language.ofTag(tag).filter(language -> language.tag().equals(tag));
  }

  /** {@return a whole number} */
  Optional<Integer> integer(String name, int least, int most) {
    return one(
        name,
        text -> {
          try {
            int value = new BigDecimal(text).intValueExact();
            return value >= least && value <= most ? Optional.of(value) : Optional.empty();
          } catch (ArithmeticException | NumberFormatException _) {
            return Optional.empty();
          }
        },
        "the whole numbers from " + least + " to " + most);
  }

  /** {@return a whole number that may be large} */
  Optional<Long> whole(String name, long least, long most) {
    return one(
        name,
        text -> {
          try {
            long value = Long.parseLong(text);
            return value >= least && value <= most ? Optional.of(value) : Optional.empty();
          } catch (NumberFormatException _) {
            return Optional.empty();
          }
        },
        "the whole numbers from " + least + " to " + most);
  }

  /** {@return the constant that an option names in any case} */
  <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
    return one(name, text -> named(text, type), allowed(type, Enum::name));
  }

  /**
   * {@return the constants that an option lists in any case}
   *
   * @param label how a constant is written in the API
   */
  <E extends Enum<E>> Set<E> set(String name, Class<E> type, Function<E, String> label) {
    Set<E> found = EnumSet.noneOf(type);
    int index = 0;
    for (String text : list(name)) {
      Optional<E> value = named(text, type);
      if (value.isPresent()) {
        found.add(value.get());
      } else {
        String place = prefix.isEmpty() ? name : prefix + name + "/" + index;
        faults.add(place, "'" + text + "' is not one of " + allowed(type, label));
      }
      index++;
    }
    return found;
  }

  private static <E extends Enum<E>> Optional<E> named(String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private static <E> String allowed(Class<E> type, Function<E, String> label) {
    return Arrays.stream(type.getEnumConstants()).map(label).collect(Collectors.joining(", "));
  }
}
