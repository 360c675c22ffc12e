package org.nisba.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nisba.lexicon.EntityType;
import org.nisba.linking.NameWords;
import org.nisba.text.Script;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

/** Counts the words of names, to write the table of {@link NameWords}. */
final class NameWordCounts {

  private static final int LEAST_LATIN = 5;
  private static final int LEAST_ARABIC = 2;
  private static final int LEAST_OF_THINGS = 12;

  /** A kind that makes up less of a word's uses is left out. */
  private static final double LEAST_SHARE = 0.08;

  private final Map<String, int[]> counts = new HashMap<>();

  /** Counts the words of a name. */
  void add(String name, EntityType type) {
    Tokens words = Tokenizer.tokens(name);
    int last = words.size() - 1;
    for (int i = 0; i <= last; i++) {
      int kind =
          switch (type) {
            case PERSON -> last == 0 ? -1 : i == 0 ? 0 : i == last ? 1 : -1;
            case PLACE -> 2;
            case ORGANIZATION -> 3;
            case EVENT, WORK, OTHER -> -1;
          };
      if (kind >= 0 && words.length(i) > 1 && words.script(i) != Script.DIGITS) {
        counts.computeIfAbsent(words.word(i), _ -> new int[4])[kind]++;
      }
    }
  }

  /** {@return the lines of the table} */
  List<String> lines() {
    Map<Integer, TreeSet<String>> byKinds = new TreeMap<>();
    counts.forEach((word, count) -> {
      boolean arabic = word.charAt(0) >= 0x600 && word.charAt(0) < 0x700;
      int all = count[0] + count[1] + count[2] + count[3];
      int kinds = 0;
      for (int kind = 0; kind < 4; kind++) {
        int least = kind >= 2 ? LEAST_OF_THINGS : arabic ? LEAST_ARABIC : LEAST_LATIN;
        kinds |= count[kind] >= least && count[kind] >= all * LEAST_SHARE ? 1 << kind : 0;
      }
      if (kinds > 0) {
        byKinds.computeIfAbsent(kinds, _ -> new TreeSet<>()).add(word);
      }
    });
    return byKinds.entrySet().stream()
        .map(entry -> entry.getKey() + "\t" + String.join(" ", entry.getValue()))
        .toList();
  }
}
