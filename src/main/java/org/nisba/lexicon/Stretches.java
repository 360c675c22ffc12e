package org.nisba.lexicon;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Has numbers from 0 on worked through by all cores, a stretch of them at a time, and takes what
 * was made in the order of the numbers, so that the result is the same on any machine.
 */
final class Stretches {

  /** Less than this is one stretch, and done by the calling thread. */
  static final int LENGTH = 8_192;

  /** So many stretches are made before they are taken: what bounds the memory. */
  private static final int AT_ONCE = 8;

  private Stretches() {}

  /** Makes something of the numbers {@code [from, to)}; by any thread, of several at once. */
  interface Work<T> {
    T make(int from, int to);
  }

  /** Does two things, beside each other when they are about many names. */
  static void both(int names, Runnable one, Runnable other) {
    if (names <= LENGTH) {
      one.run();
      other.run();
      return;
    }
    CompletableFuture<Void> beside =
        CompletableFuture.runAsync(one, task -> Thread.ofPlatform().name("lexicon").start(task));
    other.run();
    beside.join();
  }

  /**
   * Works through the numbers below {@code size}.
   *
   * @param taker called by this thread for one stretch after the other
   */
  static <T> void forEach(int size, Work<T> work, Consumer<T> taker) {
    for (int start = 0; start < size; start += AT_ONCE * LENGTH) {
      int first = start;
      int stretches = Math.ceilDiv(Math.min(size - first, AT_ONCE * LENGTH), LENGTH);
      IntStream.range(0, stretches)
          .parallel()
          .mapToObj(i -> work.make(first + i * LENGTH, Math.min(size, first + (i + 1) * LENGTH)))
          .toList()
          .forEach(taker);
    }
  }
}
