package org.nisba.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL for the tests: Testcontainers' {@code postgres:18} when a Docker engine
 * answers, else the embedded one. With {@code NISBA_TEST_DATABASE=testcontainers} a missing engine
 * is an error; with {@code embedded} none is looked for.
 */
public final class TestDatabase {

  private static final Logger LOG = LoggerFactory.getLogger(TestDatabase.class);
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Server SERVER = start();

  /** Where the server listens; {@code url} without a database's name. */
  private record Server(
      String url, String user, String password, Optional<PostgreSQLContainer> container) {}

  private TestDatabase() {}

  /** {@return the JDBC URL of a new, empty database, with user and password} */
  public static String create() {
    String name = "test" + COUNT.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(url("postgres"))) {
      connection.createStatement().execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return url(name);
  }

  /** {@return the container of the server; nothing when it is the embedded one} */
  public static Optional<PostgreSQLContainer> container() {
    return SERVER.container;
  }

  private static String url(String database) {
    return SERVER.url + database + "?user=" + SERVER.user + "&password=" + SERVER.password;
  }

  private static Server start() {
    String wanted = System.getenv().getOrDefault("NISBA_TEST_DATABASE", "any");
    boolean container =
        switch (wanted) {
          case "testcontainers" -> true;
          case "embedded" -> false;
          case "any" -> DockerClientFactory.instance().isDockerAvailable();
          default ->
              throw new IllegalStateException(
                  "NISBA_TEST_DATABASE must be testcontainers, embedded or any, not " + wanted);
        };
    return container ? startContainer() : embedded();
  }

  @SuppressWarnings("resource") // lives as long as the tests
  private static Server startContainer() {
    PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18");
    postgres.start();
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
    LOG.warn("the tests run on Testcontainers, postgres:18");
    return new Server(
        "jdbc:postgresql://%s:%d/"
            .formatted(
                postgres.getHost(), postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)),
        postgres.getUsername(),
        postgres.getPassword(),
        Optional.of(postgres));
  }

  private static Server embedded() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
      LOG.warn("the tests run on the embedded PostgreSQL");
      return new Server(
          "jdbc:postgresql://localhost:" + postgres.getPort() + "/",
          "postgres",
          "",
          Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
