package org.nisba.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.StartException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many requests a client may make a minute and at a time, and how many all may. A client is the
 * holder of a key, or without one an address. Thread-safe.
 */
@Component
class RequestLimits {

  /** More clients than these share nothing: the one not seen longest begins anew. */
  private static final int MOST_CLIENTS = 100_000;

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int RATE_WHERE_EXPOSED = 600;

  private final int perMinute;
  private final int mostAtOnce;
  private final int mostOfOne;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(MINUTE).build();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final Map<String, Integer> atOnceByClient = new ConcurrentHashMap<>();

  RequestLimits(
      @Value("${nisba.rate-per-minute}") @Nullable Integer perMinute,
      @Value("${nisba.max-concurrent}") int mostAtOnce,
      Exposure exposure) {
    int usual = exposure.isLoopback() ? 0 : RATE_WHERE_EXPOSED;
    this.perMinute = perMinute == null ? usual : perMinute;
    if (this.perMinute < 0 || mostAtOnce < 1) {
      throw new StartException(
          "NISBA_RATE_PER_MINUTE must be at least 0 and NISBA_MAX_CONCURRENT at least 1");
    }
    this.mostAtOnce = mostAtOnce;
    this.mostOfOne = Math.max(1, mostAtOnce / 2);
  }

  /**
   * What is left to a client.
   *
   * @param allowed whether the request may be made
   * @param remaining requests that may follow at once
   * @param resetSeconds until all may be made again
   * @param waitSeconds until one may be made
   */
  record Quota(boolean allowed, long remaining, long resetSeconds, long waitSeconds) {}

  /** {@return how many requests a client may make a minute; 0 for any number} */
  int perMinute() {
    return perMinute;
  }

  /** Counts a request; empty where the number is not limited. */
  Optional<Quota> count(String client) {
    if (perMinute == 0) {
      return Optional.empty();
    }
    ConsumptionProbe probe = buckets.get(client, _ -> bucket()).tryConsumeAndReturnRemaining(1);
    return Optional.of(
        new Quota(
            probe.isConsumed(),
            probe.getRemainingTokens(),
            seconds(probe.getNanosToWaitForReset()),
            seconds(probe.getNanosToWaitForRefill())));
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
        .build();
  }

  private static long seconds(long nanos) {
    return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
  }

  /**
   * Takes a place among the requests at a time, to be left again; no client gets more than half of
   * them, so that one that is slow or busy leaves room for others.
   *
   * @return whether there was one
   */
  boolean enter(String client) {
    if (atOnceByClient.merge(client, 1, Integer::sum) <= mostOfOne) {
      if (atOnce.incrementAndGet() <= mostAtOnce) {
        return true;
      }
      atOnce.decrementAndGet();
    }
    leaveClient(client);
    return false;
  }

  /** Leaves the place that was taken. */
  void leave(String client) {
    atOnce.decrementAndGet();
    leaveClient(client);
  }

  private void leaveClient(String client) {
    atOnceByClient.computeIfPresent(client, (_, count) -> count == 1 ? null : count - 1);
  }
}
