package org.nisba.serving;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells readiness whether there is a lexicon to link texts with. */
@Component
class LexiconHealthIndicator implements HealthIndicator {

  private final LiveLinker linker;

  LexiconHealthIndicator(LiveLinker linker) {
    this.linker = linker;
  }

  @Override
  public Health health() {
    return linker.isLoaded() ? Health.up().build() : Health.outOfService().build();
  }
}
