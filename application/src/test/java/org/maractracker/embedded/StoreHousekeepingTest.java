package org.maractracker.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** The file stays within bounds at work, and becomes small when it is closed. */
class StoreHousekeepingTest {

  private static final int VIEWS = 12;
  private static final int COMMANDS = 800;
  private static final int COMMANDS_BETWEEN = 100;
  private static final String TEXT =
      "Change the locks of the flat and hand over the keys. ".repeat(9);

  @TempDir Path folder;

  @Test
  void theFileIsNeverTenTimesWhatIsLiveAndAtRestHalfOfWhatIsUsedIsLive() throws Exception {
    try (HikariDataSource pool = opened(DefaultAddress.in(folder))) {
      OneWriterDataSource database = database(pool);
      StoreHousekeeping housekeeping = new StoreHousekeeping(database);
      makeTables(new JdbcTemplate(database));
      for (int i = 0; i < COMMANDS; i += COMMANDS_BETWEEN) {
        store(database, COMMANDS_BETWEEN);
        assertThat(sizeToLive(pool)).isLessThan(10);
        housekeeping.keep();
      }
      for (int second = 0; second < 60; second++) {
        housekeeping.keep();
      }
      assertThat(sizeToLive(pool)).isLessThan(10);
      assertThat(percentLive(pool)).isGreaterThanOrEqualTo(50);
      assertThatAllIsThere(pool, COMMANDS);
    }
  }

  @Test
  void aFileThatAnEarlierVersionLetSwellIsSmallAfterAStop() throws Exception {
    String address = DefaultAddress.in(folder);
    try (HikariDataSource pool =
        opened(address.replace("RETENTION_TIME=0", "RETENTION_TIME=45000"))) {
      OneWriterDataSource database = database(pool);
      makeTables(new JdbcTemplate(database));
      store(database, COMMANDS / 2);
      assertThat(sizeToLive(pool)).isGreaterThan(10);
    }
    long swollen = size();
    try (HikariDataSource pool = opened(address)) {
      StoreHousekeeping housekeeping = new StoreHousekeeping(database(pool));
      housekeeping.destroy();
    }
    assertThat(size()).isLessThan(swollen / 5);
    try (HikariDataSource pool = opened(address)) {
      assertThat(sizeToLive(pool)).isLessThanOrEqualTo(3);
      assertThatAllIsThere(pool, COMMANDS / 2);
    }
  }

  private static void makeTables(JdbcTemplate jdbc) {
    for (int view = 0; view < VIEWS; view++) {
      jdbc.execute("create table view_" + view + " (id uuid primary key, text varchar)");
    }
  }

  /** Each a transaction of its own with a row in each table, as a command and its views write. */
  private OneWriterDataSource database(HikariDataSource pool) {
    return new OneWriterDataSource(
        pool, new WriteTurn(), new DiskReserve(folder, DataSize.ofBytes(1)));
  }

  private static void store(OneWriterDataSource database, int commands) {
    JdbcTemplate jdbc = new JdbcTemplate(database);
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    for (int i = 0; i < commands; i++) {
      UUID id = UUID.randomUUID();
      transaction.executeWithoutResult(status -> {
        for (int view = 0; view < VIEWS; view++) {
          jdbc.update("insert into view_" + view + " values (?, ?)", id, TEXT);
        }
      });
    }
  }

  private static void assertThatAllIsThere(HikariDataSource pool, int rows) {
    for (int view = 0; view < VIEWS; view++) {
      assertThat(
              new JdbcTemplate(pool)
                  .queryForObject("select count(distinct id) from view_" + view, Integer.class))
          .isEqualTo(rows);
    }
  }

  private static HikariDataSource opened(String address) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(address);
    pool.setUsername("sa");
    return pool;
  }

  private static int percentLive(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      return StoreHousekeeping.databaseBehind(connection)
          .getStore()
          .getMvStore()
          .getFileStore()
          .getChunksFillRate();
    }
  }

  private static double sizeToLive(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      return StoreHousekeeping.sizeToLive(
          StoreHousekeeping.databaseBehind(connection).getStore().getMvStore().getFileStore());
    }
  }

  private long size() throws IOException {
    return Files.size(folder.resolve("tracker.mv.db"));
  }
}
