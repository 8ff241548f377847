package org.maractracker.query.engine.view;

import java.sql.SQLException;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.maractracker.store.events.RecordedEvent;

/**
 * Says that a view could not apply a batch and has stopped before it. Carries the position, the
 * kind of failure and the original stack trace, but not its messages: a database quotes the row it
 * refuses, and a row is personal data that must not reach the log.
 */
final class ViewFailed extends RuntimeException {

  /**
   * @param view its name, or {@code all}
   * @param batch what it could not apply; empty when it could not even read it
   */
  ViewFailed(String view, List<RecordedEvent> batch, Throwable failure) {
    super("View %s cannot apply %s: %s".formatted(view, positions(batch), kinds(failure)));
    setStackTrace(failure.getStackTrace());
  }

  private static String positions(List<RecordedEvent> batch) {
    return batch.isEmpty()
        ? "what it lacks"
        : "positions %d to %d".formatted(batch.getFirst().position(), batch.getLast().position());
  }

  private static String kinds(Throwable failure) {
    StringJoiner kinds = new StringJoiner(" < ");
    for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
      kinds.add(
          each instanceof SQLException sql
              ? "%s [%s]".formatted(sql.getClass().getName(), sql.getSQLState())
              : each.getClass().getName());
    }
    return kinds.toString();
  }
}
