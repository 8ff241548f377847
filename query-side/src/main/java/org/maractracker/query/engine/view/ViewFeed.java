package org.maractracker.query.engine.view;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.ViewPositions.Reading;
import org.maractracker.store.events.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionException;

/**
 * Feed of all views of a node: each batch of events is read once and applied to every view in one
 * transaction (docs/decisions/310-one-feed-for-all-views.md).
 *
 * <p>Which views are in step is seen anew in each transaction, by the rows of {@code view_position}
 * that it locks. A view that somebody else holds, that has read less than the feed, or whose rows
 * cannot be written is left out, and {@link CatchUp} brings it up; the others never wait for it.
 */
final class ViewFeed {

  private static final Logger LOG = LoggerFactory.getLogger(ViewFeed.class);

  private final Collection<View> views;
  private final Map<String, BatchApplier> appliers;
  private final ViewPositions positions;
  private final DeadLetters letters;
  private final CatchUp catchUp;
  private volatile Set<String> leftAlone = Set.of();
  private volatile long readTo;

  ViewFeed(
      Collection<View> views,
      Map<String, BatchApplier> appliers,
      ViewPositions positions,
      DeadLetters letters,
      CatchUp catchUp) {
    this.views = List.copyOf(views);
    this.appliers = Map.copyOf(appliers);
    this.positions = positions;
    this.letters = letters;
    this.catchUp = catchUp;
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
    List<String> applied = new ArrayList<>();
    ViewFailed failure = null;
    for (View view : views) {
      Reading reading = free.get(view.name());
      if (reading != null && reading.version() > view.version()) {
        requireLeftAlone(view, reading);
      } else if (reading == null || reading.readTo() < readTo) {
        catchUp.bringUp(view.name());
      } else {
        ViewFailed failed =
            apply(view, batch, reading, waiting.getOrDefault(view.name(), Set.of()));
        if (failed == null) {
          applied.add(view.name());
        } else {
          failure = failed;
        }
      }
    }
    if (applied.isEmpty() && failure != null) {
      throw failure;
    }
    positions.advance(applied, last);
  }

  /**
   * Applies a batch to one view, whose failure leaves nothing of it and the other views alone. What
   * the view cannot fold is isolated by {@link CatchUp}, so that the others do not wait for it.
   *
   * @return why the view is left behind; null when it has applied the batch
   */
  private @Nullable ViewFailed apply(
      View view, List<RecordedEvent> batch, Reading reading, Set<String> waiting) {
    try {
      requireNonNull(appliers.get(view.name())).applyWhole(batch, reading, waiting);
      return null;
    } catch (TransactionException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      ViewFailed failed = new ViewFailed(view.name(), batch, e);
      LOG.warn("A view is left behind by the others", failed);
      catchUp.bringUp(view.name());
      return failed;
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
  }
}
