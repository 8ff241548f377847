package org.maractracker.query.engine.view;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Health indicator: not ready while any view is more than 30 s behind (contract 4.6), has rows that
 * are not what the events say, or rows of a later version than this node's code, which this node
 * may misread. A view that is being rebuilt because an earlier version made its rows is named, but
 * does not make the node unready.
 */
final class ViewsHealth extends AbstractHealthIndicator {

  private static final Duration TOO_LONG = Duration.ofSeconds(30);

  private final ViewLag lag;
  private final ViewVersions versions;
  private final ViewChecks checks;

  ViewsHealth(ViewLag lag, ViewVersions versions, ViewChecks checks) {
    super("The views' lag could not be found out");
    this.lag = lag;
    this.versions = versions;
    this.checks = checks;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    Duration longest = lag.longest();
    Set<String> newer = versions.newer();
    Set<String> faulty = checks.faulty();
    boolean ready = longest.compareTo(TOO_LONG) <= 0 && newer.isEmpty() && faulty.isEmpty();
    health
        .status(ready ? "UP" : "OUT_OF_SERVICE")
        .withDetail("secondsBehind", longest.toSeconds())
        .withDetail("rebuilding", versions.older())
        .withDetail("newer", newer)
        .withDetail("faulty", faulty);
  }
}
