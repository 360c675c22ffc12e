package org.nisba.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Lets only holders of the key write to the catalogue. Reading and annotating need none. */
@Component
class WriteGuard extends OncePerRequestFilter {

  /** Who writes, for the history: there is one key, and it says no more. */
  static final String WHO = "admin";

  private static final String BEARER = "Bearer ";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final AdminKey key;
  private final RejectedRequests rejected;
  private final JsonMapper json;

  WriteGuard(AdminKey key, RejectedRequests rejected, JsonMapper json) {
    this.key = key;
    this.rejected = rejected;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean catalogue = path.startsWith("/v1/entities") || path.startsWith("/v1/imports");
    return !catalogue || READING.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null
        && header.startsWith(BEARER)
        && key.matches(header.substring(BEARER.length()).strip())) {
      chain.doFilter(request, response);
      return;
    }
    rejected.count(ProblemType.KEY_REQUIRED);
    ProblemException problem =
        new ProblemException(
            ProblemType.KEY_REQUIRED,
            "writing needs the header Authorization: Bearer followed by the admin key");
    response.setStatus(ProblemType.KEY_REQUIRED.status().value());
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"nisba\"");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(problem.toProblem()));
  }
}
