package org.maractracker.query.engine.view;

import java.util.Set;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.Status;

/**
 * Readiness as anybody may see it: up, and while views are made anew because their rows are an
 * earlier version's, that they are. The names of views say nothing of anybody.
 */
final class ReadinessStatus implements StatusAggregator {

  private final StatusAggregator worst = StatusAggregator.getDefault();
  private final ViewVersions versions;

  ReadinessStatus(ViewVersions versions) {
    this.versions = versions;
  }

  @Override
  public Status getAggregateStatus(Set<Status> statuses) {
    Status status = worst.getAggregateStatus(statuses);
    if (!status.equals(Status.UP)) {
      return status;
    }
    Set<String> rebuilding = versions.older();
    return rebuilding.isEmpty()
        ? status
        : new Status(Status.UP.getCode(), "rebuilding " + String.join(", ", rebuilding));
  }
}
