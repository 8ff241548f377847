package org.maractracker.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.maractracker.ledger.Audit.Progress;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Scheduler of audits on this node, one at a time: every day, and on request. It keeps the last
 * verdict.
 */
final class Audits implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Audits.class);

  /**
   * Time until the first audit, soon after a start: what was found before a restart is found again
   * before anybody relies on this node for long.
   */
  private static final Duration FIRST = Duration.ofMinutes(1);

  private final Audit audit;
  private final Duration every;
  private final Clock clock;
  private final ThreadPoolTaskScheduler thread = LedgerThread.named("ledger-audit-");
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

  /** Audit under way, the only one. It must be run or left, once. */
  final class Run {

    private Run() {}

    /**
     * Runs the audit once, on the calling thread.
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

  /** Signal that the process ends. */
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
   * Begins an audit, which must then be run, or no other can begin.
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

  /** Returns what the last audit found; empty before the first. */
  Optional<Verdict> last() {
    return Optional.ofNullable(last);
  }

  /** Returns the time since the last audit was finished, or since the start. */
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
    Duration first = FIRST.compareTo(every) < 0 ? FIRST : every;
    var _ =
        thread.scheduleWithFixedDelay(this::attend, thread.getClock().instant().plus(first), every);
  }

  @Override
  public void stop() {
    running = false;
    thread.shutdown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
