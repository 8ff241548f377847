package org.maractracker.query.engine.view;

import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Not ready while any view is more than 30 s behind (contract 4.6). */
final class ViewsHealth extends AbstractHealthIndicator {

  private static final Duration TOO_LONG = Duration.ofSeconds(30);

  private final ViewLag lag;

  ViewsHealth(ViewLag lag) {
    super("The views' lag could not be found out");
    this.lag = lag;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    Duration longest = lag.longest();
    health
        .status(longest.compareTo(TOO_LONG) > 0 ? "OUT_OF_SERVICE" : "UP")
        .withDetail("secondsBehind", longest.toSeconds());
  }
}
