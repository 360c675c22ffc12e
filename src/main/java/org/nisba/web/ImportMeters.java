package org.nisba.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.nisba.importing.ImportEnded;
import org.nisba.importing.ImportReport;
import org.nisba.importing.ImportState;
import org.nisba.importing.Imports;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How far the imports of this process are, and how they ended. */
@Component
class ImportMeters {

  private final Imports imports;
  private final MeterRegistry registry;

  ImportMeters(Imports imports, MeterRegistry registry) {
    this.imports = imports;
    this.registry = registry;
    Gauge.builder("nisba.imports.running", imports, i -> i.listRunning().size())
        .description("imports on their way")
        .register(registry);
    lines("read", ImportReport::read);
    lines("accepted", ImportReport::accepted);
    lines("skipped", ImportReport::skipped);
    lines("rejected", ImportReport::rejected);
    for (ImportState state : ImportState.values()) {
      if (state != ImportState.RUNNING) {
        ended(state, 0);
      }
    }
  }

  @EventListener
  void ended(ImportEnded event) {
    ended(event.report().state(), 1);
  }

  private void ended(ImportState state, int more) {
    registry
        .counter("nisba.imports", "state", state.name().toLowerCase(Locale.ROOT))
        .increment(more);
  }

  private void lines(String outcome, ToLongFunction<ImportReport> count) {
    Gauge.builder("nisba.import.lines", imports, i -> sum(i, count))
        .description("lines of the imports on their way")
        .tag("outcome", outcome)
        .register(registry);
  }

  private static long sum(Imports imports, ToLongFunction<ImportReport> count) {
    return imports.listRunning().stream().mapToLong(count).sum();
  }
}
