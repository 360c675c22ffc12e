package org.nisba.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nisba.text.Tables;

/**
 * What part of names a word often is: given name, family name, or a word of places' or
 * organisations' names. A small table of words counted in names of the catalogues that the tagger
 * is trained with; a word may be several. Immutable.
 */
public final class NameWords {

  /** The word stands first in names of persons. */
  public static final int GIVEN = 1;

  /** The word stands last in names of persons. */
  public static final int FAMILY = 2;

  /** The word stands in names of places. */
  public static final int PLACE = 4;

  /** The word stands in names of organisations. */
  public static final int ORGANIZATION = 8;

  private final Map<String, Integer> kinds;

  private NameWords(Map<String, Integer> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  /** {@return the table that the engine ships with; read once} */
  static NameWords learned() {
    return Learned.TABLE;
  }

  /**
   * {@return a table of some lines}
   *
   * @param lines each with the sum of the kinds, a tab, and folded words divided by spaces
   */
  public static NameWords of(List<String> lines) {
    Map<String, Integer> kinds = new HashMap<>();
    for (String line : lines) {
      int tab = line.indexOf('\t');
      int kind = Integer.parseInt(line.substring(0, tab));
      for (String word : line.substring(tab + 1).split(" ", -1)) {
        kinds.put(word, kind);
      }
    }
    return new NameWords(kinds);
  }

  /** {@return the sum of the kinds of a folded word; 0 when it is in no name that was counted} */
  public int kinds(String word) {
    return kinds.getOrDefault(word, 0);
  }

  /** {@return whether a folded word stands first in names of persons} */
  boolean isGiven(String word) {
    return (kinds(word) & GIVEN) != 0;
  }

  /** {@return whether a folded word stands in names of persons, or in none that was counted} */
  boolean mayBeOfPerson(String word) {
    int kinds = kinds(word);
    return kinds == 0 || (kinds & (GIVEN | FAMILY)) != 0;
  }

  /** Read when it is first asked for. */
  private static final class Learned {
    static final NameWords TABLE = of(Tables.lines(NameWords.class, "name-words.tsv"));

    private Learned() {}
  }
}
