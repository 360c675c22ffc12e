package org.nisba.serving;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the catalogue is heard, and what was heard of it last. Thread-safe. */
@Component
public class CatalogueContact {

  private volatile long revision;
  private volatile @Nullable Instant lostSince;

  CatalogueContact() {}

  /** {@return the catalogue's revision when it was last heard; 0 before that} */
  public long revision() {
    return revision;
  }

  /** {@return since when the catalogue has been out of reach, if it is} */
  public Optional<Instant> lostSince() {
    return Optional.ofNullable(lostSince);
  }

  /** Notes that the catalogue answered; returns whether it had been out of reach. */
  boolean heard(long current) {
    boolean again = lostSince != null;
    revision = current;
    lostSince = null;
    return again;
  }

  /** Notes that the catalogue does not answer; returns whether it did before. */
  boolean lost() {
    boolean news = lostSince == null;
    if (news) {
      lostSince = Instant.now();
    }
    return news;
  }
}
