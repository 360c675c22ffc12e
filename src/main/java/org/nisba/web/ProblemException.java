package org.nisba.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  ProblemException(ProblemType type, String detail, List<Fault> faults) {
    super(detail);
    this.type = type;
    this.faults = List.copyOf(faults);
  }

  ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of());
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
    return problem;
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
