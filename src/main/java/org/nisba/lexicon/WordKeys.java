package org.nisba.lexicon;

import org.nisba.names.Skeleton;
import org.nisba.names.SoundPattern;

/**
 * What words are found by, by their numbers: their {@link SoundPattern} and the keys of their
 * {@link Skeleton}. Not thread-safe while words are added.
 */
final class WordKeys {

  private final Longs.Builder patterns = new Longs.Builder();
  private final Ints.Builder keys = new Ints.Builder();
  private final Ints.Builder shorterKeys = new Ints.Builder();

  /** Where the keys of each word end. */
  private final Ints.Builder ends = new Ints.Builder();

  private final Ints.Builder shorterEnds = new Ints.Builder();

  int size() {
    return ends.size();
  }

  /** Adds a word, which gets the next number from 0 on. */
  void add(String word) {
    patterns.add(SoundPattern.of(word));
    keys.addAll(Skeleton.keys(word));
    ends.add(keys.size());
    shorterKeys.addAll(Skeleton.shorterKeys(word));
    shorterEnds.add(shorterKeys.size());
  }

  /** Adds the words of another. */
  void addAll(WordKeys other) {
    patterns.addAll(other.patterns);
    ends.addAll(other.ends, keys.size());
    keys.addAll(other.keys);
    shorterEnds.addAll(other.shorterEnds, shorterKeys.size());
    shorterKeys.addAll(other.shorterKeys);
  }

  /** {@return what a word sounds like} */
  long pattern(int word) {
    return patterns.get(word);
  }

  /** {@return the keys of a word, or those with one of its consonants left out} */
  int[] keys(int word, boolean lacking) {
    Ints.Builder bounds = lacking ? shorterEnds : ends;
    int start = word == 0 ? 0 : bounds.get(word - 1);
    return (lacking ? shorterKeys : keys).toArray(start, bounds.get(word));
  }

  void write(Columns columns) {
    columns.put("words.patterns", patterns.column());
    write(columns, "words.byKey", false);
    write(columns, "words.byShorterKey", true);
  }

  private void write(Columns columns, String name, boolean lacking) {
    IntLists.Builder lists = new IntLists.Builder();
    for (int word = 0; word < size(); word++) {
      for (int key : keys(word, lacking)) {
        lists.add(key, word);
      }
    }
    lists.write(columns, name, size());
  }
}
