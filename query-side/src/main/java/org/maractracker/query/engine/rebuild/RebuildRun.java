package org.maractracker.query.engine.rebuild;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.maractracker.query.engine.rebuild.Rebuild.Difference;
import org.maractracker.query.engine.rebuild.Rebuild.State;
import org.maractracker.query.engine.rebuild.RebuildTable.Superseded;
import org.maractracker.query.engine.view.BatchApplier;
import org.maractracker.query.engine.view.DeadLetters;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewCheck;
import org.maractracker.query.engine.view.ViewChecks;
import org.maractracker.query.engine.view.ViewFault;
import org.maractracker.query.engine.view.ViewPositions;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.ReadAhead;
import org.maractracker.store.events.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One run of a view's rebuild, from the first event to the swap, or to the comparison that changes
 * nothing. Every transaction begins by locking the run's own row, so that two runs of a view never
 * write at once, on any nodes.
 */
final class RebuildRun implements Runnable {

  /**
   * Events per batch, many more than a live view gets at once: what happens to an action in the
   * weeks after it was agreed then falls into few batches, and its row is written once for each
   * (docs/decisions/503-what-the-views-cost.md).
   */
  static final int BATCH = 10_000;

  /** Version under which the rebuilt view's position is stored, whatever the view's own version. */
  private static final int RECKONED = 1;

  /** Rows of each table that are named when they differ: enough to see what has happened. */
  private static final int NAMED = 100;

  private static final Logger LOG = LoggerFactory.getLogger(RebuildRun.class);

  private final Purpose purpose;
  private final String name;
  private final View beside;
  private final int replaced;
  private final UUID run;
  private final RebuildTable table;
  private final ViewPositions live;
  private final ViewPositions rebuilt;
  private final DeadLetters rebuiltLetters;
  private final BatchApplier feeding;
  private final EventArchive archive;
  private final Freshness freshness;
  private final Comparison comparison;
  private final ViewChecks checks;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private volatile boolean stopped;

  /** What becomes of the rebuilt rows. */
  enum Purpose {
    REPLACE,
    COMPARE
  }

  /**
   * @param replaced the version of the live rows
   */
  RebuildRun(
      Purpose purpose,
      View view,
      int replaced,
      UUID run,
      DataSource dataSource,
      PlatformTransactionManager transactions,
      EventArchive archive,
      Freshness freshness,
      Clock clock) {
    ViewTables there = ViewTables.live(dataSource);
    ViewTables besides = ViewTables.beside(dataSource);
    this.purpose = purpose;
    this.name = view.name();
    this.beside = view.over(besides);
    this.replaced = replaced;
    this.run = run;
    this.table = new RebuildTable(dataSource);
    this.live = new ViewPositions(there);
    this.rebuilt = new ViewPositions(besides);
    this.rebuiltLetters = new DeadLetters(besides);
    this.feeding = BatchApplier.beside(beside, rebuilt, rebuiltLetters, transactions, clock);
    this.archive = archive;
    this.freshness = freshness;
    this.comparison = new Comparison(new JdbcTemplate(dataSource), there, besides);
    this.checks = new ViewChecks(dataSource);
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Ends a run that was asked to stop. */
  private static final class Stopped extends RuntimeException {}

  /** Ends the run after its current transaction. */
  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    try {
      transaction.executeWithoutResult(status -> begin());
      readAll();
      letTheLiveViewCatchUp();
      twice(this::finish);
      transaction.executeWithoutResult(status -> sweepUp());
    } catch (Superseded e) {
      LOG.warn("The rebuild of {} gives way to another", name);
    } catch (Stopped e) {
      table.failed(name, run, "stopped", clock.instant());
    } catch (RuntimeException | Error e) {
      LOG.error("The rebuild of {} failed: {}", name, e.getClass().getName());
      table.failed(name, run, e.getClass().getName(), clock.instant());
    }
  }

  /** Removes what an earlier run left, and starts from position 0. */
  private void begin() {
    report(0);
    rebuilt.begin(name, RECKONED);
    empty();
  }

