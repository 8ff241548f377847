package org.maractracker.query.engine.view;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.partitioningBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maractracker.store.events.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applier of batches to one view's tables, in the caller's transaction. A batch is applied whole.
 * When the view cannot fold it, the failure rolls it back, and at the next attempt the batch is
 * split until the failing events are isolated; these are set aside as dead letters, with all later
 * events of their aggregates, and the view goes on. A batch that fails in the database is only
 * tried again: no event is to blame.
 */
public final class BatchApplier {

  private static final Logger LOG = LoggerFactory.getLogger(BatchApplier.class);

  private final View view;
  private final ViewPositions positions;
  private final DeadLetters letters;
  private final TransactionTemplate attempt;
  private final Clock clock;
  private volatile long takeApartUpTo;
  private volatile boolean readable;

  public BatchApplier(
      View view,
      ViewPositions positions,
      DeadLetters letters,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.view = view;
    this.positions = positions;
    this.letters = letters;
    this.attempt = new TransactionTemplate(transactions);
    this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.clock = clock;
  }

  /**
   * Returns an applier for the shadow tables of a rebuild, where the version of the live rows does
   * not matter.
   */
  public static BatchApplier beside(
      View view,
      ViewPositions positions,
      DeadLetters letters,
      PlatformTransactionManager transactions,
      Clock clock) {
    BatchApplier applier = new BatchApplier(view, positions, letters, transactions, clock);
    applier.readable = true;
    return applier;
  }

  /**
   * Applies the events of the batch that the view has not read yet. The view's row of {@code
   * view_position} stays locked until the transaction ends, so that a batch, a retry of dead
   * letters and a swap never run at once.
   *
   * @throws NewerVersion when a later version made the rows
   * @throws RuntimeException when anything failed; the transaction is to be rolled back and tried
   *     again
   */
  public void apply(List<RecordedEvent> batch) {
    long readTo = lock();
    List<RecordedEvent> fresh = batch.stream().filter(each -> each.position() > readTo).toList();
    if (fresh.isEmpty()) {
      return;
    }
    if (!isReadable()) {
      // Nothing is answered from these rows; the swap folds up to the position that is noted here.
      positions.advance(view.name(), fresh.getLast().position());
      return;
    }
    if (fresh.getFirst().position() <= takeApartUpTo) {
      takeApart(fresh);
    } else {
      applyWhole(fresh);
    }
    positions.advance(view.name(), fresh.getLast().position());
  }

  /**
   * Returns whether this code can fold on the stored rows. True is remembered: no later version
   * takes these rows over while this node runs.
   */
  private boolean isReadable() {
    if (!readable) {
      readable = positions.version(view.name()).orElse(view.version()) >= view.readsFrom();
    }
    return readable;
  }

  /**
   * Locks the view's rows against everybody else until the transaction ends.
   *
   * @return how far the view has read
   * @throws NewerVersion when a later version made the rows
   */
  long lock() {
    return positions.lock(view.name(), view.version());
  }

  private void applyWhole(List<RecordedEvent> events) {
    try {
      applyIfAny(keepBack(events));
    } catch (RuntimeException failure) {
      if (isOfTheFold(failure)) {
        takeApartUpTo = events.getLast().position();
      }
      throw failure;
    }
  }

  private void applyIfAny(List<RecordedEvent> events) {
    if (!events.isEmpty()) {
      view.apply(events);
    }
  }

  /** Halves a failing batch, so that a few bad events among many cost only a few more attempts. */
  private void takeApart(List<RecordedEvent> events) {
    List<RecordedEvent> free = keepBack(events);
    if (free.isEmpty()) {
      return;
    }
    RuntimeException failure = attempt(free);
    if (failure != null && free.size() == 1) {
      setAside(List.of(DeadLetter.failed(view.name(), free.getFirst(), failure, clock.instant())));
    } else if (failure != null) {
      takeApart(free.subList(0, free.size() / 2));
      takeApart(free.subList(free.size() / 2, free.size()));
    }
  }

  /**
   * Sets aside the events of aggregates that already have a dead letter, and returns the others.
   */
  private List<RecordedEvent> keepBack(List<RecordedEvent> events) {
    Set<String> waiting = letters.waiting(view.name());
    if (waiting.isEmpty()) {
      return events;
    }
    Map<Boolean, List<RecordedEvent>> held =
        events.stream().collect(partitioningBy(each -> waiting.contains(each.aggregateId())));
    setAside(
        requireNonNull(held.get(true)).stream()
            .map(each -> DeadLetter.behind(view.name(), each, clock.instant()))
            .toList());
    return requireNonNull(held.get(false));
  }

  private void setAside(List<DeadLetter> more) {
    if (more.isEmpty()) {
      return;
    }
    if (letters.count(view.name()) + more.size() > DeadLetters.MOST) {
      throw new IllegalStateException("No more events are set aside for this view");
    }
    letters.add(more);
    String failure = more.getFirst().failure();
    LOG.warn(
        "View {} sets {} events from position {} aside and goes on without them: {}",
        view.name(),
        more.size(),
        more.getFirst().position(),
        failure == null ? "earlier ones of the same are" : failure);
  }

  /**
   * Applies events under a savepoint.
   *
   * @return why the view cannot fold them; null when they are applied
   */
  @Nullable RuntimeException attempt(List<RecordedEvent> events) {
    try {
      attempt.executeWithoutResult(savepoint -> view.apply(events));
      return null;
    } catch (RuntimeException failure) {
      if (isOfTheFold(failure)) {
        return failure;
      }
      throw failure;
    }
  }

  private static boolean isOfTheFold(RuntimeException failure) {
    for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof DataAccessException
          || each instanceof TransactionException
          || each instanceof SQLException) {
        return false;
      }
    }
    return true;
  }
}
