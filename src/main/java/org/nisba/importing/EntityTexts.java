package org.nisba.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The order in which languages are written. */
final class EntityTexts {

  private static final List<String> FIRST = List.of("fr", "ar", "en");

  private EntityTexts() {}

  /** {@return the same by language: French, Arabic and English first, then the others by tag} */
  static <T> Map<String, T> byLanguage(Map<String, T> values) {
    Map<String, T> ordered = new LinkedHashMap<>();
    for (String tag : FIRST) {
      T value = values.get(tag);
      if (value != null) {
        ordered.put(tag, value);
      }
    }
    new TreeMap<>(values).forEach(ordered::putIfAbsent);
    return ordered;
  }
}
