package org.nisba.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The keys, in table {@code access_key}. Thread-safe. */
@Service
public class AccessKeys {

  /** By which people and scanners for leaked secrets know a key when they see one. */
  private static final String PREFIX = "nisba_";

  private static final int RANDOM_BYTES = 32;
  private static final String COLUMNS =
      "id, name, role, created_at, created_by, last_used_at, encode(hash, 'hex')";

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  AccessKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(AccessKey key, String hash) {}

  /**
   * Creates a key.
   *
   * @param name of which {@link AccessKey#isName} is true
   * @param createdBy whose doing it is
   * @throws NameTakenException if another key in force has the name
   */
  public AccessKey.Created create(String name, Role role, String createdBy) {
    if (!AccessKey.isName(name)) {
      throw new IllegalArgumentException("a key's name " + AccessKey.NAME_RULE);
    }
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    try {
      Row row =
          jdbc.sql(
                  "insert into access_key (name, role, hash, created_by)"
                      + " values (:name, :role, decode(:hash, 'hex'), :by) returning "
                      + COLUMNS)
              .param("name", name)
              .param("role", role.name())
              .param("hash", hash(secret))
              .param("by", createdBy)
              .query((found, _) -> row(found))
              .single();
      return new AccessKey.Created(row.key(), secret);
    } catch (DuplicateKeyException _) {
      throw new NameTakenException(name);
    }
  }

  /** {@return the keys in force, the oldest first} */
  public List<AccessKey> list() {
    return rows().stream().map(Row::key).toList();
  }

  /** Takes a key out of force; returns whether it was in force. */
  public boolean revoke(long id) {
    return jdbc.sql(
                "update access_key set revoked_at = now() where id = :id and revoked_at is null")
            .param("id", id)
            .update()
        > 0;
  }

  /** {@return the keys in force by the hashes of their secrets} */
  Map<String, AccessKey> byHash() {
    Map<String, AccessKey> keys = new HashMap<>();
    rows().forEach(row -> keys.put(row.hash(), row.key()));
    return Map.copyOf(keys);
  }

  /** Notes when a key was used, unless it was used later. */
  void used(long id, Instant at) {
    jdbc.sql("update access_key set last_used_at = greatest(last_used_at, :at) where id = :id")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /** {@return the form in which a secret is kept: SHA-256 in hexadecimal digits} */
  static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private List<Row> rows() {
    return jdbc.sql("select " + COLUMNS + " from access_key where revoked_at is null order by id")
        .query((row, _) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    OffsetDateTime used = row.getObject(6, OffsetDateTime.class);
    AccessKey key =
        new AccessKey(
            row.getLong(1),
            row.getString(2),
            Role.valueOf(row.getString(3)),
            row.getObject(4, OffsetDateTime.class).toInstant(),
            row.getString(5),
            used == null ? null : used.toInstant());
    return new Row(key, row.getString(7));
  }
}
