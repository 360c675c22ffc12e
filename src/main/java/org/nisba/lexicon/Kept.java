package org.nisba.lexicon;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was last made of some numbers, one thing for each value of their last bits.
 * Thread-safe without a lock, as all that is written is right: two threads may make the same thing
 * at once.
 *
 * @param <T> what is made; immutable
 */
public final class Kept<T> {

  private final @Nullable Entry<T>[] entries;

  private record Entry<T>(int number, T made) {}

  /** Makes an empty one that keeps at most so many things, rounded down to a power of two. */
  @SuppressWarnings("unchecked") // an array of entries of nothing else
  public Kept(int most) {
    this.entries = (Entry<T>[]) new Entry<?>[Integer.highestOneBit(most)];
  }

  /** {@return what is made of a number, which is made when it is not kept} */
  public T get(int number, IntFunction<T> maker) {
    T known = peek(number);
    if (known != null) {
      return known;
    }
    T made = maker.apply(number);
    put(number, made);
    return made;
  }

  /** {@return what was made of a number; null when it is not kept} */
  @Nullable T peek(int number) {
    Entry<T> entry = entries[number & (entries.length - 1)];
    return entry != null && entry.number == number ? entry.made : null;
  }

  /** Keeps what was made of a number. */
  void put(int number, T made) {
    entries[number & (entries.length - 1)] = new Entry<>(number, made);
  }
}
