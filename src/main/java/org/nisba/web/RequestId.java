package org.nisba.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.ProblemDetail;

/** The id by which an answer, its problem and the lines of the log about it are found together. */
final class RequestId {

  /** The header of requests and answers. */
  static final String HEADER = "X-Request-Id";

  /** The field of problems and of lines of the log. */
  static final String FIELD = "requestId";

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestId() {}

  /** {@return the id that a client gives, or one made up for none or one that is not allowed} */
  static String of(@Nullable String given) {
    return given != null && ALLOWED.matcher(given).matches()
        ? given
        : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }

  /** {@return the problem, bearing the id of the request of this thread} */
  static ProblemDetail mark(ProblemDetail problem) {
    String id = MDC.get(FIELD);
    if (id != null) {
      problem.setProperty(FIELD, id);
    }
    return problem;
  }
}
