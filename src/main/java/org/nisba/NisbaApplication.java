package org.nisba;

import org.nisba.commands.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
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
