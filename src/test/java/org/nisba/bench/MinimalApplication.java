package org.nisba.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The least that Spring Boot takes for an answer of this size: one controller that reads an article
 * and answers the same forty spans to each. It is there in its own profile only, so that no other
 * application of these packages finds it.
 */
@RestController
@Profile(MinimalApplication.PROFILE)
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class
})
public class MinimalApplication {

  static final String PROFILE = "minimal";

  private static final int SPANS = 40;

  /** What is answered. */
  record Answer(String language, long revision, List<Annotation> annotations) {}

  /** One span. */
  record Annotation(int start, int end, String text, double confidence, String entity) {}

  private final List<Annotation> annotations =
      IntStream.range(0, SPANS)
          .mapToObj(i -> new Annotation(i * 50, i * 50 + 9, "Al-Kazemi", 0.9, "entity-" + i))
          .toList();

  /**
   * Starts it.
   *
   * @param arguments settings of Spring Boot, such as {@code --server.port=8081}
   */
  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(MinimalApplication.class);
    application.setAdditionalProfiles(PROFILE);
    application.run(arguments);
  }

  /** {@return always the same} */
  @PostMapping(
      path = "/v1/annotate",
      consumes = MediaType.TEXT_PLAIN_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Answer annotate(@RequestBody String article) {
    return new Answer("fr", article.length(), annotations);
  }
}
