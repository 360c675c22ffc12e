package org.nisba.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.nisba.linking.MatchKind;
import org.nisba.web.AnnotatedDocument.Annotation;
import org.springframework.stereotype.Component;

/**
 * Measures annotating: how long it takes, how much is found, how, and how surely. A line of NDJSON
 * counts as a request. Thread-safe.
 */
@Component
class AnnotateMeters {

  private static final Duration[] TIMES =
      Arrays.stream(new int[] {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000})
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry registry;
  private final DistributionSummary confidence;

  AnnotateMeters(MeterRegistry registry) {
    this.registry = registry;
    this.confidence =
        DistributionSummary.builder("nisba.link.confidence")
            .description("confidence of links and of unknown names")
            .serviceLevelObjectives(0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1)
            .register(registry);
    timer("fr", "ok"); // there from the beginning, so that a rate can be taken of the first
    timer("ar", "ok");
  }

  /** {@return what the work gives, which is measured} */
  AnnotatedDocuments measure(Supplier<AnnotatedDocuments> work) {
    Timer.Sample sample = Timer.start(registry);
    String outcome = "error";
    String language = "none";
    try {
      AnnotatedDocuments answer = work.get();
      count(answer);
      outcome = "ok";
      language = language(answer.documents());
      return answer;
    } catch (ProblemException e) {
      outcome = "refused";
      throw e;
    } finally {
      sample.stop(timer(language, outcome));
    }
  }

  private Timer timer(String language, String outcome) {
    return Timer.builder("nisba.annotate")
        .description("linking the texts of a request or line, without reading and sending it")
        .tags("language", language, "outcome", outcome)
        .serviceLevelObjectives(TIMES)
        .register(registry);
  }

  private void count(AnnotatedDocuments answer) {
    for (AnnotatedDocument document : answer.documents()) {
      counter("nisba.mentions", "language", document.language())
          .increment(document.annotations().size());
      for (Annotation annotation : document.annotations()) {
        MatchKind match = annotation.match();
        counter("nisba.links", "match", match == null ? "NIL" : match.name()).increment();
        confidence.record(annotation.confidence());
      }
    }
  }

  private Counter counter(String name, String tag, String value) {
    return registry.counter(name, tag, value);
  }

  private static String language(List<AnnotatedDocument> documents) {
    String first = documents.getFirst().language();
    return documents.stream().allMatch(d -> d.language().equals(first)) ? first : "mixed";
  }
}
