package org.nisba.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Hands on what is read, in order, by threads beside the one that reads: while a portion is taken
 * the next is prepared and the one behind it read, and no more. Confined to the thread that reads.
 */
final class Portions<T, R> implements Consumer<T> {

  private static final int SIZE = 5_000;

  private final Function<? super T, ? extends R> preparation;
  private final Consumer<? super R> taker;
  private List<T> portion = new ArrayList<>();
  private CompletableFuture<Void> before = CompletableFuture.completedFuture(null);
  private CompletableFuture<Void> last = before;

  /**
   * Makes portions.
   *
   * @param preparation what is done with each by any thread
   * @param taker is given what was prepared, by one thread at a time
   */
  Portions(Function<? super T, ? extends R> preparation, Consumer<? super R> taker) {
    this.preparation = preparation;
    this.taker = taker;
  }

  /** Takes the next; waits when two portions before are not taken yet. */
  @Override
  public void accept(T next) {
    portion.add(next);
    if (portion.size() == SIZE) {
      handOn();
    }
  }

  /** Has all that is left taken, and waits for it. */
  void finish() {
    handOn();
    last.join();
  }

  private void handOn() {
    List<T> whole = portion;
    portion = new ArrayList<>(SIZE);
    before.join();
    before = last;
    last =
        before.thenAcceptBothAsync(
            CompletableFuture.supplyAsync(() -> whole.stream().<R>map(preparation).toList()),
            (_, prepared) -> prepared.forEach(taker),
            task -> Thread.ofPlatform().daemon().name("lexicon").start(task));
  }
}
