package org.nisba.evaluation;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: a kill at any moment loses nothing that was acknowledged. {@link KillTrial}
 * runs more of the same.
 */
class KilledServiceTest {

  @TempDir private Path home;

  @Test
  void nothingThatWasAcknowledgedIsLost() throws Exception {
    KillTrial trial = new KillTrial(home, 20261122);
    for (int i = 0; i < 3; i++) {
      trial.round();
    }
    trial.end();
  }
}
