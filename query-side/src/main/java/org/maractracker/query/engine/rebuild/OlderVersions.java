package org.maractracker.query.engine.rebuild;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.maractracker.query.engine.view.ViewVersions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Background rebuild, once a node serves, of the views whose rows an earlier version made. The
 * first of the nodes to get there rebuilds a view, one view after another; the other nodes check,
 * and take over a rebuild that was left half-way. It ends when no view is older than its code: rows
 * that an operator puts back to an earlier version afterwards stay until the next start.
 */
@Component
final class OlderVersions implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(OlderVersions.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  /** Wait after a failed rebuild; nothing is lost meanwhile, and the view is read as it is. */
  private static final Duration TRY_AGAIN = Duration.ofSeconds(30);

  private final ViewVersions versions;
  private final Rebuilds rebuilds;
  private final Map<String, Long> begun = new HashMap<>();
  private final Lock lock = new ReentrantLock();
  private final Condition stopping = lock.newCondition();
  private boolean running;

  OlderVersions(ViewVersions versions, Rebuilds rebuilds) {
    this.versions = versions;
    this.rebuilds = rebuilds;
  }

  @Override
  public void start() {
    lock.lock();
    try {
      running = true;
    } finally {
      lock.unlock();
    }
    Thread.ofPlatform().name("older-versions").daemon().start(this::untilThereAreNone);
  }

  private void untilThereAreNone() {
    try {
      while (goesOn() && !areNoneLeft()) {
        pause();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean areNoneLeft() {
    try {
      Set<String> older = versions.older();
      if (!rebuilds.isBusy()) {
        boolean _ = older.stream().filter(this::isDue).anyMatch(this::begin); // one at a time
      }
      return older.isEmpty();
    } catch (RuntimeException e) {
      LOG.warn("Which views are older is not known just now: {}", e.getClass().getName());
      return false;
    }
  }

  private boolean isDue(String view) {
    Long last = begun.get(view);
    return last == null || System.nanoTime() - last > TRY_AGAIN.toNanos();
  }

  private boolean begin(String view) {
    int version = versions.ours(view);
    boolean here = rebuilds.begin(view, "version " + version);
    if (here) {
      begun.put(view, System.nanoTime());
      LOG.info(
          "The rows of view {} are of version {}; they are made anew by version {}",
          view,
          versions.stored(view),
          version);
    }
    return here;
  }

  private boolean goesOn() {
    lock.lock();
    try {
      return running;
    } finally {
      lock.unlock();
    }
  }

  private void pause() throws InterruptedException {
    lock.lock();
    try {
      long left = LOOK_AGAIN.toNanos();
      while (running && left > 0) {
        left = stopping.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void stop() {
    lock.lock();
    try {
      running = false;
      stopping.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isRunning() {
    return goesOn();
  }
}
