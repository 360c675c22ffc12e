package org.nisba.serving;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.Locale;
import org.nisba.linking.Stage;
import org.nisba.linking.StageRunner;
import org.springframework.stereotype.Component;

/** Makes a span of each stage of linking, for requests that are traced. Thread-safe. */
@Component
public class StageSpans {

  private final Tracer tracer;

  StageSpans(Tracer tracer) {
    this.tracer = tracer;
  }

  /** {@return what runs the stages of the request of this thread} */
  public StageRunner current() {
    Span request = tracer.currentSpan();
    return request == null || request.isNoop() ? StageRunner.PLAIN : this::run;
  }

  private void run(Stage stage, Runnable work) {
    Span span = tracer.nextSpan().name("link " + stage.name().toLowerCase(Locale.ROOT)).start();
    try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
      work.run();
    } finally {
      span.end();
    }
  }
}
