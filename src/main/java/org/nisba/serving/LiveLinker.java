package org.nisba.serving;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.nisba.catalogue.Catalogue;
import org.nisba.catalogue.CatalogueChanges;
import org.nisba.lexicon.Lexicon;
import org.nisba.linking.Linker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The current linker. A request takes it once and keeps it; when the catalogue has a new revision,
 * a new linker is made off to the side and swapped in whole. Thread-safe, and without a lock for
 * readers.
 *
 * <p>Some changes are put into the lexicon at once, which takes milliseconds. Many changes, such as
 * an import, have it made anew, and scattered ones have it compacted: both in the background, while
 * the current one goes on being used; what is changed meanwhile is put in at the end.
 *
 * <p>A lexicon that was made anew is saved ({@link LexiconSnapshots}), and so is a compacted one
 * when much was changed since the last; then the one in the file takes its place, so that the
 * memory is shared and the heap is free. The next start opens the file and puts in what was changed
 * since.
 */
@Component
public class LiveLinker {

  private static final Logger LOG = LoggerFactory.getLogger(LiveLinker.class);

  /** From so many changes on the lexicon is made anew. */
  private static final int MOST_CHANGES = 1_000;

  /** From so many changes behind the saved lexicon on a start makes it anew. */
  private static final int MOST_CHANGES_SINCE_SAVED = 10_000;

  private final Catalogue catalogue;
  private final LexiconSnapshots snapshots;
  private final MeterRegistry meters;
  private final ReentrantLock swapping = new ReentrantLock();
  private final Condition swapped = swapping.newCondition();
  private final AtomicBoolean making = new AtomicBoolean();
  private volatile Linker current = new Linker(Lexicon.empty());
  private volatile Instant loadedAt = Instant.now();
  private volatile Duration loadTime = Duration.ZERO;
  private volatile boolean loaded;

  /** The revision that was saved last; used by whoever is {@link #making}. */
  private volatile long saved;

  LiveLinker(Catalogue catalogue, LexiconSnapshots snapshots, MeterRegistry meters) {
    this.catalogue = catalogue;
    this.snapshots = snapshots;
    this.meters = meters;
  }

  /** {@return the linker of the newest revision seen; keep it for the whole of a request} */
  public Linker current() {
    return current;
  }

  /** {@return whether a lexicon was loaded} */
  public boolean isLoaded() {
    return loaded;
  }

  /** {@return when the current lexicon was made or changed} */
  public Instant loadedAt() {
    return loadedAt;
  }

  /** {@return how long making or changing the current lexicon took} */
  public Duration loadTime() {
    return loadTime;
  }

  /**
   * Loads the lexicon: from a file when there is one, else from the catalogue.
   *
   * @return what has a lexicon that was made anew saved in the background: to be run when the
   *     service is ready, since writing a large one takes seconds from all else
   */
  public Runnable load() {
    Instant start = Instant.now();
    Optional<Lexicon> opened = opened();
    Lexicon lexicon = opened.orElseGet(() -> LexiconLoader.load(catalogue));
    swapping.lock();
    try {
      swap(lexicon, start, opened.isPresent() ? "open" : "load");
      loaded = true;
    } finally {
      swapping.unlock();
    }
    log();
    return opened.isPresent() ? () -> {} : () -> inBackground(() -> save(lexicon));
  }

  private Optional<Lexicon> opened() {
    Optional<Lexicon> opened = snapshots.newest();
    if (opened.isEmpty()) {
      return opened;
    }
    long revision = opened.get().revision();
    CatalogueChanges changes = catalogue.changesSince(revision, MOST_CHANGES_SINCE_SAVED);
    if (changes.many()) {
      LOG.info("the saved lexicon is of revision {}: too much was changed since", revision);
      return Optional.empty();
    }
    saved = revision;
    return Optional.of(LexiconLoader.apply(opened.get(), changes));
  }

