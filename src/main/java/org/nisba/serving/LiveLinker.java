package org.nisba.serving;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.nisba.catalogue.Catalogue;
import org.nisba.lexicon.Lexicon;
import org.nisba.linking.Linker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The current linker. A request takes it once and keeps it; when the catalogue has a new revision,
 * a new linker is made off to the side and swapped in whole. Thread-safe, and without a lock for
 * readers.
 */
@Component
public class LiveLinker {

  private static final Logger LOG = LoggerFactory.getLogger(LiveLinker.class);

  private final Catalogue catalogue;
  private final ReentrantLock loading = new ReentrantLock();
  private volatile Linker current = new Linker(Lexicon.empty());
  private volatile Instant loadedAt = Instant.now();
  private volatile Duration loadTime = Duration.ZERO;
  private volatile boolean loaded;

  LiveLinker(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** {@return the linker of the newest revision seen; keep it for the whole of a request} */
  public Linker current() {
    return current;
  }

  /** {@return whether a lexicon was loaded} */
  public boolean isLoaded() {
    return loaded;
  }

  /** {@return when the current lexicon was made} */
  public Instant loadedAt() {
    return loadedAt;
  }

  /** {@return how long making the current lexicon took} */
  public Duration loadTime() {
    return loadTime;
  }

  /** Brings the linker to the catalogue's revision; returns at once when it is there. */
  public void refresh() {
    loading.lock();
    try {
      if (!loaded || catalogue.revision() != current.lexicon().revision()) {
        Instant start = Instant.now();
        Lexicon lexicon = LexiconLoader.load(catalogue);
        current = new Linker(lexicon);
        loadedAt = Instant.now();
        loadTime = Duration.between(start, loadedAt);
        loaded = true;
        LOG.info(
            "lexicon of revision {}: {} entities, {} names, in {} ms",
            lexicon.revision(),
            lexicon.entityCount(),
            lexicon.nameCount(),
            loadTime.toMillis());
      }
    } finally {
      loading.unlock();
    }
  }

  /**
   * Looks for a new revision every second; a catalogue out of reach leaves the lexicon as it is.
   */
  @Scheduled(fixedDelayString = "PT1S")
  void poll() {
    if (!loaded) {
      return;
    }
    try {
      refresh();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn(
          "the catalogue cannot be read; going on with revision {}",
          current.lexicon().revision(),
          e);
    }
  }
}
