package org.nisba.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nisba.access.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who makes a request with a key or token.
 *
 * @param name who it is in the history
 * @param role what it may do; null for a token that says nothing of it
 */
record Caller(String name, @Nullable Role role) implements Principal {

  @Override
  public String getName() {
    return name;
  }

  /** {@return who makes a request, if it came with a key or token} */
  static Optional<Caller> of(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof Authentication authentication
            && authentication.getPrincipal() instanceof Caller caller
        ? Optional.of(caller)
        : Optional.empty();
  }

  /** {@return the name for the history; the rules have let nobody through to a write without} */
  static String who(HttpServletRequest request) {
    return of(request).orElseThrow().name();
  }

  /** {@return the caller with all that its role allows, for Spring Security} */
  Authentication authentication() {
    List<GrantedAuthority> authorities =
        role == null
            ? List.of()
            : role.included().<GrantedAuthority>map(each -> authority(each)).toList();
    return UsernamePasswordAuthenticationToken.authenticated(this, null, authorities);
  }

  private static GrantedAuthority authority(Role role) {
    return new SimpleGrantedAuthority(role.name());
  }
}
