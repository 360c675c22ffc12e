package org.nisba.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.nisba.catalogue.StartException;
import org.nisba.catalogue.StorageSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that allows all and needs no database: the one of the settings, else one that is
 * generated once and kept in the home directory.
 */
@Component
class AdminKey {

  /** As long as none is guessed, and of what a header carries as it is. */
  private static final Pattern ALLOWED = Pattern.compile("[!-~]{16,}");

  private static final int RANDOM_BYTES = 24;

  private final byte[] key;
  private final String whereabouts;

  AdminKey(StorageSettings settings, @Value("${nisba.admin-key}") String given) {
    Path file = settings.home().toAbsolutePath().normalize().resolve("admin.key");
    this.whereabouts = given.isBlank() ? file.toString() : "NISBA_ADMIN_KEY";
    String chosen = given.isBlank() ? readOrGenerate(file) : given.strip();
    if (!ALLOWED.matcher(chosen).matches()) {
      throw new StartException(
          "the key in "
              + whereabouts
              + " must have at least 16 characters, ASCII letters, digits and signs without spaces;"
              + " without one, a key is made");
    }
    this.key = chosen.getBytes(StandardCharsets.UTF_8);
  }

  /** {@return where the key is to be found} */
  String whereabouts() {
    return whereabouts;
  }

  /** {@return the header by which the service calls itself} */
  String authorization() {
    return "Bearer " + new String(key, StandardCharsets.UTF_8);
  }

  /** {@return whether a key is the one, told in constant time} */
  boolean matches(String candidate) {
    return MessageDigest.isEqual(key, candidate.getBytes(StandardCharsets.UTF_8));
  }

  private static String readOrGenerate(Path file) {
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      byte[] random = new byte[RANDOM_BYTES];
      new SecureRandom().nextBytes(random);
      String generated = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
      keep(generated + "\n", file);
      return generated;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the admin key in " + file, e);
    }
  }

  /** Whole or not at all, and for none but the owner to read: temporary files are made so. */
  private static void keep(String content, Path file) throws IOException {
    Path directory = Files.createDirectories(file.getParent());
    Path written = Files.createTempFile(directory, "admin", ".writing");
    try {
      Files.writeString(written, content);
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
  }
}
