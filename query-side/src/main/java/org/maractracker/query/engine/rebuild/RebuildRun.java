package org.maractracker.query.engine.rebuild;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.maractracker.query.engine.rebuild.Rebuild.Difference;
import org.maractracker.query.engine.rebuild.RebuildTable.Superseded;
import org.maractracker.query.engine.view.BatchApplier;
import org.maractracker.query.engine.view.DeadLetters;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.View;
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
 * One rebuild of one view, from the first event to the swap. Every transaction begins with the
 * run's own row, so that no two runs of a view write at once, on whatever nodes.
 */
final class RebuildRun implements Runnable {

  /**
   * Much more than a living view is fed at once: what happens to an action in the weeks after it
   * was agreed falls into few batches then, and its row is written once for each
   * (docs/decisions/503-what-the-views-cost.md).
   */
  static final int BATCH = 10_000;

  /** How far it has read is kept beside in the same form whatever the version. */
  private static final int RECKONED = 1;

  private static final Logger LOG = LoggerFactory.getLogger(RebuildRun.class);

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
  private final TransactionTemplate transaction;
  private final Clock clock;
  private volatile boolean stopped;

  /**
   * @param replaced the version of the rows there are
   */
  RebuildRun(
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
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** It was asked to stop before it was done. */
  private static final class Stopped extends RuntimeException {}

  /** Ends it after the transaction it is in. */
  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    try {
      transaction.executeWithoutResult(status -> begin());
      readAll();
      letTheLiveViewCatchUp();
      twice(this::swap);
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

  /** What an earlier run left is swept away. */
  private void begin() {
    report(0);
    rebuilt.begin(name, RECKONED);
    empty();
  }

  /** Another run may have begun since the swap: then the tables are its own. */
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

  /** What cannot be folded is taken apart the second time. */
  private void twice(Runnable step) {
    try {
      transaction.executeWithoutResult(status -> step.run());
    } catch (Superseded | Stopped e) {
      throw e;
    } catch (RuntimeException e) {
      transaction.executeWithoutResult(status -> step.run());
    }
  }

  /** So that what it has only not read yet does not look like a difference, unless it stands. */
  private void letTheLiveViewCatchUp() {
    if (!freshness.reaches(name, rebuilt.readTo(name))) {
      LOG.warn("View {} stands; what it has not read counts as missing", name);
    }
  }

  private void report(long readTo) {
    table.report(name, run, readTo, archive.head(), clock.instant());
  }

  /**
   * While the live view's lock is held nobody feeds it; readers see it as it was until this
   * commits. A live view that stands is brought to where this has read. Rows of a later version
   * than those it was begun to replace it leaves alone.
   */
  private void swap() {
    report(rebuilt.readTo(name));
    long liveReadTo = live.lock(name, Math.max(replaced, beside.version()));
    for (long readTo = rebuilt.readTo(name); readTo < liveReadTo; ) {
      List<RecordedEvent> missing =
          archive.after(readTo, (int) Math.min(BATCH, liveReadTo - readTo));
      feeding.apply(missing);
      readTo = missing.getLast().position();
    }
    List<Difference> differences = comparison.settle(beside.tables());
    comparison.settleLetters(name);
    live.replace(name, beside.version(), Math.max(liveReadTo, rebuilt.readTo(name)));
    table.swapped(name, run, differences, clock.instant());
    log(differences);
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
