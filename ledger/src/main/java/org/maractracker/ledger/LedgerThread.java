package org.maractracker.ledger;

import java.time.Duration;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Scheduler with one thread. At shutdown the work under way may end and is never interrupted: that
 * could close an embedded database.
 */
final class LedgerThread {

  private static final Duration TO_END = Duration.ofSeconds(8);

  private LedgerThread() {}

  /** Returns a scheduler that is ready for work. */
  static ThreadPoolTaskScheduler named(String prefix) {
    ThreadPoolTaskScheduler thread =
        new ThreadPoolTaskSchedulerBuilder()
            .threadNamePrefix(prefix)
            .awaitTermination(true)
            .awaitTerminationPeriod(TO_END)
            .build();
    thread.setDaemon(true);
    thread.initialize();
    return thread;
  }
}
