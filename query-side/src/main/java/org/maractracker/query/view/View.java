package org.maractracker.query.view;

import java.util.List;
import org.maractracker.store.RecordedEvent;

/**
 * The answers to one question, kept ready in tables of its own. A view sees every event of the
 * store, a batch at a time and in order, and decides itself which concern it.
 */
public interface View {

  /** The question it answers: {@code overdue}. Names its processor, its token, its lag's metric. */
  String name();

  /**
   * Brings the rows up to the last event of the batch. Runs in the transaction that also stores the
   * token and how far the view has read, and may be given events it has seen before: an event
   * changes a row only when its version is greater than the row's. Rows are gathered over the batch
   * and written as JDBC batches.
   *
   * @param batch in position order, never empty
   */
  void apply(List<RecordedEvent> batch);

  /** Empties the tables, so that everything can be applied anew. */
  void clear();
}
