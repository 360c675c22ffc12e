package org.nisba.access;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key in force, without its secret, which nobody can tell any more.
 *
 * @param id by which it is revoked
 * @param name who uses it, for the history of the catalogue
 * @param createdBy who created it
 * @param lastUsedAt when it was last used, up to a minute late; null when it never was
 */
public record AccessKey(
    long id,
    String name,
    Role role,
    Instant createdAt,
    String createdBy,
    @Nullable Instant lastUsedAt) {

  /** Who the admin key of the settings is in the history; no other key has this name. */
  public static final String ADMIN_NAME = "admin";

  /** What {@link #isName} asks of a name, for people. */
  public static final String NAME_RULE =
      "must have 1 to 64 letters, digits, spaces or . _ -, begin with a letter or digit, and not be"
          + " \"admin\"";

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]{0,63}");

  /**
   * A key that was just created.
   *
   * @param secret the key itself; it is shown this once
   */
  public record Created(AccessKey key, String secret) {}

  /** {@return whether a key may have a name} */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches() && !name.equalsIgnoreCase(ADMIN_NAME);
  }
}
