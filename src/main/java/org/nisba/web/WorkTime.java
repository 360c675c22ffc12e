package org.nisba.web;

import java.time.Duration;
import java.util.function.Supplier;
import org.nisba.catalogue.StartException;
import org.nisba.linking.Deadline;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long the work for one answer may take. Thread-safe. */
@Component
class WorkTime {

  private final Duration most;

  WorkTime(@Value("${nisba.max-seconds}") Duration most) {
    if (!most.isPositive()) {
      throw new StartException("NISBA_MAX_SECONDS must be at least 1");
    }
    this.most = most;
  }

  /**
   * {@return the outcome of work}
   *
   * @throws ProblemException if the work was given up since it took too long
   */
  <T> T limit(Supplier<T> work) {
    try {
      return Deadline.within(most, work);
    } catch (Deadline.PassedException _) {
      throw new ProblemException(
          ProblemType.TIME_EXCEEDED,
          "it was given up after " + most.toSeconds() + " seconds; send it in parts");
    }
  }
}
