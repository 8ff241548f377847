package org.maractracker.query.engine.view;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.maractracker.store.events.RecordedEvent;

/**
 * Event handler that collects a batch's events and feeds them to the view at once, just before the
 * commit: one transaction holds the rows, how far the view has read, and the token. Any failure
 * fails the batch; nothing is skipped.
 */
final class ViewInvoker implements EventHandlerInvoker {

  private final View view;
  private final BatchApplier feeding;
  private final ViewPositions positions;
  private final DeadLetters letters;
  private final Freshness freshness;
  private final String resource;

  ViewInvoker(
      View view,
      BatchApplier feeding,
      ViewPositions positions,
      DeadLetters letters,
      Freshness freshness) {
    this.view = view;
    this.feeding = feeding;
    this.positions = positions;
    this.letters = letters;
    this.freshness = freshness;
    this.resource = "batch of " + view.name();
  }

  /** Returns true for every event: how far the view has read must be true for all of them. */
  @Override
  public boolean canHandle(EventMessage<?> message, Segment segment) {
    return true;
  }

  @Override
  public void handle(EventMessage<?> message, Segment segment) {
    UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
    unitOfWork.getOrComputeResource(resource, key -> begin(unitOfWork)).add(Recorded.of(message));
  }

  private List<RecordedEvent> begin(UnitOfWork<?> unitOfWork) {
    List<RecordedEvent> batch = new ArrayList<>();
    unitOfWork.onPrepareCommit(committing -> apply(batch));
    unitOfWork.afterCommit(committed -> freshness.advanced());
    return batch;
  }

  /**
   * Applies the batch, and turns errors into exceptions: an error, such as a class that cannot be
   * loaded, would leave the framework's transaction open and end the thread that feeds the view; an
   * exception is rolled back and tried again.
   */
  private void apply(List<RecordedEvent> batch) {
    try {
      feeding.apply(List.copyOf(batch));
    } catch (RuntimeException | Error e) {
      throw new ViewFailed(view.name(), batch.getFirst().position(), batch.getLast().position(), e);
    }
  }

  /** Clears the view, in the transaction that also resets the token. */
  @Override
  public void performReset() {
    feeding.lock();
    view.clear();
    letters.clear(view.name());
    positions.replace(view.name(), view.version(), 0);
  }
}
