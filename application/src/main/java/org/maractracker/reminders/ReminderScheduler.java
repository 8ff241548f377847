package org.maractracker.reminders;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Scheduler that looks again and again, from when the process is ready until it stops; a mail that
 * is being handed over then is let through.
 */
final class ReminderScheduler implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ReminderScheduler.class);
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Reminders reminders;
  private final Duration every;
  private volatile @Nullable ThreadPoolTaskScheduler looking;

  ReminderScheduler(Reminders reminders, Duration every) {
    this.reminders = reminders;
    this.every = every;
  }

  @Override
  public void start() {
    ThreadPoolTaskScheduler started =
        new ThreadPoolTaskSchedulerBuilder()
            .threadNamePrefix("reminders-")
            .awaitTermination(true)
            .awaitTerminationPeriod(PATIENCE)
            .build();
    started.setDaemon(true);
    started.initialize();
    var _ =
        started.scheduleWithFixedDelay(this::look, started.getClock().instant().plus(every), every);
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
    ThreadPoolTaskScheduler started = looking;
    looking = null;
    if (started != null) {
      started.shutdown();
    }
  }

  @Override
  public boolean isRunning() {
    return looking != null;
  }
}
