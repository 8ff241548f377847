package org.maractracker.query.engine.rebuild;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.maractracker.query.engine.view.ViewChecks;
import org.maractracker.query.engine.view.ViewVersions;
import org.maractracker.query.engine.view.Views;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Scheduler that compares one view each hour with what the events say, the one that was compared
 * longest ago, on whichever node looks first. What somebody writes into a view's tables is found
 * within half a day (docs/decisions/312-views-are-compared-with-the-events.md).
 */
@Component
final class RollingComparison implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RollingComparison.class);
  private static final Duration EVERY = Duration.ofHours(1);

  /** Nothing is compared just after a start, when the views may have much to read. */
  private static final Duration FIRST = Duration.ofMinutes(10);

  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  private final Rebuilds rebuilds;
  private final ViewChecks checks;
  private final ViewVersions versions;
  private final Views views;
  private final Clock clock;
  private final ThreadPoolTaskScheduler scheduler =
      new ThreadPoolTaskSchedulerBuilder().threadNamePrefix("view-comparison-").build();
  private volatile boolean running;

  RollingComparison(
      Rebuilds rebuilds, ViewChecks checks, ViewVersions versions, Views views, Clock clock) {
    this.rebuilds = rebuilds;
    this.checks = checks;
    this.versions = versions;
    this.views = views;
    this.clock = clock;
  }

  @Override
  public void start() {
    scheduler.initialize();
    var _ =
        scheduler.scheduleWithFixedDelay(
            this::look, scheduler.getClock().instant().plus(FIRST), LOOK_AGAIN);
    running = true;
  }

  /** Begins a comparison when one is due; views whose version is not this node's are left out. */
  void look() {
    try {
      if (!rebuilds.isBusy() && isDue() && versions.newer().isEmpty()) {
        Set<String> older = versions.older();
        checks
            .next(views.names().stream().filter(view -> !older.contains(view)).collect(toSet()))
            .ifPresent(view -> rebuilds.compare(view, "hourly"));
      }
    } catch (RuntimeException e) {
      LOG.warn("No view could be compared just now: {}", e.getClass().getName());
    }
  }

  private boolean isDue() {
    return checks
        .last()
        .map(last -> Duration.between(last, clock.instant()).compareTo(EVERY) >= 0)
        .orElse(true);
  }

  @Override
  public void stop() {
    scheduler.shutdown();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
