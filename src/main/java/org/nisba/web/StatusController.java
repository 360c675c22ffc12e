package org.nisba.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.Catalogue;
import org.nisba.catalogue.CatalogueCounts;
import org.nisba.catalogue.CatalogueFailures;
import org.nisba.lexicon.Lexicon;
import org.nisba.serving.CatalogueContact;
import org.nisba.serving.LiveLinker;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/status}: what the service knows and how fresh it is. */
@RestController
class StatusController {

  private final Catalogue catalogue;
  private final CatalogueContact contact;
  private final LiveLinker linker;

  StatusController(Catalogue catalogue, CatalogueContact contact, LiveLinker linker) {
    this.catalogue = catalogue;
    this.contact = contact;
    this.linker = linker;
  }

  /**
   * The catalogue's revision and counts, and the lexicon that texts are linked with. While the
   * catalogue is out of reach, the revision is the last that was heard, and there are no counts.
   */
  record Status(
      long revision,
      @Nullable Long entities,
      @Nullable Long names,
      @Nullable Instant unreachableSince,
      LexiconStatus lexicon) {}

  /**
   * The lexicon: its revision and counts, when it was made, how old it is and how long making it
   * took.
   */
  record LexiconStatus(
      long revision,
      long entities,
      long names,
      Instant loadedAt,
      long ageSeconds,
      long loadMillis) {}

  @GetMapping("/v1/status")
  Status status() {
    return contact.lostSince().map(this::remembered).orElseGet(this::asked);
  }

  private Status asked() {
    try {
      CatalogueCounts counts = catalogue.counts();
      return new Status(counts.revision(), counts.entities(), counts.names(), null, lexicon());
    } catch (DataAccessException | TransactionException e) {
      if (CatalogueFailures.isUnreachable(e)) {
        return remembered(Instant.now());
      }
      throw e;
    }
  }

  private Status remembered(Instant since) {
    return new Status(contact.revision(), null, null, since, lexicon());
  }

  private LexiconStatus lexicon() {
    Lexicon lexicon = linker.current().lexicon();
    return new LexiconStatus(
        lexicon.revision(),
        lexicon.entityCount(),
        lexicon.nameCount(),
        linker.loadedAt(),
        Duration.between(linker.loadedAt(), Instant.now()).toSeconds(),
        linker.loadTime().toMillis());
  }
}
