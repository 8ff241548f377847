package org.maractracker.query.engine.view;

import java.sql.SQLException;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Says that a view could not apply a batch and has stopped before it. Carries the position, the
 * kind of failure and the original stack trace, but not its messages: a database quotes the row it
 * refuses, and a row is personal data that must not reach the log.
 */
final class ViewFailed extends RuntimeException {

  ViewFailed(String view, long first, long last, Throwable failure) {
    super(
        "View %s cannot apply positions %d to %d: %s".formatted(view, first, last, kinds(failure)));
    setStackTrace(failure.getStackTrace());
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
