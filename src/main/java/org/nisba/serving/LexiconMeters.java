package org.nisba.serving;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.nisba.lexicon.LexiconSize;
import org.springframework.stereotype.Component;

/**
 * What operators watch of the lexicon: its size, its age, and how far behind the catalogue it is.
 */
@Component
class LexiconMeters implements MeterBinder {

  private final LiveLinker linker;
  private final CatalogueContact contact;

  LexiconMeters(LiveLinker linker, CatalogueContact contact) {
    this.linker = linker;
    this.contact = contact;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    lexicon(registry);
    catalogue(registry);
  }

  private void lexicon(MeterRegistry registry) {
    gauge(
        registry, "entities", "entities of the lexicon", l -> l.current().lexicon().entityCount());
    gauge(registry, "names", "names of the lexicon", l -> l.current().lexicon().nameCount());
    gauge(registry, "revision", "its revision", l -> l.current().lexicon().revision());
    gauge(registry, "loaded", "1 when there is one to link texts with", l -> l.isLoaded() ? 1 : 0);
    bytes(registry, "names", LexiconSize::names);
    bytes(registry, "entities", LexiconSize::entities);
    bytes(registry, "variants", LexiconSize::variants);
    Gauge.builder("nisba.lexicon.mapped", linker, l -> size(l).mapped())
        .description("what of it lies in a file that processes share")
        .baseUnit(BaseUnits.BYTES)
        .register(registry);
    Gauge.builder("nisba.lexicon.age", linker, l -> secondsSince(l.loadedAt()))
        .description("how long ago it was made or changed")
        .baseUnit("seconds")
        .register(registry);
  }

  private void gauge(
      MeterRegistry registry, String name, String what, ToDoubleFunction<LiveLinker> value) {
    Gauge.builder("nisba.lexicon." + name, linker, value).description(what).register(registry);
  }

  private void bytes(MeterRegistry registry, String part, ToLongFunction<LexiconSize> bytes) {
    Gauge.builder("nisba.lexicon", linker, l -> bytes.applyAsLong(size(l)))
        .description("how large it is")
        .baseUnit(BaseUnits.BYTES)
        .tag("part", part)
        .register(registry);
  }

  private static LexiconSize size(LiveLinker linker) {
    return LexiconSize.of(linker.current().lexicon());
  }

  private void catalogue(MeterRegistry registry) {
    Gauge.builder("nisba.revision.lag", this, LexiconMeters::lag)
        .description("revisions of the catalogue that the lexicon does not have yet")
        .register(registry);
    Gauge.builder("nisba.catalogue.reachable", contact, c -> c.lostSince().isPresent() ? 0 : 1)
        .description("1 when the database answers")
        .register(registry);
  }

  private double lag() {
    return Math.max(0, contact.revision() - linker.current().lexicon().revision());
  }

  private static double secondsSince(Instant instant) {
    return Duration.between(instant, Instant.now()).toMillis() / 1e3;
  }
}
