package org.nisba.catalogue;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where data are kept.
 *
 * @param home directory of the embedded database, snapshots and the generated admin key
 * @param databaseUrl an external PostgreSQL ({@code jdbc:postgresql://…} or {@code
 *     postgresql://…}); empty for the embedded one
 * @param databaseUser its user, unless the URL names one
 * @param databasePassword its password, unless the URL names one
 */
@ConfigurationProperties("nisba")
public record StorageSettings(
    Path home, String databaseUrl, String databaseUser, String databasePassword) {

  /** {@return whether the service brings its own PostgreSQL} */
  public boolean isEmbedded() {
    return databaseUrl.isBlank();
  }
}
