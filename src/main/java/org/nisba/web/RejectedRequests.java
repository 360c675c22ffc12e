package org.nisba.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Counts requests, and lines of NDJSON, that are refused, by the type of the problem. */
@Component
class RejectedRequests {

  private static final String PREFIX = ProblemType.uri("").toString();

  private final MeterRegistry registry;

  RejectedRequests(MeterRegistry registry) {
    this.registry = registry;
    for (ProblemType type : ProblemType.values()) {
      if (type != ProblemType.INTERNAL) {
        registry.counter("nisba.rejected.requests", "reason", reason(type.uri()));
      }
    }
  }

  /** Counts a refusal. */
  void count(ProblemType type) {
    count(type.uri());
  }

  /** Counts a refusal with a type that is not our own. */
  void count(URI type) {
    registry.counter("nisba.rejected.requests", "reason", reason(type)).increment();
  }

  private static String reason(URI type) {
    return type.toString().substring(PREFIX.length());
  }
}
