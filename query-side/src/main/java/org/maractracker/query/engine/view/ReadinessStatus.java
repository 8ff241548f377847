package org.maractracker.query.engine.view;

import java.util.Set;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.Status;

/**
 * Readiness status as anybody may see it: up, and which views are being rebuilt because an earlier
 * version made their rows. Names of views are not personal data.
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
