package org.nisba.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ways in which writers of Arabic spell a word otherwise: final yeh and alef maqsura, ta
 * marbuta and heh, hamza left out or put on, letters for sounds that Arabic lacks. Sources:
 * Lucene's ArabicNormalizer and PersianNormalizer; usage of Egyptian, Maghrebi and Persian writers.
 */
final class ArabicAlternations {

  /** What a change costs, in nats: of the ends of words, of hamzas, of foreign letters. */
  private static final double COMMON = 1;

  private static final double RARE = 2.5;
  private static final int MOST = 24;

  private ArabicAlternations() {}

  /**
   * {@return spellings of a word, itself among them, the likeliest first}
   *
   * @param foreign whether its غ may stand for a foreign g, which others write ج
   */
  static List<Spelling> spellings(String word, boolean foreign) {
    Map<String, Double> found = new LinkedHashMap<>();
    found.put(word, 0.0);
    for (int i = 0; i < word.length() && found.size() < MOST; i++) {
      for (Map.Entry<String, Double> entry : List.copyOf(found.entrySet())) {
        change(entry.getKey(), entry.getValue(), i, foreign, found);
      }
    }
    List<Spelling> spellings = new ArrayList<>();
    found.forEach((text, cost) -> spellings.add(new Spelling(text, -cost)));
    return Spelling.best(spellings, MOST);
  }

  private static void change(
      String word, double cost, int at, boolean foreign, Map<String, Double> found) {
    boolean start = at == 0;
    boolean end = at == word.length() - 1;
    char letter = word.charAt(at);
    String common =
        switch (letter) {
          case '\u064A' -> end ? "\u0649" : "";
          case '\u0649' -> "\u064A";
          case '\u0629' -> "\u0647";
          case '\u0647' -> end && word.length() > 3 ? "\u0629" : "";
          case '\u0623', '\u0625', '\u0622' -> "\u0627";
          case '\u0627' -> start ? "\u0623" : "";
          default -> "";
        };
    String rare =
        switch (letter) {
          case '\u0627' -> start ? "\u0625" : "";
          case '\u0624' -> "\u0648";
          case '\u0626' -> "\u064A";
          case '\u067E' -> "\u0628";
          case '\u06A4' -> "\u0641";
          case '\u06AF' -> "\u063A\u062C\u0643";
          case '\u063A' -> foreign ? "\u062C" : "";
          default -> "";
        };
    put(word, at, common, cost + COMMON, found);
    put(word, at, rare, cost + RARE, found);
  }

  private static void put(
      String word, int at, String letters, double cost, Map<String, Double> found) {
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      String changed = word.substring(0, at) + letter + word.substring(at + 1);
      found.merge(changed, cost, Math::min);
    }
  }
}
