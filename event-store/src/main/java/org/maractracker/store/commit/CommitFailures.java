package org.maractracker.store.commit;

import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** What can befall a commit that is nobody's fault; its senders are to send again. */
final class CommitFailures {

  private CommitFailures() {}

  /** Whether it is the database that failed, and not one of those who were to be committed. */
  static boolean isAway(Throwable failure) {
    return switch (failure) {
      case TransactionException _ -> true;
      case DataAccessResourceFailureException _ -> true;
      case RecoverableDataAccessException _ -> true;
      case ConcurrencyFailureException _ -> false;
      case TransientDataAccessException _ -> true;
      default -> false;
    };
  }

  /** The end of it was not heard. */
  static DataAccessResourceFailureException unknown(@Nullable Throwable cause) {
    return failure("It is unknown whether it was stored", cause);
  }

  static DataAccessResourceFailureException notStored(@Nullable Throwable cause) {
    return failure("It waited in vain, and was not stored", cause);
  }

  private static DataAccessResourceFailureException failure(
      String sentence, @Nullable Throwable cause) {
    return new DataAccessResourceFailureException(
        sentence, new SQLTransientConnectionException(sentence, cause));
  }
}
