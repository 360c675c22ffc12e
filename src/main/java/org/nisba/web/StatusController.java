package org.nisba.web;

import java.time.Duration;
import java.time.Instant;
import org.nisba.catalogue.Catalogue;
import org.nisba.catalogue.CatalogueCounts;
import org.nisba.lexicon.Lexicon;
import org.nisba.serving.LiveLinker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/status}: what the service knows and how fresh it is. */
@RestController
class StatusController {

  private final Catalogue catalogue;
  private final LiveLinker linker;

  StatusController(Catalogue catalogue, LiveLinker linker) {
    this.catalogue = catalogue;
    this.linker = linker;
  }

  /** The catalogue's revision and counts, and the lexicon that texts are linked with. */
  record Status(long revision, long entities, long names, LexiconStatus lexicon) {}

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
    CatalogueCounts counts = catalogue.counts();
    Lexicon lexicon = linker.current().lexicon();
    return new Status(
        counts.revision(),
        counts.entities(),
        counts.names(),
        new LexiconStatus(
            lexicon.revision(),
            lexicon.entityCount(),
            lexicon.nameCount(),
            linker.loadedAt(),
            Duration.between(linker.loadedAt(), Instant.now()).toSeconds(),
            linker.loadTime().toMillis()));
  }
}
