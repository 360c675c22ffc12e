package org.nisba.support;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.nisba.NisbaApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole service once more in the process of the tests, on a port of its own: for tests that
 * stop it, start it again, or need two.
 */
public final class AnotherService implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private AnotherService(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts it with {@link ServerProcess#KEY}.
   *
   * @param database the JDBC URL of its database
   * @param home where it keeps its data
   * @param settings more properties, each {@code name=value}
   */
  public static AnotherService start(String database, Path home, String... settings) {
    Stream<String> own =
        Stream.of(
            "server.port=0",
            "nisba.database-url=" + database,
            "nisba.home=" + home,
            "nisba.admin-key=" + ServerProcess.KEY);
    return new AnotherService(
        new SpringApplicationBuilder(NisbaApplication.class)
            .run(
                Stream.concat(own, Stream.of(settings))
                    .map(setting -> "--" + setting)
                    .toArray(String[]::new)));
  }

  /** {@return where it listens} */
  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** {@return the beginning of the URL of each of its paths} */
  public String address() {
    return "http://127.0.0.1:" + port();
  }

  /** Stops it once it has answered what it has begun. */
  @Override
  public void close() {
    context.close();
  }
}
