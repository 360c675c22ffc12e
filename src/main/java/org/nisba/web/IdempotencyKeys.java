package org.nisba.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.RequestKey;

/** The header {@code Idempotency-Key}, by which a creation sent twice creates once. */
final class IdempotencyKeys {

  /** The header. */
  static final String HEADER = "Idempotency-Key";

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private IdempotencyKeys() {}

  /** {@return the key of a request with its body, or null when it has none} */
  static @Nullable RequestKey of(HttpServletRequest request, String body) {
    String key = request.getHeader(HEADER);
    if (key == null) {
      return null;
    }
    if (!KEY.matcher(key).matches()) {
      throw ProblemException.ofParameter(HEADER, "must have 1 to 255 visible ASCII characters");
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
      return new RequestKey(key, HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
