package org.maractracker.http.refusal;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * Test that distinguishes a database that is away, or too busy, from one that was asked something
 * wrong: the former is worth trying again. It is decided by the JDBC exception at the bottom,
 * whatever wrapped it.
 */
final class DatabaseAway {

  /**
   * Classes of SQLSTATE: 08 connection, 40 transaction rolled back, 53 out of resources, 57 stopped
   * by its operator or a timeout, 58 its disk.
   */
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

  /**
   * States of PostgreSQL in classes whose other states are not transient: a lock waited for in
   * vain; a session ended because it was silent in a transaction, or because that took too long. A
   * process that was stopped for a while hears of the latter when it goes on.
   */
  private static final Set<String> STATES = Set.of("55P03", "25P03", "25P04");

  /** States of PostgreSQL for a disk that is full, and for one that did not do as asked. */
  private static final Set<String> UNWRITTEN = Set.of("53100", "58030");

  private static final int DEEPEST = 20;

  private DatabaseAway() {}

  /**
   * Returns whether the failure comes of such a database. So does a transaction that could not even
   * be ended: its commit failed, and the pool had closed its connection, without a state, before it
   * was rolled back.
   */
  static boolean causes(Throwable failure) {
    return chain(failure)
        .anyMatch(cause ->
            cause instanceof TransactionSystemException
                || (cause instanceof SQLException sql && isAway(sql)));
  }

  /** Returns whether the database is there, and could not write to its disk. */
  static boolean cannotWrite(Throwable failure) {
    return chain(failure)
        .anyMatch(cause ->
            cause instanceof SQLException sql
                && sql.getSQLState() != null
                && UNWRITTEN.contains(sql.getSQLState()));
  }

  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
  }

  private static boolean isAway(SQLException e) {
    return switch (e) {
      case SQLTransientException _ -> true;
      case SQLRecoverableException _ -> true;
      case SQLNonTransientConnectionException _ -> true;
      default -> hasStateOfOneAway(e.getSQLState());
    };
  }

  private static boolean hasStateOfOneAway(@Nullable String state) {
    return state != null
        && state.length() == 5
        && (CLASSES.contains(state.substring(0, 2)) || STATES.contains(state));
  }
}
