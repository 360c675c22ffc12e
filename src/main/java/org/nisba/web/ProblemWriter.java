package org.nisba.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with problems where no controller is reached: the one place for refused requests. */
@Component
class ProblemWriter {

  private final RejectedRequests rejected;
  private final JsonMapper json;

  ProblemWriter(RejectedRequests rejected, JsonMapper json) {
    this.rejected = rejected;
    this.json = json;
  }

  /** Answers with a problem, and counts it; the caller sets headers of its own before. */
  void write(HttpServletResponse response, ProblemException problem) throws IOException {
    rejected.count(problem.type());
    response.setStatus(problem.type().status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(problem.toProblem()));
  }
}
