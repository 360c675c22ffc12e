package org.nisba.lexicon;

import java.util.function.IntUnaryOperator;

/**
 * Lists of numbers, which are numbered from 0 on. A list of one takes no more than its number.
 * Immutable and thread-safe.
 *
 * <p>Places below a limit stand for the number itself; those from it on are of the column {@code
 * more}, where a longer list has its size in front.
 */
final class Lists {

  private final Ints heads;
  private final Ints more;
  private final int limit;

  Lists(Columns columns, String name) {
    this.heads = new Ints(columns.get(name + ".heads"));
    this.more = new Ints(columns.get(name + ".more"));
    this.limit = more.get(0);
  }

  /** {@return how many lists there are} */
  int size() {
    return heads.size();
  }

  /** {@return the place of a list's first number; 0 for a negative list, which is empty} */
  int start(int list) {
    if (list < 0) {
      return 0;
    }
    int head = heads.get(list);
    return head < limit ? head : head + 1;
  }

  /** {@return the place behind a list's last number} */
  int end(int list) {
    if (list < 0) {
      return 0;
    }
    int head = heads.get(list);
    return head < limit ? head + 1 : head + 1 + more.get(head - limit);
  }

  /** {@return the number at a place of a list} */
  int value(int at) {
    return at < limit ? at : more.get(at - limit);
  }

  /** {@return the first number of a list that has any} */
  int first(int list) {
    return value(start(list));
  }

  /** Takes lists one after the other. Not thread-safe. */
  static final class Builder {

    private final Ints.Builder heads;
    private final Ints.Builder more = new Ints.Builder();
    private final int limit;

    /** Makes a builder of about so many lists, of numbers of 0 or more, below a limit. */
    Builder(int expected, int limit) {
      this.heads = new Ints.Builder(expected);
      this.limit = limit;
      more.add(limit);
    }

    int size() {
      return heads.size();
    }

    /** Adds a list by the number at each of its places. */
    void add(int size, IntUnaryOperator numbers) {
      if (size == 1) {
        heads.add(numbers.applyAsInt(0));
        return;
      }
      heads.add(Math.addExact(limit, more.size()));
      more.add(size);
      for (int i = 0; i < size; i++) {
        more.add(numbers.applyAsInt(i));
      }
    }

    void write(Columns columns, String name) {
      columns.put(name + ".heads", heads.column());
      columns.put(name + ".more", more.column());
    }
  }
}
