package org.nisba.web;

import org.nisba.linking.Linker;
import org.nisba.serving.LiveLinker;
import org.springframework.stereotype.Component;

/** The current linker for requests, which are refused while there is none. */
@Component
class ReadyLinker {

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
}
