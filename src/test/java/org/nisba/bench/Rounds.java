package org.nisba.bench;

import picocli.CommandLine.Option;

/** The arguments that say how long is measured. */
final class Rounds {

  @Option(names = "--rounds", description = "The median of so many counts.")
  int count = 5;

  @Option(
      names = "--seconds",
      description = "A round takes at least so many seconds of CPU, and whole passes.")
  double seconds = 1;

  @Option(names = "--warm-up", description = "Seconds of CPU before the first round.")
  double warmUp = 8;
}
