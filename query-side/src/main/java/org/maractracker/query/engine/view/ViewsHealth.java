package org.maractracker.query.engine.view;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Health indicator: not ready while any view is more than 30 s behind (contract 4.6), or has rows
 * of a later version than this node's code, which this node may misread. A view that is being
 * rebuilt because an earlier version made its rows is named, but does not make the node unready.
 */
final class ViewsHealth extends AbstractHealthIndicator {

  private static final Duration TOO_LONG = Duration.ofSeconds(30);

  private final ViewLag lag;
  private final ViewVersions versions;

  ViewsHealth(ViewLag lag, ViewVersions versions) {
    super("The views' lag could not be found out");
    this.lag = lag;
    this.versions = versions;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    Duration longest = lag.longest();
    Set<String> newer = versions.newer();
    health
        .status(longest.compareTo(TOO_LONG) > 0 || !newer.isEmpty() ? "OUT_OF_SERVICE" : "UP")
        .withDetail("secondsBehind", longest.toSeconds())
        .withDetail("rebuilding", versions.older())
        .withDetail("newer", newer);
  }
}
