package org.maractracker.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.h2.command.CommandInterface;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Housekeeping of the embedded database's file: each commit writes whole pages anew, and the pages
 * before them stay in the file until what still counts around them is rewritten. The database's own
 * thread for it is off, since it writes without the turn; so this does it, with the turn, a little
 * each second. It rewrites pages and never moves chunks, as that thread would: H2 2.4.240 may then
 * write over what the file still refers to, which a kill in just that moment would show. The places
 * that become free are written to next; the file itself becomes shorter at a stop.
 */
final class StoreHousekeeping implements InitializingBean, DisposableBean {

  /** Share of live pages, in per cent, below which pages are rewritten at rest. */
  private static final int AT_REST = 50;

  /** The same while somebody writes, who would have to wait. */
  private static final int AT_WORK = 30;

  /** How much of the file is rewritten at once. */
  private static final int BYTES_AT_ONCE = 4 << 20;

  /** File size, as a multiple of what is live in it, above which a stop writes the file anew. */
  private static final double SWOLLEN = 2;

  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(StoreHousekeeping.class);

  private final OneWriterDataSource dataSource;
  private final ThreadPoolTaskScheduler scheduler =
      new ThreadPoolTaskSchedulerBuilder()
          .threadNamePrefix("housekeeping-")
          .awaitTermination(true)
          .awaitTerminationPeriod(Duration.ofSeconds(8))
          .build();
  private long versionThen;

  StoreHousekeeping(OneWriterDataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public void afterPropertiesSet() {
    scheduler.initialize();
    var _ = scheduler.scheduleWithFixedDelay(this::keep, EVERY);
  }

  /** Rewrites a little of the file where much of it is no longer live. */
  void keep() {
    try (Connection connection = dataSource.getConnection()) {
      MVStore store = databaseBehind(connection).getStore().getMvStore();
      boolean resting = store.getCurrentVersion() == versionThen;
      rewrite(store, resting ? AT_REST : AT_WORK);
      versionThen = store.getCurrentVersion();
    } catch (SQLException e) {
      LOG.warn("The database's file was not kept small: SQLSTATE {}", e.getSQLState());
    }
  }

  private void rewrite(MVStore store, int percent) throws SQLException {
    if (store.getFileStore().getChunksFillRate() >= percent) {
      return;
    }
    dataSource.takeTurn();
    try {
      // What is not stored yet is not rewritten, and what was frees its place when it is stored.
      store.commit();
      store.compact(percent, BYTES_AT_ONCE);
      store.commit();
    } finally {
      dataSource.giveTurnBack();
    }
  }

  /** Returns how large the file is as a multiple of what is live in it. */
  static double sizeToLive(FileStore<?> file) {
    return 1e4 / Math.max(1, file.getFillRate() * file.getChunksFillRate());
  }

  /** Returns the object that H2's own SQL statements work on; none of them reaches its file. */
  static Database databaseBehind(Connection connection) throws SQLException {
    return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase();
  }

  /** Lets the close that follows rewrite a file that is much too large. */
  @Override
  public void destroy() throws SQLException {
    scheduler.shutdown();
    try (Connection connection = dataSource.getConnection()) {
      Database database = databaseBehind(connection);
      if (sizeToLive(database.getStore().getMvStore().getFileStore()) > SWOLLEN) {
        database.setCompactMode(CommandInterface.SHUTDOWN_COMPACT);
      }
    }
  }
}
