package org.nisba;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service. */
@SpringBootApplication
@EnableScheduling
public class NisbaApplication {

  /** Starts the service; settings come from the environment, see the README. */
  public static void main(String[] args) {
    SpringApplication.run(NisbaApplication.class, args);
  }
}
