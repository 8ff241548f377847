package org.maractracker;

import org.maractracker.command.CommandSide;
import org.maractracker.embedded.EmbeddedDatabase;
import org.maractracker.embedded.EmbeddedDefault;
import org.maractracker.embedded.EmbeddedLedger;
import org.maractracker.query.QuerySide;
import org.maractracker.reminders.RemindersConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Both sides in one process, on embedded H2 by default. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  CommandSide.class,
  QuerySide.class,
  RemindersConfiguration.class,
  EmbeddedDatabase.class,
  EmbeddedDefault.class,
  EmbeddedLedger.class
})
public class Tracker {

  static void main(String[] args) {
    SpringApplication.run(Tracker.class, args);
  }
}
