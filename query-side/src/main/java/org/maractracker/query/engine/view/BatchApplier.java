package org.maractracker.query.engine.view;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.partitioningBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.ViewPositions.Reading;
import org.maractracker.store.events.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applier of batches to one view's tables, in the caller's transaction: a batch is applied whole,
 * or nothing of it is. When the view cannot fold it, it is split until the failing events are
 * isolated; these are set aside as dead letters, with all later events of their aggregates, and the
 * view goes on. When the database refuses it, nothing is set aside: no event is to blame.
 */
public final class BatchApplier {

  private static final Logger LOG = LoggerFactory.getLogger(BatchApplier.class);

  private final View view;
  private final int readsFrom;
  private final ViewPositions positions;
  private final DeadLetters letters;
  private final TransactionTemplate savepoint;
  private final Clock clock;

  public BatchApplier(
      View view,
      ViewPositions positions,
      DeadLetters letters,
      PlatformTransactionManager transactions,
      Clock clock) {
    this(view, view.readsFrom(), positions, letters, transactions, clock);
  }

  private BatchApplier(
      View view,
      int readsFrom,
      ViewPositions positions,
      DeadLetters letters,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.view = view;
    this.readsFrom = readsFrom;
    this.positions = positions;
    this.letters = letters;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
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
    return new BatchApplier(view, 0, positions, letters, transactions, clock);
  }

  /**
   * Applies the events of the batch that the view has not read yet, and advances its position. The
   * view's row of {@code view_position} stays locked until the transaction ends, so that a batch, a
   * retry of dead letters and a swap never run at once.
   *
   * @throws NewerVersion when a later version made the rows
   * @throws RuntimeException when the database refuses it; nothing of it is written
   */
  public void apply(List<RecordedEvent> batch) {
    List<RecordedEvent> fresh = fresh(batch, lock());
    Set<String> waiting = letters.waiting(view.name());
    if (!fresh.isEmpty() && underSavepoint(() -> applyWhole(fresh, waiting)) != null) {
      savepoint.executeWithoutResult(status -> takeApart(fresh, new HashSet<>(waiting)));
    }
    positions.advance(List.of(view.name()), batch.getLast().position());
  }

  /**
   * Applies the events of the batch that the view has not read yet. The caller holds the view's
   * lock, advances its position, and rolls back to a savepoint of its own what could not be
   * applied.
   *
   * @param reading what the caller's lock returned
   * @param waiting the aggregates that have a dead letter in this view
   * @throws RuntimeException when it cannot be applied; some of it may be written
   */
  void applyWhole(List<RecordedEvent> batch, Reading reading, Set<String> waiting) {
    List<RecordedEvent> fresh = fresh(batch, reading);
    if (!fresh.isEmpty()) {
      applyWhole(fresh, waiting);
    }
  }

  /**
   * Returns the events that the view has not read yet; none where nothing is answered from its
   * rows, as the swap of their rebuild folds up to the position that is noted.
   */
  private List<RecordedEvent> fresh(List<RecordedEvent> batch, Reading reading) {
    return reading.version() < readsFrom
        ? List.of()
        : batch.stream().filter(each -> each.position() > reading.readTo()).toList();
  }

  /**
   * Locks the view's rows against everybody else until the transaction ends.
   *
   * @return how far the view has read
   * @throws NewerVersion when a later version made the rows
   */
  Reading lock() {
    return positions.lock(view.name(), view.version());
  }

  private void applyWhole(List<RecordedEvent> events, Set<String> waiting) {
    List<RecordedEvent> free = keepBack(events, waiting);
    if (!free.isEmpty()) {
      view.apply(free);
    }
  }

  /**
   * Halves a failing batch, so that a few bad events among many cost only a few more attempts.
   *
   * @param waiting the aggregates that have a dead letter; those of new ones are added
   */
  private void takeApart(List<RecordedEvent> events, Set<String> waiting) {
    List<RecordedEvent> free = keepBack(events, waiting);
    if (free.isEmpty()) {
      return;
    }
    RuntimeException failure = attempt(free);
    if (failure != null && free.size() == 1) {
      setAside(List.of(DeadLetter.failed(view.name(), free.getFirst(), failure, clock.instant())));
      waiting.add(free.getFirst().aggregateId());
    } else if (failure != null) {
      takeApart(free.subList(0, free.size() / 2), waiting);
      takeApart(free.subList(free.size() / 2, free.size()), waiting);
    }
  }

  /**
   * Sets aside the events of aggregates that already have a dead letter, and returns the others.
   */
  private List<RecordedEvent> keepBack(List<RecordedEvent> events, Set<String> waiting) {
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
      throw new TooManyDeadLetters(view.name());
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
    return underSavepoint(() -> view.apply(events));
  }

  private @Nullable RuntimeException underSavepoint(Runnable step) {
    try {
      savepoint.executeWithoutResult(status -> step.run());
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
      if (each instanceof TooManyDeadLetters
          || each instanceof DataAccessException
          || each instanceof TransactionException
          || each instanceof SQLException) {
        return false;
      }
    }
    return true;
  }
}
