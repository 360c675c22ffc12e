package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nisba.support.RunningService;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** FEATURE UNDER TEST: the log has the id of the request, and never a word of a text. */
@ExtendWith(OutputCaptureExtension.class)
class LogTest extends RunningService {

  private static final String WORD = "Zyxwolbek";
  private static final String ARABIC_WORD = "زخرفستان";
  private static final String TEXT = WORD + " a reçu Joe Biden. وقال " + ARABIC_WORD + " ذلك";

  @Test
  void noWordOfATextIsLogged(CapturedOutput log) {
    List<String> bodies =
        List.of(
            "{\"text\": \"" + TEXT + "\", \"include\": [\"nil\"]}",
            "{\"text\": \"" + TEXT + "\"",
            "{\"" + WORD + "\": \"" + TEXT + "\"}",
            "{\"text\": [\"" + TEXT + "\"]}",
            "{\"text\": \"" + TEXT + "\\u0000\"}",
            "{\"text\": \"" + TEXT + "\", \"language\": \"" + WORD + "\"}");
    assertThat(post("/v1/annotate", "text/plain;charset=UTF-8", TEXT).statusCode()).isEqualTo(200);
    for (String body : bodies) {
      post("/v1/annotate", "application/json", body);
      post("/v1/annotate", "application/x-ndjson", body + "\n");
      post("/v1/resolve", "application/json", body);
      post("/v1/annotate", "text/plain;charset=" + WORD, body);
    }
    post("/v1/annotate", "text/plain;charset=UTF-8", (TEXT + "\u0000").repeat(2));
    post("/v1/annotate?id=" + WORD, WORD + "/plain", TEXT);
    post("/v1/compare", "application/json", "{\"a\": \"" + TEXT + "\"}");

    assertThat(log).doesNotContain(WORD).doesNotContain(ARABIC_WORD);
  }

  @Test
  void aFailureIsLoggedByItsKindAndPlaceAndTheIdOfTheRequest(CapturedOutput log) {
    Exception failure =
        new IllegalStateException(
            "no link in " + TEXT, new SQLException("value too long: " + TEXT, "22001"));
    try (MDC.MDCCloseable _ = MDC.putCloseable("requestId", "request-17")) {
      Problems.fault(failure, LoggerFactory.getLogger(LogTest.class));
    }

    assertThat(log)
        .contains("request-17")
        .contains("java.lang.IllegalStateException")
        .contains("java.sql.SQLException (SQL state 22001)")
        .contains("LogTest.aFailureIsLogged")
        .doesNotContain(WORD)
        .doesNotContain(ARABIC_WORD);
  }
}
