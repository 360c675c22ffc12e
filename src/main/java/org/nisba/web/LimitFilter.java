package org.nisba.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.nisba.access.AccessKey;
import org.nisba.web.RequestLimits.Quota;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses calls of the API beyond the limits, before anything is read of their bodies, and has
 * bodies that trickle in given up. The headers are those of the IETF's draft
 * (draft-ietf-httpapi-ratelimit-headers).
 */
final class LimitFilter extends OncePerRequestFilter {

  /** What is left of the limit. */
  static final String RATE_LIMIT = "RateLimit";

  /** The limit. */
  static final String RATE_LIMIT_POLICY = "RateLimit-Policy";

  private static final String RETRY_SOON = "1";

  private final RequestLimits limits;
  private final ProblemWriter problems;
  private final Duration grace;

  /**
   * Makes the filter.
   *
   * @param grace the time for which the pace of a body does not count
   */
  LimitFilter(RequestLimits limits, ProblemWriter problems, Duration grace) {
    this.limits = limits;
    this.problems = problems;
    this.grace = grace;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getServletPath().startsWith("/v1/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String client = client(request);
    if (!isUnlimited(request) && !isAllowed(client, response)) {
      return;
    }
    if (!limits.enter(client)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SOON);
      problems.write(
          response,
          new ProblemException(
              ProblemType.OVERLOADED, "as many requests as there is room for are being answered"));
      return;
    }
    try {
      chain.doFilter(new PatientRequest(request, grace), response);
    } finally {
      limits.leave(client);
    }
  }

  /** {@return the holder of the key, else the address} */
  private static String client(HttpServletRequest request) {
    return Caller.of(request)
        .map(caller -> "key " + caller.name())
        .orElseGet(() -> address(request));
  }

  private static String address(HttpServletRequest request) {
    return "address " + request.getRemoteAddr();
  }

  /** The key that allows all else is not counted. */
  private static boolean isUnlimited(HttpServletRequest request) {
    return Caller.of(request)
        .filter(caller -> caller.name().equals(AccessKey.ADMIN_NAME))
        .isPresent();
  }

  /** Counts a request whose key is not valid against its address; answers when it is too much. */
  boolean isGuessAllowed(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return isAllowed(address(request), response);
  }

  private boolean isAllowed(String client, HttpServletResponse response) throws IOException {
    Quota quota = limits.count(client).orElse(null);
    if (quota == null) {
      return true;
    }
    response.setHeader(RATE_LIMIT_POLICY, "\"minute\";q=" + limits.perMinute() + ";w=60");
    response.setHeader(
        RATE_LIMIT, "\"minute\";r=" + quota.remaining() + ";t=" + quota.resetSeconds());
    if (!quota.allowed()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(quota.waitSeconds()));
      problems.write(
          response,
          new ProblemException(
              ProblemType.RATE_LIMITED,
              "there may be "
                  + limits.perMinute()
                  + " requests a minute; the next one in "
                  + quota.waitSeconds()
                  + " s"));
    }
    return quota.allowed();
  }
}
