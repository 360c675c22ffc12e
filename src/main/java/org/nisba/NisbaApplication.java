package org.nisba;

import org.nisba.importing.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service. */
@SpringBootApplication
@EnableScheduling
public class NisbaApplication {

  /**
   * Starts the service, or runs a command such as {@code import}; settings come from the
   * environment, see the README.
   */
  public static void main(String[] args) {
    if (Commands.isCommand(args)) {
      System.exit(Commands.run(args));
    }
    SpringApplication.run(NisbaApplication.class, args);
  }
}