  /** Empties the shadow tables, unless another run has begun since the swap and owns them. */
  private void sweepUp() {
    if (table.holds(name, run)) {
      empty();
    }
  }

  private void empty() {
    beside.clear();
    rebuiltLetters.clear(name);
    rebuilt.replace(name, RECKONED, 0);
  }

  private void readAll() {
    try (ReadAhead events = new ReadAhead(archive, BATCH)) {
      for (List<RecordedEvent> batch = events.next(); !batch.isEmpty(); batch = events.next()) {
        List<RecordedEvent> next = batch;
        twice(() -> apply(next));
      }
    }
  }

  private void apply(List<RecordedEvent> batch) {
    if (stopped) {
      throw new Stopped();
    }
    report(batch.getLast().position());
    feeding.apply(batch);
  }

  /** Runs a step again when it fails once, as a database that was away for a moment has it. */
  private void twice(Runnable step) {
    try {
      transaction.executeWithoutResult(status -> step.run());
    } catch (Superseded | Stopped e) {
      throw e;
    } catch (RuntimeException e) {
      transaction.executeWithoutResult(status -> step.run());
    }
  }

  /**
   * Waits for the live view, so that what it has only not read yet does not count as a difference.
   * A view that stands is not waited for.
   */
  private void letTheLiveViewCatchUp() {
    if (!freshness.reaches(name, rebuilt.readTo(name))) {
      LOG.warn("View {} stands; what it has not read counts as missing", name);
    }
  }

  private void report(long readTo) {
    table.report(name, run, readTo, archive.head(), clock.instant());
  }

  /**
   * Brings both to the same position. While the transaction holds the live view's lock nobody feeds
   * the view; readers see the old rows until the commit. Rows of a later version than those that
   * the run was begun to replace are left alone.
   */
  private void finish() {
    report(rebuilt.readTo(name));
    long liveReadTo = live.lock(name, Math.max(replaced, beside.version())).readTo();
    for (long readTo = rebuilt.readTo(name); readTo < liveReadTo; ) {
      List<RecordedEvent> missing =
          archive.after(readTo, (int) Math.min(BATCH, liveReadTo - readTo));
      feeding.apply(missing);
      readTo = missing.getLast().position();
    }
    switch (purpose) {
      case REPLACE -> replace(liveReadTo);
      case COMPARE -> compare(liveReadTo);
    }
  }

  /**
   * Corrects the live rows. A live view that stands is moved to the position that this has read.
   */
  private void replace(long liveReadTo) {
    List<Difference> differences = comparison.settle(beside.tables());
    comparison.settleLetters(name);
    live.replace(name, beside.version(), Math.max(liveReadTo, rebuilt.readTo(name)));
    checks.clearFaults(name);
    table.finished(name, run, State.SWAPPED, differences, clock.instant());
    log(differences);
  }

  /**
   * Keeps what differs. Of a view that stands nothing is said: what it has not read is no fault.
   */
  private void compare(long liveReadTo) {
    if (liveReadTo < rebuilt.readTo(name)) {
      table.failed(name, run, "behind", clock.instant());
      return;
    }
    List<Difference> differences = comparison.differences(beside.tables());
    List<ViewFault> faults =
        differences.isEmpty() ? List.of() : comparison.faults(beside.tables(), NAMED);
    checks.replace(name, new ViewCheck(clock.instant(), liveReadTo, faults));
    table.finished(name, run, State.COMPARED, differences, clock.instant());
    if (!faults.isEmpty()) {
      LOG.error("View {} has rows that are not what the events say; rebuild it", name);
    }
  }

  private void log(List<Difference> differences) {
    LOG.info(
        "View {} is rebuilt, version {} in place of {}; {} of its tables differed",
        name,
        beside.version(),
        replaced,
        differences.size());
    Level level = beside.version() == replaced ? Level.WARN : Level.INFO;
    differences.forEach(each ->
        LOG.atLevel(level)
            .log(
                "Table {} differed: {} rows removed, {} added",
                each.table(),
                each.removed(),
                each.added()));
  }
}
