package org.nisba.lexicon;

/**
 * Keys of what is numbered from 0 on, some of each, to be written as the numbers of each key. Not
 * thread-safe while keys are added.
 */
final class KeysByNumber {

  private final Ints.Builder keys = new Ints.Builder();

  /** Where the keys of each number end. */
  private final Ints.Builder ends = new Ints.Builder();

  /** {@return how many numbers there are} */
  int size() {
    return ends.size();
  }

  /** Adds keys of the number that is added next. */
  void add(int... more) {
    keys.addAll(more);
  }

  /** Adds the next number, with the keys that were added since the one before. */
  void end() {
    ends.add(keys.size());
  }

  /** Adds the numbers of another behind those that are here. */
  void addAll(KeysByNumber other) {
    ends.addAll(other.ends, keys.size());
    keys.addAll(other.keys);
  }

  /** {@return the keys of a number} */
  int[] get(int number) {
    return keys.toArray(start(number), ends.get(number));
  }

  private int start(int number) {
    return number == 0 ? 0 : ends.get(number - 1);
  }

  /** Writes {@link IntLists} of the numbers of each key. */
  void write(Columns columns, String name) {
    IntLists.Builder lists = new IntLists.Builder(keys.size());
    for (int number = 0; number < size(); number++) {
      for (int at = start(number); at < ends.get(number); at++) {
        lists.add(keys.get(at), number);
      }
    }
    lists.write(columns, name, size());
  }
}
