package org.maractracker.reminders;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks again and again, from when the process is ready until it stops; a mail that is being handed
 * over then is let through.
 */
final class ReminderScheduler implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ReminderScheduler.class);
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Reminders reminders;
  private final Duration every;
  private volatile @Nullable ScheduledExecutorService looking;

  ReminderScheduler(Reminders reminders, Duration every) {
    this.reminders = reminders;
    this.every = every;
  }

  @Override
  public void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("reminders").daemon().factory());
    long nanos = every.toNanos();
    var _ = started.scheduleWithFixedDelay(this::look, nanos, nanos, TimeUnit.NANOSECONDS);
    looking = started;
  }

  private void look() {
    try {
      reminders.look();
    } catch (RuntimeException e) {
      LOG.warn("Reminders wait for the next look: {}", e.getClass().getName());
    }
  }

  @Override
  public void stop() {
    ScheduledExecutorService started = looking;
    looking = null;
    if (started != null) {
      end(started);
    }
  }

  private static void end(ScheduledExecutorService looking) {
    looking.shutdown();
    try {
      if (!looking.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("A reminder was being handed over when the process stopped");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return looking != null;
  }
}
