package org.nisba.lexicon;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Has numbers from 0 on worked through by all cores, a stretch of them at a time, and takes what
 * was made in the order of the numbers, so that the result is the same on any machine.
 */
final class Stretches {

  /** Less than this is one stretch, and done by the calling thread. */
  static final int LENGTH = 8_192;

  /** At most so many stretches are made before they are taken: what bounds the memory. */
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
    if (size <= LENGTH) {
      taker.accept(work.make(0, size));
      return;
    }
    Queue<Stretch<T>> begun = new ArrayDeque<>(AT_ONCE);
    for (int from = 0; from < size || !begun.isEmpty(); ) {
      if (from < size && begun.size() < AT_ONCE) {
        int first = from;
        int end = Math.min(size, from + LENGTH);
        Stretch<T> stretch = new Stretch<>(() -> work.make(first, end));
        ForkJoinPool.commonPool().execute(stretch::make);
        begun.add(stretch);
        from = end;
      } else {
        help(begun);
        taker.accept(begun.remove().made.join());
      }
    }
  }

  /** Makes what no other thread has begun until the first one is there. */
  private static <T> void help(Queue<Stretch<T>> stretches) {
    for (Stretch<T> stretch : stretches) {
      if (stretches.element().made.isDone()) {
        return;
      }
      stretch.make();
    }
  }

  /** What is made by the thread that comes to it first. */
  private static final class Stretch<T> {

    private final Supplier<T> work;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<T> made = new CompletableFuture<>();

    Stretch(Supplier<T> work) {
      this.work = work;
    }

    void make() {
      if (begun.compareAndSet(false, true)) {
        made.completeAsync(work, Runnable::run);
      }
    }
  }
}
