package org.maractracker.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.maractracker.ledger.Audit.Progress;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Audits on this node, one at a time: every day, and when somebody asks. The last verdict stands.
 */
final class Audits implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Audits.class);

  /**
   * The first soon after a start: what one found before a restart is found again before anybody
   * relies on this node for long.
   */
  private static final Duration FIRST = Duration.ofMinutes(1);

  private final Audit audit;
  private final Duration every;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("ledger-audit").daemon().factory());
  private final AtomicBoolean underWay = new AtomicBoolean();
  private final Instant started;
  private volatile boolean running;
  private volatile @Nullable Verdict last;

  Audits(Audit audit, Duration every, Clock clock) {
    this.audit = audit;
    this.every = every;
    this.clock = clock;
    this.started = clock.instant();
  }

  /** One audit, of which there is only one at a time. To be run, or left, once. */
  final class Run {

    private Run() {}

    /**
     * Once, on the thread of whoever began it.
     *
     * @throws Stopped when the process ends meanwhile
     */
    Verdict run(Progress progress) {
      try {
        Verdict verdict =
            audit.run((checked, of) -> {
              if (!running) {
                throw new Stopped();
              }
              progress.report(checked, of);
            });
        keep(verdict);
        return verdict;
      } finally {
        underWay.set(false);
      }
    }
  }

  /** The process ends. */
  static final class Stopped extends RuntimeException {}

  private void keep(Verdict verdict) {
    last = verdict;
    if (verdict.ok()) {
      LOG.info("The ledger and the store agree on {} events", verdict.size());
    } else {
      LOG.error("The ledger found {} faults, the first: {}", verdict.count(), verdict.firstBad());
    }
  }

  /**
   * To be run, or nobody begins another.
   *
   * @throws RuleViolated {@code too-many-requests} while one is under way on this node
   */
  Run begin() {
    if (!underWay.compareAndSet(false, true)) {
      throw new RuleViolated(
          ProblemCode.TOO_MANY_REQUESTS, "The store is being looked through already.");
    }
    return new Run();
  }

  /** What the last one found; empty before the first. */
  Optional<Verdict> last() {
    return Optional.ofNullable(last);
  }

  /** Since the last one was finished, or since the start. */
  Duration age() {
    Verdict verdict = last;
    return Duration.between(verdict == null ? started : verdict.at(), clock.instant());
  }

  private void attend() {
    try {
      begin().run((checked, of) -> {});
    } catch (RuleViolated | Stopped e) {
      LOG.debug("Not now", e);
    } catch (RuntimeException e) {
      LOG.warn("The store could not be looked through: {}", e.getClass().getName());
    }
  }

  @Override
  public void start() {
    running = true;
    long first = Math.min(FIRST.toMillis(), every.toMillis());
    var _ =
        thread.scheduleWithFixedDelay(this::attend, first, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    running = false;
    thread.shutdown();
    try {
      if (!thread.awaitTermination(8, TimeUnit.SECONDS)) {
        LOG.warn("An audit is still at work while the process ends");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
