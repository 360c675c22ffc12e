package org.nisba.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nisba.access.AccessKey;
import org.nisba.access.KeyRing;
import org.nisba.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Says who a bearer is: the holder of the admin key, of a key of the table, or of a token (JWT) of
 * the OpenID Connect issuer when one is set. Thread-safe.
 */
@Component
class Callers implements AuthenticationManager {

  private static final Logger LOG = LoggerFactory.getLogger(Callers.class);

  /** Before names that a token gives, so that none is taken for a key's. */
  private static final String OF_ISSUER = "oidc:";

  private final AdminKey admin;
  private final KeyRing keys;
  private final @Nullable JwtDecoder tokens;
  private final String rolesClaim;

  Callers(
      AdminKey admin,
      KeyRing keys,
      ObjectProvider<JwtDecoder> tokens,
      @Value("${nisba.oidc-roles-claim}") String rolesClaim) {
    this.admin = admin;
    this.keys = keys;
    this.tokens = tokens.getIfAvailable();
    this.rolesClaim = rolesClaim;
  }

  /** The issuer of tokens does not answer, so that nobody can say whether one is valid. */
  static final class IssuerAwayException extends AuthenticationException {

    private static final long serialVersionUID = 1;

    IssuerAwayException(Throwable cause) {
      super("the issuer of tokens does not answer", cause);
    }
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    String token = ((BearerTokenAuthenticationToken) authentication).getToken();
    return find(token)
        .orElseThrow(() -> new InvalidBearerTokenException("no key in force is this one"))
        .authentication();
  }

  private Optional<Caller> find(String token) {
    if (admin.matches(token)) {
      return Optional.of(new Caller(AccessKey.ADMIN_NAME, Role.ADMIN));
    }
    JwtDecoder decoder = tokens;
    return decoder != null && isJwt(token)
        ? Optional.of(caller(decode(token, decoder)))
        : keys.find(token).map(key -> new Caller(key.name(), key.role()));
  }

  /** Keys have no dot. */
  private static boolean isJwt(String token) {
    return token.chars().filter(c -> c == '.').count() == 2;
  }

  private static Jwt decode(String token, JwtDecoder decoder) {
    try {
      return decoder.decode(token);
    } catch (BadJwtException e) {
      throw new InvalidBearerTokenException("the token is not valid or has expired", e);
    } catch (JwtException | JwtDecoderInitializationException e) {
      LOG.warn("a token cannot be checked", e);
      throw new IssuerAwayException(e);
    }
  }

  private Caller caller(Jwt token) {
    String name = token.getClaimAsString("preferred_username");
    return new Caller(
        OF_ISSUER + (name == null ? token.getSubject() : name),
        values(token)
            .flatMap(value -> Role.ofLabel(value).stream())
            .max(Comparator.naturalOrder())
            .orElse(null));
  }

  /** The claim by its whole name, else step by step: {@code realm_access.roles}. */
  private Stream<String> values(Jwt token) {
    Object value = token.getClaim(rolesClaim);
    if (value == null) {
      value = token.getClaims();
      for (String step : rolesClaim.split("\\.")) {
        value = value instanceof Map<?, ?> object ? object.get(step) : null;
      }
    }
    return switch (value) {
      case List<?> list -> list.stream().map(String::valueOf);
      case String text -> Stream.of(text.split(" "));
      case null, default -> Stream.empty();
    };
  }
}
