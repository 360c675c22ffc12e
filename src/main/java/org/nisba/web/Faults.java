package org.nisba.web;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nisba.web.ProblemException.Fault;

/** What is wrong with a request: all of it is gathered before any of it is told. */
final class Faults {

  private final String prefix;
  private final Set<Fault> faults = new LinkedHashSet<>();
  private final Set<ProblemType> types = EnumSet.noneOf(ProblemType.class);

  Faults() {
    this("");
  }

  /**
   * Gathers faults of a part of a body.
   *
   * @param prefix the JSON pointer of the part
   */
  Faults(String prefix) {
    this.prefix = prefix;
  }

  /**
   * Notes a fault.
   *
   * @param place a JSON pointer or the name of a query parameter
   * @param detail what is wrong and what is allowed
   */
  void add(String place, String detail) {
    types.add(ProblemType.INVALID_REQUEST);
    faults.add(new Fault(prefix + place, detail));
  }

  /**
   * Notes a fault of a text, which is a problem of its own type unless there are others.
   *
   * @param place a JSON pointer; empty for a body that is the text
   * @param detail what is wrong, to be read behind "the text"
   */
  void addOfText(String place, ProblemType type, String detail) {
    types.add(type);
    faults.add(new Fault(place, detail));
  }

  /** Refuses the request when anything is wrong with it. */
  void throwIfAny() {
    if (!faults.isEmpty()) {
      ProblemType type = types.size() == 1 ? types.iterator().next() : ProblemType.INVALID_REQUEST;
      throw new ProblemException(type, summary(type), List.copyOf(faults));
    }
  }

  private String summary(ProblemType type) {
    if (faults.size() > 1) {
      return faults.size() + " fields are not as they must be";
    }
    return type == ProblemType.INVALID_REQUEST
        ? "one field is not as it must be"
        : "the text " + faults.iterator().next().detail();
  }
}
