package org.maractracker.store.commit;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.maractracker.store.events.AppendedEvents;
import org.maractracker.store.events.Executions;
import org.maractracker.store.events.NewEvent;
import org.maractracker.store.events.ReadSet;

/**
 * Pending append of a unit of work: collected by the thread of the unit of work, written by the
 * thread of the commits.
 */
public final class Pending {

  private static final String KEY = Pending.class.getName();

  /** Wall clock, which goes on while the machine sleeps, unlike {@link System#nanoTime}. */
  private static final InstantSource CLOCK = InstantSource.system();

  private final UnitOfWork<?> unitOfWork;
  private final ReadSet facts;
  private final List<NewEvent> rows = new ArrayList<>();
  private final List<DomainEventMessage<?>> events = new ArrayList<>();
  private final CompletableFuture<Boolean> outcome = new CompletableFuture<>();
  private @Nullable Instant decided;
  private boolean alone;

  private Pending(UnitOfWork<?> unitOfWork) {
    this.unitOfWork = unitOfWork;
    this.facts = ReadSet.of(unitOfWork);
  }

  /** Begins to collect what the unit of work appends. */
  static Pending in(UnitOfWork<?> unitOfWork) {
    Pending pending = new Pending(unitOfWork.root());
    if (unitOfWork.root().resources().putIfAbsent(KEY, pending) != null) {
      throw new IllegalStateException("A unit of work is committed once, with all nested in it");
    }
    return pending;
  }

  /**
   * Returns what the current unit of work collects; without a transaction, events would be lost or
   * out of order.
   */
  static Pending current() {
    Pending pending = CurrentUnitOfWork.get().root().getResource(KEY);
    if (pending == null) {
      throw new IllegalStateException("Events are appended in a transaction of GroupCommit alone");
    }
    return pending;
  }

  void add(NewEvent row, DomainEventMessage<?> event) {
    decided = decided == null ? CLOCK.instant() : decided;
    rows.add(row);
    events.add(event);
  }

  List<NewEvent> rows() {
    return rows;
  }

  ReadSet facts() {
    return facts;
  }

  Set<String> changes() {
    return rows.stream().map(NewEvent::aggregateId).collect(toUnmodifiableSet());
  }

  /** Returns the size of its events. */
  int bytes() {
    return rows.stream().mapToInt(NewEvent::bytes).sum();
  }

  AppendedEvents appendedFrom(long firstPosition) {
    return new AppendedEvents(unitOfWork, events, firstPosition);
  }

  /** Returns whether it must be tried by itself: it asks a question, or its group failed. */
  boolean isAlone() {
    return alone || facts.asks();
  }

  void tryAlone() {
    alone = true;
  }

  void stored() {
    outcome.complete(true);
  }

  void refused(Throwable why) {
    outcome.completeExceptionally(why);
  }

  /** Returns whether it was decided longer ago than that; never when nothing has happened. */
  boolean isOlderThan(Duration age) {
    return decided != null && Duration.between(decided, CLOCK.instant()).compareTo(age) > 0;
  }

  /**
   * Waits until it is stored, or throws the reason why it is not.
   *
   * @return false when neither has come within that time, or the waiting thread was interrupted
   */
  boolean awaitOutcome(Duration time) {
    try {
      return outcome.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw Executions.whatItThrew(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
