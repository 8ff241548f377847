package org.maractracker.query.engine.view;

import java.util.List;
import org.maractracker.store.events.RecordedEvent;

/**
 * View (projection): the answers to one question, kept in tables of its own. It gets every event of
 * the store, a batch at a time and in order, and decides itself which concern it.
 */
public interface View {

  /**
   * Returns the question it answers, such as {@code overdue}; it also names its processor, its
   * token and its metrics.
   */
  String name();

  /**
   * Returns the version of the code that makes its rows, from 1. Raise it by one with every release
   * that makes other rows of the same events, or stores them in another form; the view is then
   * rebuilt at the next start (docs/decisions/307-views-have-a-version.md).
   */
  int version();

  /**
   * Returns the oldest version whose rows this code can still read and fold on. While the rows are
   * of an older one, the view stands, and a query about it is answered 503 {@code unavailable}
   * until it is rebuilt.
   */
  default int readsFrom() {
    return version();
  }

  /** Returns the tables of the schema {@code query} that belong to this view only. */
  List<String> tables();

  /** Events that must each be found in these tables; an audit looks for them. */
  default List<CoveredEvents> covers() {
    return List.of();
  }

  /** Returns the same view over other tables: the shadow tables, while it is rebuilt. */
  View over(ViewTables tables);

  /**
   * Updates the rows up to the last event of the batch. It runs in the transaction that also stores
   * the token and how far the view has read, and may get events that it has seen before: an event
   * changes a row only when its version is greater than the row's. Events of one aggregate come in
   * order; a retried dead letter can come after later events of other aggregates. Gather rows over
   * the batch and write them with one statement for each table.
   *
   * @param batch in position order, never empty
   */
  void apply(List<RecordedEvent> batch);

  /** Empties the tables, before everything is applied again. */
  void clear();
}
