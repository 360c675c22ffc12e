package org.nisba.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.nisba.access.Role;
import org.nisba.web.Callers.IssuerAwayException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Problems of requests that access rules refuse, with the challenges of RFC 6750. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

  private static final String CHALLENGE = "Bearer realm=\"nisba\"";

  private final ProblemWriter problems;
  private final LimitFilter limits;

  Refusals(ProblemWriter problems, LimitFilter limits) {
    this.problems = problems;
    this.limits = limits;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    switch (e) {
      case IssuerAwayException _ -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        write(
            response, ProblemType.ISSUER_UNAVAILABLE, "tokens cannot be checked; try again later");
      }
      case OAuth2AuthenticationException _ when !limits.isGuessAllowed(request, response) -> {
        // answered: guesses are counted, too
      }
      case OAuth2AuthenticationException _ -> {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
        write(response, ProblemType.KEY_REFUSED, String.valueOf(e.getMessage()));
      }
      default -> {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        write(
            response,
            ProblemType.KEY_REQUIRED,
            "this needs the header Authorization: Bearer followed by a key");
      }
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    Role role = needed(e);
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE,
        CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + role.label() + "\"");
    write(response, ProblemType.ROLE_REQUIRED, "this needs a key with the role " + role.label());
  }

  /** What the firewall keeps out before any rule is asked: paths with {@code //} and the like. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
      throws IOException {
    write(response, ProblemType.INVALID_REQUEST, "the path or a header is not allowed so");
  }

  private static Role needed(AccessDeniedException e) {
    return e instanceof AuthorizationDeniedException denied
            && denied.getAuthorizationResult() instanceof AuthorityAuthorizationDecision decision
        ? Role.valueOf(String.valueOf(decision.getAuthorities().iterator().next().getAuthority()))
        : Role.ADMIN;
  }

  private void write(HttpServletResponse response, ProblemType type, String detail)
      throws IOException {
    problems.write(response, new ProblemException(type, detail));
  }
}
