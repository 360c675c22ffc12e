package org.nisba.linking;

import java.util.HashMap;
import java.util.Map;
import org.nisba.text.Script;

/**
 * How often a word is met in news: ln(1 + articles in 10,000), 0 to 9.2, the scale of an entity's
 * weight.
 *
 * <p>Learned from real news by {@code CommonWordsTrainer} (test sources); of Latin words only those
 * with a capital within a sentence are counted. Immutable.
 */
final class WordFrequencies {

  /** The table that the engine ships with. */
  static final WordFrequencies LEARNED =
      new WordFrequencies(read("word-frequencies-fr.tsv"), read("word-frequencies-ar.tsv"));

  private final Map<String, Float> latin;
  private final Map<String, Float> arabic;

  private WordFrequencies(Map<String, Float> latin, Map<String, Float> arabic) {
    this.latin = latin;
    this.arabic = arabic;
  }

  /** {@return the frequency of a folded word; 0 when it is rare} */
  double of(Script script, String word) {
    return switch (script) {
      case LATIN -> latin.getOrDefault(word, 0f);
      case ARABIC -> arabic.getOrDefault(word, 0f);
      case DIGITS, OTHER -> 0;
    };
  }

  private static Map<String, Float> read(String table) {
    Map<String, Float> frequencies = new HashMap<>();
    for (String line : Resources.lines(table)) {
      int tab = line.indexOf('\t');
      frequencies.put(line.substring(0, tab), Float.valueOf(line.substring(tab + 1)));
    }
    return frequencies;
  }
}
