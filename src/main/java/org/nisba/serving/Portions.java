package org.nisba.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Hands on what is read, in order, by a thread beside the one that reads: while a portion is taken
 * the next is read, and no more. Confined to the thread that reads.
 */
final class Portions<T> implements Consumer<T> {

  private static final int SIZE = 5_000;

  private final Consumer<? super T> taker;
  private List<T> portion = new ArrayList<>();
  private CompletableFuture<Void> taking = CompletableFuture.completedFuture(null);

  /** Makes portions for a taker, which is called by one thread at a time. */
  Portions(Consumer<? super T> taker) {
    this.taker = taker;
  }

  /** Takes the next; waits when the portion before is not taken yet. */
  @Override
  public void accept(T next) {
    portion.add(next);
    if (portion.size() == SIZE) {
      List<T> whole = portion;
      portion = new ArrayList<>(SIZE);
      taking.join();
      taking =
          CompletableFuture.runAsync(
              () -> whole.forEach(taker),
              task -> Thread.ofPlatform().daemon().name("lexicon").start(task));
    }
  }

  /** Has all that is left taken, and waits for it. */
  void finish() {
    taking.join();
    portion.forEach(taker);
    portion.clear();
  }
}
