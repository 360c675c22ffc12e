package org.nisba.catalogue;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The PostgreSQL of the catalogue: the one named in the settings, else an embedded one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class DatabaseConfiguration {

  private static final int POOL_SIZE = 10;

  /** A catalogue out of reach is told soon, not after the pool's half minute. */
  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(5);

  /** Told by the setting alone, so that tests may give a data source of their own through it. */
  static final class Embedded implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return context.getEnvironment().getProperty("nisba.database-url", "").isBlank();
    }
  }

  @Bean(destroyMethod = "close")
  @Conditional(Embedded.class)
  EmbeddedDatabase embeddedDatabase(
      StorageSettings settings,
      @Value("${nisba.join:false}") boolean join,
      ObjectProvider<EarlyDatabase.Starting> starting) {
    if (join) {
      return EmbeddedDatabase.join(settings.home());
    }
    EarlyDatabase.Starting early = starting.getIfAvailable();
    return early != null ? early.await() : EmbeddedDatabase.start(settings.home());
  }

  @Bean
  @Conditional(Embedded.class)
  DataSource embeddedDataSource(EmbeddedDatabase database) {
    return pool(database.url(), "postgres", "");
  }

  @Bean
  @ConditionalOnMissingBean(EmbeddedDatabase.class)
  DataSource externalDataSource(StorageSettings settings) {
    String url = settings.databaseUrl().strip();
    if (url.startsWith("jdbc:")) {
      return pool(url, settings.databaseUser(), settings.databasePassword());
    }
    URI uri = URI.create(url);
    String[] login = uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
    String query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return pool(
        "jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + query,
        login.length > 0 ? login[0] : settings.databaseUser(),
        login.length > 1 ? login[1] : settings.databasePassword());
  }

  private static HikariDataSource pool(String url, String user, String password) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("catalogue");
    pool.setJdbcUrl(url);
    if (!user.isBlank()) {
      pool.setUsername(user);
      pool.setPassword(password);
    }
    pool.setMaximumPoolSize(POOL_SIZE);
    pool.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
    return pool;
  }
}
