package org.nisba.lexicon;

/**
 * Some ints of each of what is numbered from 0 on: its keys, its parts. Not thread-safe while any
 * are added.
 */
final class IntsByNumber {

  private final Ints.Builder ints = new Ints.Builder();

  /** Where the ints of each number end. */
  private final Ints.Builder ends = new Ints.Builder();

  /** {@return how many numbers there are} */
  int size() {
    return ends.size();
  }

  /** Adds ints of the number that is added next. */
  void add(int... more) {
    ints.addAll(more);
  }

  /** Adds the next number, with the ints that were added since the one before. */
  void end() {
    ends.add(ints.size());
  }

  /** Adds the numbers of another behind those that are here. */
  void addAll(IntsByNumber other) {
    ends.addAll(other.ends, ints.size());
    ints.addAll(other.ints);
  }

  /** {@return the ints of a number} */
  int[] get(int number) {
    return ints.toArray(start(number), ends.get(number));
  }

  private int start(int number) {
    return number == 0 ? 0 : ends.get(number - 1);
  }

  /** Writes {@link IntLists} of the numbers that have each of the ints. */
  void write(Columns columns, String name) {
    IntLists.Builder lists = new IntLists.Builder(ints.size());
    for (int number = 0; number < size(); number++) {
      for (int at = start(number); at < ends.get(number); at++) {
        lists.add(ints.get(at), number);
      }
    }
    lists.write(columns, name, size());
  }
}
