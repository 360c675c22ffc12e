package org.nisba.linking;

import java.util.HashMap;
import java.util.Map;
import org.nisba.text.Script;

/**
 * How surely a word of news text is an ordinary word rather than a name.
 *
 * <p>Learned from real news by {@code CommonWordsTrainer} (test sources), which also says how: in
 * French from how often a word is written small where a name would have a capital; in Arabic, which
 * has no capitals, from how many inflected forms of the word are met, since names take no suffix.
 * Immutable.
 */
final class CommonWords {

  /** The table that the engine ships with. */
  static final CommonWords LEARNED =
      new CommonWords(read("common-words-fr.tsv"), read("common-words-ar.tsv"));

  private final Map<String, Double> latin;
  private final Map<String, Double> arabic;

  private CommonWords(Map<String, Double> latin, Map<String, Double> arabic) {
    this.latin = latin;
    this.arabic = arabic;
  }

  /** {@return 0 for a word that was never met as an ordinary one, to 1 for one that always was} */
  double share(Script script, String word) {
    return switch (script) {
      case LATIN -> latin.getOrDefault(word, 0.0);
      case ARABIC -> arabic.getOrDefault(word, 0.0);
      case DIGITS, OTHER -> 0;
    };
  }

  private static Map<String, Double> read(String table) {
    Map<String, Double> shares = new HashMap<>();
    for (String line : Resources.lines(table)) {
      int tab = line.indexOf('\t');
      shares.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
    }
    return shares;
  }
}
