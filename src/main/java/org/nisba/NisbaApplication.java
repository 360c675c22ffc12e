package org.nisba;

import org.nisba.catalogue.EarlyDatabase;
import org.nisba.commands.Commands;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.LexiconFile;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.Linker;
import org.nisba.names.VariantGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the service. */
@SpringBootApplication
public class NisbaApplication {

  /** Has the service stop as soon as it is ready: what a training of the JVM's cache needs. */
  private static final String STOP_WHEN_READY = "nisba.stop-when-ready";

  /**
   * Starts the service, or runs a command such as {@code import}; settings come from the
   * environment, see the README.
   */
  public static void main(String[] args) {
    if (Commands.isCommand(args)) {
      System.exit(Commands.run(args));
    }
    Thread.ofPlatform().daemon().name("engine").start(NisbaApplication::readEngine);
    SpringApplication service = new SpringApplication(NisbaApplication.class);
    service.addInitializers(new EarlyDatabase());
    ConfigurableApplicationContext context = service.run(args);
    if (context.getEnvironment().getProperty(STOP_WHEN_READY, Boolean.class, false)) {
      System.exit(SpringApplication.exit(context));
    }
  }

  /** Reads what the engine has learned, while Spring gets ready on another core. */
  private static void readEngine() {
    LexiconFile.prepare();
    VariantGenerator.learned();
    Linker linker = new Linker(Lexicon.empty());
    linker.link("Le ministre a reçu M. Kazimi à Bagdad.", LinkOptions.DEFAULTS);
    linker.link("استقبل الوزير السيد الكاظمي في بغداد.", LinkOptions.DEFAULTS);
  }
}
