package org.nisba.linking;

import java.util.HashMap;
import java.util.Map;
import org.nisba.text.Script;
import org.nisba.text.Tables;

/**
 * A number for each of some folded words of either script. Learned from real news by {@code
 * CommonWordsTrainer} (test sources). Immutable.
 */
final class WordTable {

  /**
   * How surely a word is an ordinary word rather than a name: 0 for a word that was never met as an
   * ordinary one, to 1 for one that always was. In French it is told from how often a word is
   * written small where a name would have a capital; in Arabic, which has no capitals, from how
   * many inflected forms of the word are met, since names take no suffix.
   */
  static final WordTable ORDINARY = new WordTable("common-words");

  /**
   * How often a word is met in news: ln(1 + articles in 10,000), 0 to 9.2, the scale of an entity's
   * weight; 0 when it is rare. Of Latin words only those with a capital within a sentence are
   * counted.
   */
  static final WordTable FREQUENCY = new WordTable("word-frequencies");

  private final Map<String, Double> latin;
  private final Map<String, Double> arabic;

  private WordTable(String table) {
    this.latin = read(table + "-fr.tsv");
    this.arabic = read(table + "-ar.tsv");
  }

  /** {@return the number of a folded word; 0 when the table lacks it} */
  double of(Script script, String word) {
    return switch (script) {
      case LATIN -> latin.getOrDefault(word, 0.0);
      case ARABIC -> arabic.getOrDefault(word, 0.0);
      case DIGITS, OTHER -> 0;
    };
  }

  private static Map<String, Double> read(String table) {
    Map<String, Double> numbers = new HashMap<>();
    for (String line : Tables.lines(WordTable.class, table)) {
      int tab = line.indexOf('\t');
      numbers.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
    }
    return numbers;
  }
}
