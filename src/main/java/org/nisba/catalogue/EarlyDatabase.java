package org.nisba.catalogue;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Has the embedded PostgreSQL start while the application reads its configuration: that is a second
 * in which neither needs the other. Does nothing when the settings name a database.
 */
public final class EarlyDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Logger LOG = LoggerFactory.getLogger(EarlyDatabase.class);

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    StorageSettings settings =
        Binder.get(context.getEnvironment()).bindOrCreate("nisba", StorageSettings.class);
    if (settings.isEmbedded()) {
      Starting starting = new Starting(settings);
      context.getBeanFactory().registerSingleton("startingDatabase", starting);
      context.addApplicationListener(starting);
    }
  }

  /** The database that is being started. An application that fails before it asks closes it. */
  static final class Starting implements ApplicationListener<ApplicationFailedEvent> {

    private final CompletableFuture<EmbeddedDatabase> database = new CompletableFuture<>();

    private Starting(StorageSettings settings) {
      Thread.ofPlatform()
          .name("postgres-start")
          .start(() ->
              database.completeAsync(() -> EmbeddedDatabase.start(settings.home()), Runnable::run));
    }

    /** {@return the database, for which it is waited} */
    EmbeddedDatabase await() {
      try {
        return database.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }

    @Override
    public void onApplicationEvent(ApplicationFailedEvent event) {
      try {
        EmbeddedDatabase started = database.exceptionally(_ -> null).join();
        if (started != null) {
          started.close();
        }
      } catch (IOException e) {
        LOG.warn("the embedded PostgreSQL could not be stopped", e);
      }
    }
  }
}
