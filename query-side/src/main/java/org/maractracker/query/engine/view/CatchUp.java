package org.maractracker.query.engine.view;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.maractracker.query.engine.view.ViewPositions.Reading;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings up to the feed what has read less: a new view, one that was locked while a rebuild put it
 * right, one that cannot fold a batch or whose rows the database refuses. Each has a thread and
 * transactions of its own, and is tried again every second while it fails.
 *
 * <p>Every node looks for such views each second, whoever holds the feed: the node that does may be
 * of a version that does not know the view, or may not write it.
 */
final class CatchUp {

  private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
  private static final int BATCH = 500;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

  private final Map<String, Integer> versions;
  private final Map<String, BatchApplier> appliers;
  private final ViewPositions positions;
  private final EventArchive archive;
  private final Freshness freshness;
  private final TransactionManager transactions;
  private final Map<String, Thread> threads = new HashMap<>();
  private long fedUpTo;
  private volatile long committedUpTo;
  private long goal;
  private volatile CountDownLatch end = new CountDownLatch(0);

  CatchUp(
      Collection<View> views,
      Map<String, BatchApplier> appliers,
      ViewPositions positions,
      EventArchive archive,
      Freshness freshness,
      TransactionManager transactions) {
    this.versions = views.stream().collect(toUnmodifiableMap(View::name, View::version));
    this.appliers = Map.copyOf(appliers);
    this.positions = positions;
    this.archive = archive;
    this.freshness = freshness;
    this.transactions = transactions;
  }

  void start() {
    CountDownLatch untilStopped = new CountDownLatch(1);
    end = untilStopped;
    Thread.ofVirtual().name("catch-up").start(() -> lookUntil(untilStopped));
  }

  private void lookUntil(CountDownLatch stopped) {
    try {
      while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Begins to bring up each view that has read less than another, or than the feed, which passes by
   * a view that it must leave out. What the feed is about to commit makes no view late: each would
   * be locked and read by itself, and the feed would then have to pass it by.
   */
  void look() {
    try {
      long fed = committedUpTo;
      Map<String, Reading> readings = positions.readings(versions.keySet());
      long upTo = readings.values().stream().mapToLong(Reading::readTo).reduce(fed, Math::max);
      aimAt(upTo);
      readings.forEach((view, reading) -> {
        if (reading.readTo() < upTo && reading.version() <= versions.getOrDefault(view, 0)) {
          bringUp(view);
        }
      });
    } catch (RuntimeException e) {
      LOG.warn("Views that are behind are looked for again after {}", e.getClass().getName());
    }
  }

  /** Ends all threads after their current transaction, and waits for that. */
  void stop() {
    end.countDown();
    long deadline = System.nanoTime() + LONGEST_STOP.toNanos();
    try {
      for (Thread thread : running()) {
        thread.join(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized List<Thread> running() {
    return List.copyOf(threads.values());
  }

  /**
   * Says how far the feed is about to read, or where it begins. It must be said before the feed
   * takes its locks: a view that holds its own just then goes on to this position.
   */
  synchronized void fedUpTo(long position) {
    fedUpTo = position;
    goal = Math.max(goal, position);
  }

  /** Says how far the feed has read, or where it begins. */
  void committedUpTo(long position) {
    committedUpTo = position;
  }

  private synchronized void aimAt(long position) {
    goal = Math.max(fedUpTo, position);
  }

  /** Begins to bring a view up, unless that is under way. */
  synchronized void bringUp(String view) {
    if (!isStopped() && !threads.containsKey(view)) {
      threads.put(view, Thread.ofVirtual().name("catch-up-" + view).start(() -> run(view)));
    }
  }

  private void run(String view) {
    long readTo;
    do {
      readTo = step(view);
    } while (!isOver(view, readTo));
  }

  private synchronized boolean isOver(String view, long readTo) {
    if (isStopped() || readTo >= goal) {
      threads.remove(view);
      return true;
    }
    return false;
  }

  /**
   * Applies the next events to the view in one transaction.
   *
   * @return how far it has read; the greatest position there is when there is nothing to do: it is
   *     a later version's, or nothing more is stored
   */
  private long step(String view) {
    try {
      long readTo = transactions.fetchInTransaction(() -> next(view));
      freshness.advanced();
      return readTo;
    } catch (NewerVersion e) {
      return Long.MAX_VALUE;
    } catch (RuntimeException | Error e) {
      LOG.warn("A view is tried again", new ViewFailed(view, List.of(), e));
      pause();
      return 0;
    }
  }

  private long next(String view) {
    BatchApplier applier = requireNonNull(appliers.get(view));
    Reading reading = applier.lock();
    List<RecordedEvent> batch = archive.after(reading.readTo(), BATCH);
    if (batch.isEmpty()) {
      return Long.MAX_VALUE;
    }
    applier.apply(batch);
    return batch.getLast().position();
  }

  private boolean isStopped() {
    return end.getCount() == 0;
  }

  private void pause() {
    try {
      end.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end.countDown();
    }
  }
}
