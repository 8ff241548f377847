package org.maractracker.store.commit;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Switch between the two ways in which a process stores what it decides. Both keep the same
 * promises (docs/commit-protocol.md); they differ in speed alone.
 */
public enum CommitMode {
  /**
   * What is decided at the same time is stored in one transaction, and agreeing is first decided on
   * what the process remembers.
   */
  GATHERED {
    @Override
    public TransactionManager over(
        DataSource dataSource,
        PlatformTransactionManager transactions,
        List<CommitParticipant> participants,
        Clock clock) {
      return new GroupCommit(dataSource, transactions, participants, clock);
    }
  },
  /** Each decision is stored by itself, and everything it needs is read from the store. */
  SINGLE {
    @Override
    public TransactionManager over(
        DataSource dataSource,
        PlatformTransactionManager transactions,
        List<CommitParticipant> participants,
        Clock clock) {
      return new SingleCommit(dataSource, transactions, participants, clock);
    }
  };

  /** The mode that the setting {@code TRACKER_COMMITS} names in lower case. */
  public static CommitMode of(String setting) {
    return valueOf(setting.toUpperCase(Locale.ROOT));
  }

  /**
   * Makes the transaction manager of the command bus.
   *
   * @param participants what else is written in the transaction of the events, in this order
   * @param clock of this node, by which events are stamped
   */
  public abstract TransactionManager over(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      List<CommitParticipant> participants,
      Clock clock);
}
