package org.nisba.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How fast the linker is beside its rivals in the quick form of the benchmark: the one place where
 * this is noted. A build fails only when a ratio is below half of what is noted here, since a
 * shared machine is noisy. What is noted is what was measured, and grows with the linker.
 */
final class ExpectedRatios {

  private record Expected(Rival rival, Rival beside, double ratio) {}

  private static final List<Expected> ALL =
      List.of(
          new Expected(Rival.LINKER, Rival.FST, 0.07),
          new Expected(Rival.LEXICON, Rival.HASH, 0.35));

  private ExpectedRatios() {}

  /** {@return a line for each ratio that is below half of what is expected} */
  static List<String> failures(Map<Rival, Figures> measured) {
    List<String> failures = new ArrayList<>();
    for (Expected each : ALL) {
      double ratio = measured.get(each.rival).rate() / measured.get(each.beside).rate();
      if (!(ratio >= each.ratio / 2)) {
        failures.add(
            String.format(
                Locale.ROOT,
                "%s is %.3f times as fast as %s; expected %.3f, accepted half of it",
                each.rival.label,
                ratio,
                each.beside.label,
                each.ratio));
      }
    }
    return failures;
  }
}
