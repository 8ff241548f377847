package org.maractracker.reminders;

import java.time.Clock;
import org.maractracker.Tracker;
import org.maractracker.testsupport.SettableClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The all-in-one, at whatever time the story is at. */
@Configuration(proxyBeanMethods = false)
@Import(Tracker.class)
class TimedTracker {

  /** One for all nodes. */
  static final SettableClock CLOCK = SettableClock.at("2027-01-04T09:00:00Z");

  @Bean
  Clock storyClock() {
    return CLOCK;
  }
}
