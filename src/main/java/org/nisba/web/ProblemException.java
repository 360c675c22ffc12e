package org.nisba.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nisba.catalogue.EditRefusedException;
import org.nisba.catalogue.EditRefusedException.Conflict;
import org.springframework.http.ProblemDetail;

/** A request that cannot be answered, and why. */
final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * One thing wrong with a request.
   *
   * @param place a JSON pointer into the body ({@code /types/0}) or the name of a query parameter
   * @param detail what is wrong and what is allowed
   */
  record Fault(String place, String detail) {}

  private final ProblemType type;
  private final transient List<Fault> faults;
  private final transient List<Conflict> conflicts;

  private ProblemException(
      ProblemType type, String detail, List<Fault> faults, List<Conflict> conflicts) {
    super(detail);
    this.type = type;
    this.faults = List.copyOf(faults);
    this.conflicts = List.copyOf(conflicts);
  }

  ProblemException(ProblemType type, String detail, List<Fault> faults) {
    this(type, detail, faults, List.of());
  }

  ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  /** {@return the problem of a change that the catalogue does not take} */
  static ProblemException of(EditRefusedException e) {
    return new ProblemException(
        ProblemType.valueOf(e.reason().name()),
        String.valueOf(e.getMessage()),
        List.of(),
        e.conflicts());
  }

  /** {@return the problem of a header or query parameter that is not as it must be} */
  static ProblemException ofParameter(String name, String detail) {
    return new ProblemException(
        ProblemType.INVALID_REQUEST,
        "one field is not as it must be",
        List.of(new Fault(name, detail)));
  }

  /** {@return what kind of problem it is} */
  ProblemType type() {
    return type;
  }

  /** {@return the body of the answer} */
  ProblemDetail toProblem() {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(type.status(), String.valueOf(getMessage()));
    problem.setType(type.uri());
    problem.setTitle(type.title());
    if (!faults.isEmpty()) {
      problem.setProperty("errors", faults.stream().map(ProblemException::error).toList());
    }
    if (!conflicts.isEmpty()) {
      problem.setProperty("conflicts", conflicts);
    }
    return RequestId.mark(problem);
  }

  private static Map<String, String> error(Fault fault) {
    Map<String, String> error = new LinkedHashMap<>();
    error.put(
        fault.place().startsWith("/") || fault.place().isEmpty() ? "pointer" : "parameter",
        fault.place());
    error.put("detail", fault.detail());
    return error;
  }
}
