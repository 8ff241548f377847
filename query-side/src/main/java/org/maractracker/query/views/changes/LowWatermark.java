package org.maractracker.query.views.changes;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.maractracker.query.engine.view.Freshness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Low watermark of all views: the last position that every view has applied. One thread of the node
 * asks for it, at each commit of a view here and at intervals for other nodes' commits, and wakes
 * all streams; it pauses while no stream waits. The position falls back while a view is filled
 * again: streams then wait.
 */
@Component
class LowWatermark implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LowWatermark.class);

  private final Freshness freshness;
  private final long pollNanos;
  private final ReentrantLock lock = new ReentrantLock();

  /** Wakes the asking thread; {@code moved} wakes the streams. */
  private final Condition asked = lock.newCondition();

  private final Condition moved = lock.newCondition();
  private long position;
  private int waiting;
  private boolean wanted;
  private boolean committed;
  private boolean running;

  @Autowired
  LowWatermark(Freshness freshness, ChangesSettings settings) {
    this.freshness = freshness;
    this.pollNanos = settings.poll().toNanos();
    freshness.whenAdvanced(this::committed);
  }

  /**
   * Waits until the position is greater than one already seen.
   *
   * @return the position, after that time at the latest, or when the node stops
   */
  long beyond(long seen, Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      waiting++;
      wanted = true;
      asked.signal();
      long left = atMost.toNanos();
      while (running && position <= seen && left > 0) {
        left = moved.awaitNanos(left);
      }
      return position;
    } finally {
      waiting--;
      lock.unlock();
    }
  }

  /** Ends all waiting, so that streams check whether they are to go on. */
  void wakeAll() {
    lock.lock();
    try {
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void start() {
    lock.lock();
    try {
      running = true;
      Thread.ofVirtual().name("changes-frontier").start(this::run);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void stop() {
    lock.lock();
    try {
      running = false;
      asked.signalAll();
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isRunning() {
    lock.lock();
    try {
      return running;
    } finally {
      lock.unlock();
    }
  }

  private void committed() {
    lock.lock();
    try {
      committed = true;
      asked.signal();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      while (someoneWaits()) {
        publish(read());
        pause();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns false when the node stops. */
  private boolean someoneWaits() throws InterruptedException {
    lock.lock();
    try {
      while (running && waiting == 0 && !wanted) {
        asked.await();
      }
      wanted = false;
      committed = false;
      return running;
    } finally {
      lock.unlock();
    }
  }

  /** Returns the position; the last known one while the database is away. */
  private long read() {
    try {
      return freshness.readByAll();
    } catch (RuntimeException e) {
      LOG.warn("How far the views have read is not known just now: {}", e.getClass().getName());
      return position();
    }
  }

  private long position() {
    lock.lock();
    try {
      return position;
    } finally {
      lock.unlock();
    }
  }

  private void publish(long now) {
    lock.lock();
    try {
      position = now;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void pause() throws InterruptedException {
    lock.lock();
    try {
      long left = pollNanos;
      while (running && !committed && left > 0) {
        left = asked.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
