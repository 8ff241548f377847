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
 * Event handler that collects a batch's events and feeds them to the views at once, just before the
 * commit: one transaction holds the rows of all views, how far each has read, and the token.
 */
final class ViewInvoker implements EventHandlerInvoker {

  private static final String BATCH = ViewInvoker.class.getName();

  private final ViewFeed feed;
  private final Freshness freshness;

  ViewInvoker(ViewFeed feed, Freshness freshness) {
    this.feed = feed;
    this.freshness = freshness;
  }

  /** Returns true for every event: how far the views have read must be true for all of them. */
  @Override
  public boolean canHandle(EventMessage<?> message, Segment segment) {
    return true;
  }

  @Override
  public void handle(EventMessage<?> message, Segment segment) {
    UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
    unitOfWork.getOrComputeResource(BATCH, key -> begin(unitOfWork)).add(Recorded.of(message));
  }

  private List<RecordedEvent> begin(UnitOfWork<?> unitOfWork) {
    List<RecordedEvent> batch = new ArrayList<>();
    unitOfWork.onPrepareCommit(committing -> apply(batch));
    unitOfWork.afterCommit(committed -> {
      feed.committed(batch.getLast().position());
      freshness.advanced();
    });
    return batch;
  }

  /**
   * Applies the batch, and turns errors into exceptions: an error, such as a class that cannot be
   * loaded, would leave the framework's transaction open and end the thread that feeds the views;
   * an exception is rolled back and tried again. What reaches the log has no message of a database.
   */
  private void apply(List<RecordedEvent> batch) {
    try {
      feed.apply(List.copyOf(batch));
    } catch (ViewFailed | NewerVersion e) {
      throw e;
    } catch (RuntimeException | Error e) {
      throw new ViewFailed("all", batch, e);
    }
  }

  @Override
  public boolean supportsReset() {
    return false;
  }
}
