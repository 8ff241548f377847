package org.maractracker.query;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.maractracker.store.commit.GroupCommit;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Feeds the store as a command side does. */
public final class Appending {

  private Appending() {}

  /**
   * Stores what is published meanwhile, in one commit.
   *
   * @param clock of the command side
   */
  public static void inOneCommit(DataSource dataSource, Clock clock, Runnable publishes) {
    try (GroupCommit commits =
        new GroupCommit(
            dataSource, new DataSourceTransactionManager(dataSource), List.of(), clock)) {
      UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(null);
      unitOfWork.attachTransaction(commits);
      publishes.run();
      unitOfWork.commit();
    }
  }
}