  /**
   * Brings the linker to the catalogue's revision, or has it brought there in the background when
   * much was changed. A catalogue out of reach leaves the linker as it is.
   *
   * @param revision one that the catalogue was seen to have; nothing is read when it is the
   *     linker's
   */
  public void catchUp(long revision) {
    if (!loaded || current.lexicon().revision() == revision) {
      return;
    }
    swapping.lock();
    try {
      if (current.lexicon().revision() == revision) {
        return; // another has done it meanwhile
      }
      Instant start = Instant.now();
      Lexicon lexicon = current.lexicon();
      CatalogueChanges changes = catalogue.changesSince(lexicon.revision(), MOST_CHANGES);
      if (changes.many()) {
        inBackground(() -> save(make(() -> LexiconLoader.load(catalogue), "load")));
      } else if (changes.revision() > lexicon.revision()) {
        Lexicon changed = LexiconLoader.apply(lexicon, changes);
        swap(changed, start, "change");
        if (changed.isScattered()) {
          inBackground(() -> compact(changed));
        }
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn(
          "the catalogue cannot be read; going on with revision {}: {}",
          current.lexicon().revision(),
          e.getMessage());
    } finally {
      swapping.unlock();
    }
  }

  /**
   * {@return whether the linker has come to a revision, for which it is waited}
   *
   * @param limit how long at most
   */
  public boolean await(long revision, Duration limit) {
    if (current.lexicon().revision() >= revision) {
      return true;
    }
    long end = System.nanoTime() + limit.toNanos();
    try {
      if (!swapping.tryLock(limit.toNanos(), TimeUnit.NANOSECONDS)) {
        return current.lexicon().revision() >= revision;
      }
      try {
        long left = end - System.nanoTime();
        while (current.lexicon().revision() < revision && left > 0) {
          left = swapped.awaitNanos(left);
        }
        return current.lexicon().revision() >= revision;
      } finally {
        swapping.unlock();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Swaps a lexicon in; {@code by} says by what it was made: load, change or compact. */
  private void swap(Lexicon lexicon, Instant start, String by) {
    current = new Linker(lexicon);
    loadedAt = Instant.now();
    loadTime = Duration.between(start, loadedAt);
    meters.timer("nisba.lexicon.build", "by", by).record(loadTime);
    swapped.signalAll();
  }

  private void inBackground(Runnable work) {
    if (making.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("lexicon").start(() -> run(work));
    }
  }

  private void run(Runnable work) {
    try {
      work.run();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("the lexicon could not be made anew: {}", e.getMessage());
    } finally {
      making.set(false);
    }
  }

  private void compact(Lexicon scattered) {
    Lexicon compacted = make(scattered::compacted, "compact");
    if (compacted.revision() - saved >= MOST_CHANGES) {
      save(compacted);
    }
  }

  private Lexicon make(Supplier<Lexicon> maker, String by) {
    Instant start = Instant.now();
    Lexicon made = maker.get();
    swapInWhenNew(made, start, by);
    log();
    return made;
  }

  /** Saves a lexicon and goes on with the one in the file. */
  private void save(Lexicon made) {
    Instant start = Instant.now();
    snapshots
        .save(made)
        .ifPresent(mapped -> {
          saved = mapped.revision();
          swapInWhenNew(mapped, start, "open");
        });
  }

  /** Puts in what was changed meanwhile, so that the revision never goes back. */
  private void swapInWhenNew(Lexicon made, Instant start, String by) {
    swapping.lock();
    try {
      CatalogueChanges missed = catalogue.changesSince(made.revision(), MOST_CHANGES);
      if (!missed.many()) {
        swap(LexiconLoader.apply(made, missed), start, by);
      } else if (made.revision() > current.lexicon().revision()) {
        swap(made, start, by);
      }
    } finally {
      swapping.unlock();
    }
  }

  private void log() {
    Lexicon lexicon = current.lexicon();
    LOG.info(
        "lexicon of revision {}: {} entities, {} names, in {} ms",
        lexicon.revision(),
        lexicon.entityCount(),
        lexicon.nameCount(),
        loadTime.toMillis());
  }
}
