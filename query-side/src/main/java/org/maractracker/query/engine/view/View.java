package org.maractracker.query.engine.view;

import java.util.List;
import org.maractracker.store.events.RecordedEvent;

/**
 * The answers to one question, kept ready in tables of its own. A view sees every event of the
 * store, a batch at a time and in order, and decides itself which concern it.
 */
public interface View {

  /** The question it answers: {@code overdue}. Names its processor, its token, its lag's metric. */
  String name();

  /**
   * Which version of it makes these rows, from 1. It is raised by one with every release that makes
   * other rows of the same events, or keeps them in another form; then the view is made anew at the
   * start (docs/decisions/307-views-have-a-version.md).
   */
  int version();

  /**
   * The oldest version whose rows this code can still read and fold on. While the rows are an older
   * one's, the view stands, and an answer about it is 503 {@code unavailable} until it is made
   * anew.
   */
  default int readsFrom() {
    return version();
  }

  /** The tables of the schema {@code query} that are this view's and no other's. */
  List<String> tables();

  /** Events that must each be found in these tables; an audit looks for them. */
  default List<CoveredEvents> covers() {
    return List.of();
  }

  /** The same view with its rows elsewhere: beside the one that is read, while it is rebuilt. */
  View over(ViewTables tables);

  /**
   * Brings the rows up to the last event of the batch. Runs in the transaction that also stores the
   * token and how far the view has read, and may be given events it has seen before: an event
   * changes a row only when its version is greater than the row's. Events of one aggregate come in
   * order; one that could not be applied may come after later ones of other aggregates. Rows are
   * gathered over the batch and written as JDBC batches.
   *
   * @param batch in position order, never empty
   */
  void apply(List<RecordedEvent> batch);

  /** Empties the tables, so that everything can be applied anew. */
  void clear();
}
