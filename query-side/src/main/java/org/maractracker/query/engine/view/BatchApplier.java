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
 * Applies batches to one view's tables, in the caller's transaction. A batch is applied whole; when
 * the view cannot fold it, the failure rolls it back, and the next time it is taken apart until the
 * events at fault stand alone. Those are set aside, with all that follows in their aggregates, and
 * the view goes on. What fails in the database is nobody's fault: such a batch is tried again.
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

  /** One that makes rows beside those that are read: whatever version stands there says nothing. */
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
   * Brings the view up to the batch's last event; what it has read before is passed over. The
   * view's row of {@code view_position} is locked until the transaction ends, so that a batch, a
   * retry and a swap never meet.
   *
   * @throws NewerVersion when the rows are a later version's
   * @throws RuntimeException when anything failed; to be rolled back, and tried again
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

  /** Once they are, they stay so: no version takes over from a later one while this runs. */
  private boolean isReadable() {
    if (!readable) {
      readable = positions.version(view.name()).orElse(view.version()) >= view.readsFrom();
    }
    return readable;
  }

  /**
   * Keeps everybody else from changing the view's rows until the transaction ends.
   *
   * @return how far it has read
   * @throws NewerVersion when the rows are a later version's
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

  /** Halves what fails, so that a few bad events among many cost a few more attempts. */
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

  /** Sets aside what stands behind a letter of its aggregate; the others. */
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
