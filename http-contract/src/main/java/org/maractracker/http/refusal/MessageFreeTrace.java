package org.maractracker.http.refusal;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Chain and frames of an exception without its messages, for the log: a message may quote what
 * somebody typed, and a log is no place for a victim's name.
 */
public final class MessageFreeTrace {

  private static final int DEEPEST = 10;
  private static final int FRAMES = 25;

  private MessageFreeTrace() {}

  public static String of(Throwable failure) {
    StringJoiner trace = new StringJoiner(System.lineSeparator());
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      trace.add((depth == 0 ? "" : "caused by ") + named(cause));
      Arrays.stream(cause.getStackTrace())
          .limit(FRAMES)
          .forEach(frame -> trace.add("  at " + frame));
      cause = cause.getCause();
    }
    return trace.toString();
  }

  private static String named(Throwable cause) {
    String name = cause.getClass().getName();
    return cause instanceof SQLException sql ? name + " SQLSTATE " + sql.getSQLState() : name;
  }
}
