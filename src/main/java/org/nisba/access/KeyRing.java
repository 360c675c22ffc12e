package org.nisba.access;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The keys in force, in memory, so that a request is never held up by the database and keys go on
 * working while it is away. It follows the table every two seconds: so late may a key that another
 * process revoked be refused at the latest. Lazy, as the command line needs none. Thread-safe.
 */
@Component
@Lazy
public class KeyRing {

  private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
  private static final Duration INTERVAL = Duration.ofSeconds(2);

  /** A key that was just created elsewhere is looked for, but not with each guess at a key. */
  private static final Duration LEAST_AGE = Duration.ofMillis(200);

  private static final Duration BETWEEN_USES = Duration.ofMinutes(1);

  private final AccessKeys keys;
  private final Map<Long, Instant> uses = new ConcurrentHashMap<>();
  private final Map<Long, Instant> written = new ConcurrentHashMap<>();
  private volatile Map<String, AccessKey> byHash = Map.of();
  private volatile boolean away;
  private long readAt;
  private @Nullable Thread follower;

  KeyRing(AccessKeys keys) {
    this.keys = keys;
  }

  /** {@return the key in force that a secret is, which counts as a use} */
  public Optional<AccessKey> find(String secret) {
    String hash = AccessKeys.hash(secret);
    AccessKey key = byHash.get(hash);
    if (key == null && !away) {
      lookAgain();
      key = byHash.get(hash);
    }
    if (key != null) {
      uses.put(key.id(), Instant.now());
    }
    return Optional.ofNullable(key);
  }

  private synchronized void lookAgain() {
    if (System.nanoTime() - readAt >= LEAST_AGE.toNanos()) {
      follow();
    }
  }

  /** Reads the keys, so that one just created or revoked by this process is so at once. */
  public synchronized void read() {
    try {
      away = true;
      byHash = keys.byHash();
      away = false;
    } finally {
      readAt = System.nanoTime();
    }
  }

  @PostConstruct
  void start() {
    read();
    follower =
        Thread.ofVirtual()
            .name("keys")
            .start(() -> {
              while (pause()) {
                follow();
              }
            });
  }

  @PreDestroy
  void stop() {
    if (follower != null) {
      follower.interrupt();
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(INTERVAL);
      return true;
    } catch (InterruptedException _) {
      return false;
    }
  }

  private void follow() {
    try {
      read();
      writeUses(Instant.now());
    } catch (DataAccessException | TransactionException e) {
      LOG.debug("the keys are those of before: the database is away", e);
    }
  }

  private void writeUses(Instant now) {
    uses.forEach((id, at) -> {
      Instant before = written.get(id);
      if (before == null || Duration.between(before, now).compareTo(BETWEEN_USES) >= 0) {
        keys.used(id, at);
        uses.remove(id, at);
        written.put(id, now);
      }
    });
  }
}
