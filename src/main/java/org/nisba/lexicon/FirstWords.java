package org.nisba.lexicon;

import java.util.Map;
import org.nisba.names.NameKey;

/** How many names of persons begin with a word. Immutable and thread-safe. */
final class FirstWords {

  private final KeyTable words;
  private final Ints counts;

  FirstWords(Columns columns) {
    this.words = new KeyTable(columns, "firstWords");
    this.counts = new Ints(columns.get("firstWords.counts"));
  }

  /** {@return how many begin with a word in small letters} */
  int count(String word) {
    int found = words.find(NameKey.ofText(word));
    return found < 0 ? 0 : counts.get((found >> 1) - 1);
  }

  static void write(Columns columns, Map<String, Integer> counts) {
    long[] keys = new long[counts.size()];
    int[] numbers = new int[counts.size()];
    int size = 0;
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      keys[size] = NameKey.ofText(each.getKey());
      numbers[size++] = each.getValue();
    }
    int[] order = KeyTable.write(columns, "firstWords", keys, size, _ -> true, _ -> false);
    Ints.Builder ordered = new Ints.Builder();
    for (int word : order) {
      ordered.add(numbers[word]);
    }
    columns.put("firstWords.counts", ordered.column());
  }
}
