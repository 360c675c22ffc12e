package org.nisba.lexicon;

import org.nisba.names.Skeleton;
import org.nisba.names.SoundPattern;

/**
 * What words are found by, by their numbers: their {@link SoundPattern} and the keys of their
 * {@link Skeleton}. Not thread-safe while words are added.
 */
final class WordKeys implements SkeletonKeys.OfParts {

  private final Longs.Builder patterns = new Longs.Builder();
  private final IntsByNumber keys = new IntsByNumber();
  private final IntsByNumber shorterKeys = new IntsByNumber();

  /** Adds a word, which gets the next number from 0 on. */
  void add(String word) {
    Skeleton skeleton = Skeleton.of(word);
    patterns.add(SoundPattern.of(word));
    keys.add(skeleton.keys());
    keys.end();
    shorterKeys.add(skeleton.shorterKeys());
    shorterKeys.end();
  }

  /** Adds the words of another behind those that are here. */
  void addAll(WordKeys other) {
    patterns.addAll(other.patterns);
    keys.addAll(other.keys);
    shorterKeys.addAll(other.shorterKeys);
  }

  /** {@return what a word sounds like} */
  long pattern(int word) {
    return patterns.get(word);
  }

  @Override
  public int[] keys(int word, boolean lacking) {
    return (lacking ? shorterKeys : keys).get(word);
  }

  void write(Columns columns) {
    columns.put("words.patterns", patterns.column());
    keys.write(columns, "words.byKey");
    shorterKeys.write(columns, "words.byShorterKey");
  }
}
