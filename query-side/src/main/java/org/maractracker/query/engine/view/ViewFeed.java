package org.maractracker.query.engine.view;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.ViewPositions.Reading;
import org.maractracker.store.events.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Feed of all views of a node: each batch of events is read once and applied to every view in one
 * transaction (docs/decisions/310-one-feed-for-all-views.md).
 *
 * <p>Which views are in step is seen anew in each transaction, by the rows of {@code view_position}
 * that it locks. All of them apply the batch under one savepoint; when that fails, each under one
 * of its own. A view that somebody else holds, that has read less than the feed, or whose rows
 * cannot be written is left out, and {@link CatchUp} brings it up; the others never wait for it.
 */
final class ViewFeed {

  private static final Logger LOG = LoggerFactory.getLogger(ViewFeed.class);

  private final Collection<View> views;
  private final Map<String, BatchApplier> appliers;
  private final ViewPositions positions;
  private final DeadLetters letters;
  private final CatchUp catchUp;
  private final TransactionTemplate savepoint;
  private volatile Set<String> leftAlone = Set.of();
  private volatile long readTo;

  ViewFeed(
      Collection<View> views,
      Map<String, BatchApplier> appliers,
      ViewPositions positions,
      DeadLetters letters,
      CatchUp catchUp,
      PlatformTransactionManager transactions) {
    this.views = List.copyOf(views);
    this.appliers = Map.copyOf(appliers);
    this.positions = positions;
    this.letters = letters;
    this.catchUp = catchUp;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * Begins where the view is that has read most; {@link CatchUp} brings up the others. Views whose
   * rows a later version made are left alone.
   *
   * @return the position after which the events are to be read; 0 for all
   */
  long begin() {
    Map<String, Reading> readings = positions.readings(appliers.keySet());
    leftAlone =
        views.stream()
            .filter(view -> reading(readings, view).version() > view.version())
            .map(View::name)
            .collect(toUnmodifiableSet());
    readTo =
        views.stream()
            .filter(view -> !leftAlone.contains(view.name()))
            .mapToLong(view -> reading(readings, view).readTo())
            .max()
            .orElse(0);
    catchUp.fedUpTo(readTo);
    catchUp.committedUpTo(readTo);
    return readTo;
  }

  private static Reading reading(Map<String, Reading> readings, View view) {
    return requireNonNull(readings.get(view.name()));
  }

  /**
   * Applies a batch to the views that are in step, in the caller's transaction.
   *
   * @param batch what follows the last batch, in position order
   * @throws NewerVersion when a later version has made a view's rows since the feed began: its node
   *     is to have the feed
   * @throws RuntimeException when no view could be written; the transaction is to be rolled back
   */
  void apply(List<RecordedEvent> batch) {
    long last = batch.getLast().position();
    catchUp.fedUpTo(last);
    Map<String, Reading> free = positions.lockFree(appliers.keySet());
    Map<String, Set<String>> waiting = letters.waiting();
    Map<String, Runnable> steps = new LinkedHashMap<>();
    for (View view : views) {
      Reading reading = free.get(view.name());
      if (reading != null && reading.version() > view.version()) {
        requireLeftAlone(view, reading);
      } else if (reading == null || reading.readTo() < readTo) {
        catchUp.bringUp(view.name());
      } else {
        BatchApplier applier = requireNonNull(appliers.get(view.name()));
        Set<String> behind = waiting.getOrDefault(view.name(), Set.of());
        steps.put(view.name(), () -> applier.applyWhole(batch, reading, behind));
      }
    }
    Throwable failure = failureOf(() -> steps.values().forEach(Runnable::run));
    positions.advance(failure == null ? steps.keySet() : apart(steps, batch), last);
  }

  /**
   * Applies a batch to each view by itself: a failure leaves nothing of that view and the others
   * alone. What the view cannot fold is isolated by {@link CatchUp}, so that the others do not wait
   * for it.
   *
   * @return the views that have applied the batch
   * @throws ViewFailed when none has
   */
  private Set<String> apart(Map<String, Runnable> steps, List<RecordedEvent> batch) {
    Set<String> applied = new HashSet<>();
    ViewFailed last = null;
    for (Map.Entry<String, Runnable> step : steps.entrySet()) {
      Throwable failure = failureOf(step.getValue());
      if (failure == null) {
        applied.add(step.getKey());
      } else {
        last = new ViewFailed(step.getKey(), batch, failure);
        LOG.warn("A view is left behind by the others", last);
        catchUp.bringUp(step.getKey());
      }
    }
    if (applied.isEmpty() && last != null) {
      throw last;
    }
    return applied;
  }

  /**
   * Writes under a savepoint.
   *
   * @return why nothing is written; null when all is
   */
  private @Nullable Throwable failureOf(Runnable step) {
    try {
      savepoint.executeWithoutResult(status -> step.run());
      return null;
    } catch (TransactionException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      return e;
    }
  }

  private void requireLeftAlone(View view, Reading reading) {
    if (!leftAlone.contains(view.name())) {
      throw new NewerVersion(view.name(), reading.version(), view.version());
    }
  }

  /** Notes that the batch that ends with this position is committed. */
  void committed(long position) {
    readTo = position;
    catchUp.committedUpTo(position);
  }
}
