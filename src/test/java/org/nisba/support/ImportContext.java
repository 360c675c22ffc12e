package org.nisba.support;

import java.nio.file.Path;
import org.nisba.commands.CommandApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Catalogue and imports without the rest of the service, on a database of their own. */
public final class ImportContext {

  private ImportContext() {}

  /**
   * {@return the running beans}
   *
   * @param databaseUrl the database, or nothing for an embedded one in the home
   */
  public static ConfigurableApplicationContext start(Path home, String databaseUrl) {
    return new SpringApplicationBuilder(CommandApplication.class)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .run("--nisba.home=" + home, "--nisba.database-url=" + databaseUrl);
  }
}
