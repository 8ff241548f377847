package org.maractracker.command.imports.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.imports.file.ActionList;
import org.maractracker.http.refusal.MessageFreeTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Worker on imports, one after the other: those started on this node at once, those that another
 * node left behind a little later.
 */
@Component
class ImportWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
  private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(1);
  private static final int ROWS_BETWEEN_SIGNS = 200;
  private static final Duration TO_STOP = Duration.ofSeconds(8);

  private final Leases leases;
  private final Importer importer;
  private final Clock clock;
  private volatile @Nullable ThreadPoolTaskScheduler thread;
  private volatile boolean stopping;

  ImportWorker(Leases leases, Importer importer, Clock clock) {
    this.leases = leases;
    this.importer = importer;
    this.clock = clock;
  }

  @Override
  public void start() {
    stopping = false;
    ThreadPoolTaskScheduler started =
        new ThreadPoolTaskSchedulerBuilder()
            .threadNamePrefix("imports-")
            .awaitTermination(true)
            .awaitTerminationPeriod(TO_STOP)
            .build();
    started.setDaemon(true);
    started.initialize();
    var _ =
        started.scheduleWithFixedDelay(
            this::work, started.getClock().instant().plus(BETWEEN_LOOKS), BETWEEN_LOOKS);
    thread = started;
  }

  /** Looks at once whether there is something to do. */
  void wake() {
    ThreadPoolTaskScheduler running = thread;
    if (running != null) {
      try {
        running.execute(this::work);
      } catch (RejectedExecutionException e) {
        LOG.debug("Stopping; another node goes on", e);
      }
    }
  }

  /** Ends after the row under way, so that no statement is interrupted. */
  @Override
  public void stop() {
    stopping = true;
    ThreadPoolTaskScheduler running = thread;
    thread = null;
    if (running != null) {
      running.shutdown();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void work() {
    try {
      Optional<Job> job = stopping ? Optional.empty() : leases.take();
      while (job.isPresent()) {
        work(job.get());
        job = stopping ? Optional.empty() : leases.take();
      }
    } catch (RuntimeException e) {
      LOG.warn("Imports wait a little: {}", e.getClass().getName());
    }
  }

  private void work(Job job) {
    try {
      ActionList list = ActionList.read(job.file(), leases.content(job), job.wish().choice());
      ImportReport report = importer.run(job, list, new Signs(job)::goesOn);
      if (report == null) {
        leases.release(job);
      } else {
        leases.finish(job, report);
      }
    } catch (RuntimeException e) {
      LOG.error("An import stopped: {}", MessageFreeTrace.of(e));
      leases.giveUp(job);
    }
  }

  /** Heartbeat: it renews the lease every now and then. */
  private final class Signs {

    private final Job job;
    private Instant last = clock.instant();
    private int rows;

    Signs(Job job) {
      this.job = job;
    }

    boolean goesOn(int rowsDone) {
      Instant now = clock.instant();
      if (now.isBefore(last.plus(BETWEEN_SIGNS)) && rowsDone < rows + ROWS_BETWEEN_SIGNS) {
        return !stopping;
      }
      last = now;
      rows = rowsDone;
      return leases.renew(job, rowsDone) && !stopping;
    }
  }
}
