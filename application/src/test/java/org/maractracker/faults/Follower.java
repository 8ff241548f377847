package org.maractracker.faults;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.maractracker.testsupport.ChangeStream;

/**
 * A dashboard that follows the changes as a browser does: whenever its connection ends, and every
 * second in any case, it goes on at the other node from the last change it has heard of.
 */
final class Follower implements AutoCloseable {

  private static final long STAYS_NANOS = 1_000_000_000L;

  private final Installation installation;
  private final String name;
  private final List<Long> heard = Collections.synchronizedList(new ArrayList<>());
  private final Thread thread;
  private volatile boolean following = true;
  private final AtomicInteger connections = new AtomicInteger();

  Follower(Installation installation, String name, long after) {
    this.installation = installation;
    this.name = name;
    this.thread = Thread.ofVirtual().start(() -> follow(after));
  }

  private void follow(long after) {
    long last = after;
    for (int i = 0; following; i++) {
      SideProcess node = installation.querySides.get(i % 2);
      try (ChangeStream stream = ChangeStream.open(node, installation.coordinator(name), last)) {
        connections.incrementAndGet();
        LockSupport.parkNanos(STAYS_NANOS);
        List<Long> more = List.copyOf(stream.positions());
        heard.addAll(more);
        last = more.isEmpty() ? last : more.getLast();
      } catch (UncheckedIOException | AssertionError awayOrRefused) {
        LockSupport.parkNanos(STAYS_NANOS / 20);
      }
    }
  }

  /** In the order in which it heard of them. */
  List<Long> heard() {
    synchronized (heard) {
      return List.copyOf(heard);
    }
  }

  int connections() {
    return connections.get();
  }

  @Override
  public void close() {
    following = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
