package org.nisba.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.nisba.linking.Linker;
import org.nisba.serving.LiveLinker;
import org.springframework.stereotype.Component;

/** The current linker for requests, which are refused while there is none. */
@Component
class ReadyLinker {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final LiveLinker linker;

  ReadyLinker(LiveLinker linker) {
    this.linker = linker;
  }

  /** {@return the linker to use for the whole of a request} */
  Linker current() {
    if (!linker.isLoaded()) {
      throw new ProblemException(
          ProblemType.NOT_READY, "the lexicon is being loaded; try again in a moment");
    }
    return linker.current();
  }

  /**
   * {@return the linker to use for the whole of a request that is to see a write}
   *
   * @param minRevision the revision of the write, for which it is waited a second; null for any
   */
  Linker current(@Nullable Long minRevision) {
    Linker now = current();
    if (minRevision == null || linker.await(minRevision, PATIENCE)) {
      return minRevision == null ? now : linker.current();
    }
    throw new ProblemException(
        ProblemType.REVISION_NOT_REACHED,
        "revision "
            + minRevision
            + " is asked for, and texts are linked with "
            + linker.current().lexicon().revision());
  }
}
