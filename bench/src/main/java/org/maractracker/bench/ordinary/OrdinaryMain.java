package org.maractracker.bench.ordinary;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;

/** Main class of the ordinary service. */
@SpringBootApplication(exclude = FlywayAutoConfiguration.class)
public class OrdinaryMain {

  public static void main(String[] arguments) {
    SpringApplication.run(OrdinaryMain.class, arguments);
  }
}
