package org.nisba.linking;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A time by which the linker gives a text up, so that no text can hold a processor for as long as
 * it likes. It is bound to the work and not to the options, since it says nothing of the answer:
 * the engine asks for it at every word and mention, and without one works to the end.
 */
public final class Deadline {

  private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  /** The time was up before the work was done. */
  public static final class PassedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private PassedException() {
      super("the time for the text is up");
    }
  }

  /**
   * {@return the outcome of work that is given up when its time is up}
   *
   * @param time above 0
   * @throws PassedException if it was given up
   */
  public static <T> T within(Duration time, Supplier<T> work) {
    Deadline deadline = new Deadline(System.nanoTime() + time.toNanos());
    return ScopedValue.where(CURRENT, deadline).call(work::get);
  }

  /** Gives the work up when its time is up. */
  static void check() {
    if (CURRENT.isBound() && System.nanoTime() - CURRENT.get().end > 0) {
      throw new PassedException();
    }
  }
}
