package org.nisba.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nisba.web.ProblemException.Fault;

/** What is wrong with a request: all of it is gathered before any of it is told. */
final class Faults {

  private final Set<Fault> faults = new LinkedHashSet<>();

  /**
   * Notes a fault.
   *
   * @param place a JSON pointer or the name of a query parameter
   * @param detail what is wrong and what is allowed
   */
  void add(String place, String detail) {
    faults.add(new Fault(place, detail));
  }

  /** Refuses the request when anything is wrong with it. */
  void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          faults.size() == 1
              ? "one field is not as it must be"
              : faults.size() + " fields are not as they must be",
          List.copyOf(faults));
    }
  }
}
