package org.nisba.lexicon;

import java.util.Arrays;
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

  /** Counts words. Not thread-safe. */
  static final class Builder {

    private final TextNumbers words = new TextNumbers();
    private final Ints.Builder counts = new Ints.Builder();

    /** Counts a word in small letters. */
    void add(String word) {
      int number = words.of(word);
      if (number == counts.size()) {
        counts.add(0);
      }
      counts.set(number, counts.get(number) + 1);
    }

    void write(Columns columns) {
      long[] keys = new long[words.size()];
      Arrays.setAll(keys, number -> NameKey.ofText(words.text(number)));
      int[] order = KeyTable.write(columns, "firstWords", keys, keys.length, _ -> true, _ -> false);
      Ints.Builder ordered = new Ints.Builder();
      for (int word : order) {
        ordered.add(counts.get(word));
      }
      columns.put("firstWords.counts", ordered.column());
    }
  }
}
