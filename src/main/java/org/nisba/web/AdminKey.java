package org.nisba.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.nisba.catalogue.StorageSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that allows all and needs no database: the one of the settings, else one that is
 * generated once and kept in the home directory.
 */
@Component
class AdminKey {

  private static final int RANDOM_BYTES = 24;

  private final byte[] key;
  private final String whereabouts;

  AdminKey(StorageSettings settings, @Value("${nisba.admin-key}") String given) {
    Path file = settings.home().toAbsolutePath().normalize().resolve("admin.key");
    this.whereabouts = given.isBlank() ? file.toString() : "NISBA_ADMIN_KEY";
    this.key =
        (given.isBlank() ? readOrGenerate(file) : given.strip()).getBytes(StandardCharsets.UTF_8);
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
      Files.createDirectories(file.getParent());
      if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, generated + "\n");
      return generated;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the admin key in " + file, e);
    }
  }
}
