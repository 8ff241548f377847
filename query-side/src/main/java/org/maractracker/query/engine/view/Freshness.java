package org.maractracker.query.engine.view;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/**
 * Freshness of answers: how far views have read, and waiting until they have read far enough. The
 * truth is the position stored with the rows, whichever node wrote them. A commit on this node
 * wakes waiting threads at once; commits of other nodes are noticed by polling.
 */
public final class Freshness {

  /** Longest time that a query waits for its view (contract 4.2). */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final ViewPositions positions;
  private final DeadLetters letters;
  private final Map<String, Integer> views;
  private final Map<String, Integer> readable;
  private final LongSupplier head;
  private final Known known;
  private final Duration patience;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long commits;

  /**
   * @param head the last position that is stored
   */
  Freshness(
      ViewPositions positions,
      DeadLetters letters,
      Collection<View> views,
      LongSupplier head,
      Known known) {
    this(positions, letters, views, head, known, PATIENCE);
  }

  Freshness(
      ViewPositions positions,
      DeadLetters letters,
      Collection<View> views,
      LongSupplier head,
      Known known,
      Duration patience) {
    this.positions = positions;
    this.letters = letters;
    this.views = views.stream().collect(toUnmodifiableMap(View::name, View::version));
    this.readable = views.stream().collect(toUnmodifiableMap(View::name, View::readsFrom));
    this.head = head;
    this.known = known;
    this.patience = patience;
  }

  /** Source of what there is to know at an instant. */
  @FunctionalInterface
  interface Known {

    /**
     * Returns how far must be read to know all that was recorded by that instant, and lets nothing
     * more be recorded by then.
     *
     * @param readTo how far has been read already
     */
    long positionOf(Instant knownAt, long readTo);
  }

  /**
   * Returns how far the view has read. Ask before reading the rows, so that the rows are never
   * older than this position.
   */
  public long readTo(String view) {
    return positions.readTo(view);
  }

  /**
   * Returns what the view lacks: everything, while another version made its rows. Ask before
   * reading the rows: what is set aside later lies beyond the position read before.
   *
   * @throws RuleViolated {@code unavailable} while this code cannot read the version of the rows
   */
  public Stale stale(String view) {
    return stale(List.of(view));
  }

  /** Returns the least position that these views have read to. */
  public long readTo(Collection<String> of) {
    return least(of);
  }

  /** Returns the greatest position that one of these views has read to. */
  public long furthest(Collection<String> of) {
    Map<String, Long> all = positions.all();
    return of.stream().mapToLong(view -> all.getOrDefault(view, 0L)).max().orElse(0);
  }

  /**
   * State of views at one moment.
   *
   * @param position the least that one of them has read to
   * @param stale what any of them lacks
   */
  public record ReadState(long position, Stale stale) {}

  /** Returns what any of these views lacks. */
  public Stale stale(Collection<String> of) {
    return state(of).stale();
  }

  /**
   * Returns how far these views have read and what they lack, in one query. Ask before reading the
   * rows.
   *
   * @throws RuleViolated {@code unavailable} while this code cannot read the version of the rows
   */
  public ReadState state(Collection<String> of) {
    ReadState state =
        letters.state(
            of.stream()
                .distinct()
                .collect(Collectors.toMap(view -> view, view -> views.getOrDefault(view, 1))));
    if (state.stale().versions().entrySet().stream()
        .anyMatch(stored -> stored.getValue() < readable.getOrDefault(stored.getKey(), 1))) {
      throw new RuleViolated(
          ProblemCode.UNAVAILABLE,
          "The answer is being made anew for a new version of the system. Ask again in a moment.");
    }
    return state;
  }

  /** Returns the last position that every view has applied. */
  public long readByAll() {
    return least(views.keySet());
  }

  /** Returns the least position, from one query so that all are of the same moment. */
  private long least(Collection<String> of) {
    Map<String, Long> all = positions.all();
    return of.stream().mapToLong(view -> all.getOrDefault(view, 0L)).min().orElse(0);
  }

  /**
   * Registers a listener that is called after each commit of a view on this node. It must not
   * block.
   */
  public void whenAdvanced(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * Waits until the view has read that far, at most 5 s; returns at once when no position is given.
   *
   * @throws RuleViolated {@code unavailable} when it has not by then; {@code malformed} for a
   *     position at which nothing is stored
   */
  public void await(String view, OptionalLong position) {
    await(List.of(view), position);
  }

  /**
   * Waits until each of these views has read that far, at most 5 s altogether.
   *
   * @throws RuleViolated {@code unavailable} when one has not by then; {@code malformed}, at once,
   *     for a position at which nothing is stored: nobody was told of it, and waiting for it would
   *     only hold a thread
   */
  public void await(Collection<String> of, OptionalLong position) {
    if (position.isEmpty() || least(of) >= position.getAsLong()) {
      return;
    }
    if (position.getAsLong() > head.getAsLong()) {
      throw new RuleViolated(
          ProblemCode.MALFORMED,
          "Nothing is stored at the position asked for. Read everything again, without it.");
    }
    if (!reaches(of, position.getAsLong())) {
      throw new RuleViolated(
          ProblemCode.UNAVAILABLE,
          "The answer is not yet as fresh as was asked for. Ask again in a moment.");
    }
  }

  /**
   * Waits until each of these views has read that far, and all that will ever have been recorded by
   * an instant, so that whoever asks about that instant again is given the same.
   *
   * @param knownAt null when any later event may be among them
   * @throws RuleViolated as {@link #await(Collection, OptionalLong)}
   */
  public void await(Collection<String> of, @Nullable Instant knownAt, OptionalLong position) {
    await(of, position);
    if (knownAt != null) {
      await(of, OptionalLong.of(known.positionOf(knownAt, least(of))));
    }
  }

  /**
   * Waits until the view has read that far, at most 5 s.
   *
   * @return whether it has
   */
  public boolean reaches(String view, long position) {
    return reaches(List.of(view), position);
  }

  private boolean reaches(Collection<String> of, long position) {
    return reaches(of, position, patience);
  }

  /**
   * Waits until each of these views has read that far, at most for so long altogether.
   *
   * @return whether they have
   */
  public boolean reaches(Collection<String> of, long position, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      long seen = commits();
      if (least(of) >= position) {
        return true;
      }
      long left = deadline - System.nanoTime();
      if (left <= 0 || !pause(seen, Math.min(left, LOOK_AGAIN.toNanos()))) {
        return false;
      }
    }
  }

  /** Sleeps until a commit after those already seen, or until the time is over. */
  private boolean pause(long seen, long nanos) {
    lock.lock();
    try {
      long left = nanos;
      while (commits == seen && left > 0) {
        left = changed.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private long commits() {
    lock.lock();
    try {
      return commits;
    } finally {
      lock.unlock();
    }
  }

  /** Wakes waiting threads and listeners after a commit of a view on this node. */
  void advanced() {
    lock.lock();
    try {
      commits++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    listeners.forEach(Runnable::run);
  }
}
