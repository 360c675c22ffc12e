package org.nisba.bench;

/**
 * The bare minimum: one open table of 64-bit hashes of word sequences, probed word by word from
 * each word on as long as some name begins so; the longest name counts. Hashes are compared, words
 * are not. What it reaches is the practical ceiling.
 */
final class HashMatcher implements Matcher {

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  /** How much of the table is in use at most. */
  private static final double LOAD = 0.6;

  /** Marks in a value that names go on behind a sequence; without the mark it is 0 or a name. */
  private static final int GOES_ON = 1 << 31;

  private final FoldedWords words = new FoldedWords();
  private long[] keys = new long[1 << 10];
  private int[] values = new int[1 << 10];
  private int size;
  private int names;
  private int last;

  HashMatcher(MadeCatalogue catalogue) {
    catalogue.forEachName(this::add);
    resize((int) (size / LOAD) + 1);
  }

  private void add(String name) {
    words.of(name);
    long hash = 0;
    for (int i = 0; i < words.count; i++) {
      hash = next(hash, i);
      if (size >= keys.length * LOAD) {
        resize(keys.length * 2);
      }
      int slot = slot(hash);
      size += keys[slot] == 0 ? 1 : 0;
      keys[slot] = hash;
      values[slot] =
          i < words.count - 1 ? values[slot] | GOES_ON : values[slot] & GOES_ON | ++names;
    }
  }

  /** {@return which name was found last} */
  int last() {
    return last;
  }

  @Override
  public int match(String article) {
    words.of(article);
    int found = 0;
    for (int i = 0; i < words.count; i++) {
      int next = longest(i);
      found += next > i ? 1 : 0;
      i = next > i ? next - 1 : i;
    }
    return found;
  }

  /** The word behind the longest name that begins at a word, or that word itself. */
  private int longest(int first) {
    long hash = 0;
    int end = first;
    for (int i = first; i < words.count; i++) {
      hash = next(hash, i);
      int value = values[slot(hash)];
      if ((value & ~GOES_ON) != 0) {
        end = i + 1;
        last = value & ~GOES_ON;
      }
      if (value >= 0) {
        return end;
      }
    }
    return end;
  }

  /** The hash of a word sequence with one word more; never 0. */
  private long next(long before, int word) {
    long hash = before;
    int end = words.starts[word + 1] - 1;
    for (int at = words.starts[word]; at < end; at++) {
      hash = (hash ^ words.letters[at]) * MULTIPLIER;
      hash ^= hash >>> 29;
    }
    hash = (hash + 1) * MULTIPLIER;
    return hash == 0 ? 1 : hash;
  }

  /** Where a hash is, or the empty slot where it would be, whose value is 0. */
  private int slot(long hash) {
    int slot = (int) ((hash >>> 32) * keys.length >>> 32);
    while (keys[slot] != 0 && keys[slot] != hash) {
      slot = slot + 1 == keys.length ? 0 : slot + 1;
    }
    return slot;
  }

  private void resize(int capacity) {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[capacity];
    values = new int[capacity];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
