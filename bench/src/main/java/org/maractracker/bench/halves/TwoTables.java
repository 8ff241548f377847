package org.maractracker.bench.halves;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.maractracker.embedded.EmbeddedDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Process that writes one row each into two tables, in transactions of their own on seven
 * connections, until it is killed.
 */
public final class TwoTables {

  private static final int WRITERS = 7;
  private static final String SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=";

  private TwoTables() {}

  /**
   * @param arguments the folder, and {@code one} for one writer at a time or {@code all}
   */
  @SuppressWarnings("SystemOut")
  static void main(String... arguments) {
    boolean one = arguments[1].equals("one");
    Path folder = Path.of(arguments[0]);
    HikariDataSource pool = open(folder, one ? "2000000000;RETENTION_TIME=0" : "0");
    DataSource database = one ? EmbeddedDatabase.oneWriter(pool, folder) : pool;
    JdbcTemplate jdbc = new JdbcTemplate(database);
    jdbc.execute("create table if not exists one (id uuid primary key)");
    jdbc.execute("create table if not exists other (id uuid primary key)");
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    System.out.println("writing");
    IntStream.range(0, WRITERS)
        .forEach(i -> Thread.ofPlatform().start(() -> writeForEver(jdbc, transaction)));
  }

  private static void writeForEver(JdbcTemplate jdbc, TransactionTemplate transaction) {
    while (true) {
      UUID id = UUID.randomUUID();
      transaction.executeWithoutResult(status -> {
        jdbc.update("insert into one values (?)", id);
        jdbc.update("insert into other values (?)", id);
      });
    }
  }

  static HikariDataSource open(Path folder, String writeDelay) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl("jdbc:h2:async:" + folder.resolve("two") + SETTINGS + writeDelay);
    pool.setUsername("sa");
    return pool;
  }
}
