package org.maractracker.store.commit;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The plain way to commit: each unit of work in a transaction of its own, on the thread that
 * decided it. It keeps every promise of {@link GroupCommit}, with the same order lock and the same
 * comparison of the read set, and takes the lock once for each command. The switch {@link
 * CommitMode} chooses.
 */
final class SingleCommit implements TransactionManager {

  private final GroupTransaction transaction;

  SingleCommit(GroupTransaction transaction) {
    this.transaction = transaction;
  }

  SingleCommit(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      List<CommitParticipant> participants,
      Clock clock) {
    this(
        new GroupTransaction(
            dataSource,
            transactions,
            participants,
            GroupCommit.PATIENCE,
            GroupCommit.LONGEST,
            clock));
  }

  /** Begins to collect; the commit ends as {@link GroupCommit#startTransaction} says. */
  @Override
  public Transaction startTransaction() {
    Pending pending = Pending.in(CurrentUnitOfWork.get());
    return new Transaction() {
      @Override
      public void commit() {
        Group alone = new Group();
        alone.add(pending);
        transaction.commit(alone);
      }

      @Override
      public void rollback() {
        // Nothing of it is anywhere yet.
      }
    };
  }
}
