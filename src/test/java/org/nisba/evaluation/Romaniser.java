package org.nisba.evaluation;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Romanises as a program does that has ICU and nothing else: {@code Any-Latin; Latin-ASCII}, small
 * letters. Arabic gets no vowels this way: محمد becomes {@code mhmd}.
 */
final class Romaniser {

  private static final Transliterator ICU = Transliterator.getInstance("Any-Latin; Latin-ASCII");
  private static final Map<String, String> CACHE = new ConcurrentHashMap<>();

  private Romaniser() {}

  /** {@return a name in small Latin letters, its words parted by single spaces} */
  static String romanise(String name) {
    return CACHE.computeIfAbsent(name, Romaniser::transliterate);
  }

  /** {@return the same, without keeping it} */
  static String transliterate(String name) {
    return ICU.transliterate(name)
        .toLowerCase(Locale.ROOT)
        .replaceAll("['`]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  /** {@return the words of a romanised name} */
  static List<String> words(String name) {
    String romanised = romanise(name);
    return romanised.isEmpty() ? List.of() : List.of(romanised.split(" "));
  }
}
