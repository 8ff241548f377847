package org.maractracker.embedded;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.query.QuerySide;
import org.maractracker.testsupport.Eventually;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * One transaction writes at a time, and what it committed is in the file. A copy of the file, made
 * while the database is open, is what a kill would leave of it.
 */
class OneWriterTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path folder;

  private final WriteTurn turn = new WriteTurn(Duration.ofSeconds(30));
  private final HikariDataSource pool = new HikariDataSource();
  private JdbcTemplate jdbc;
  private TransactionTemplate transaction;
  private TransactionTemplate viewBatch;

  @BeforeEach
  void open() throws IOException {
    pool.setJdbcUrl(DefaultAddress.in(folder));
    pool.setUsername("sa");
    OneWriterDataSource database = database(turn);
    jdbc = new JdbcTemplate(database);
    JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    transaction = new TransactionTemplate(transactions);
    viewBatch = new TransactionTemplate(transactions);
    viewBatch.setName(QuerySide.VIEW_BATCH);
    jdbc.execute("create table one (id int primary key)");
    jdbc.execute("create table other (id int primary key)");
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void whatIsCommittedIsInTheFile() throws Exception {
    transaction.executeWithoutResult(status -> {
      jdbc.update("insert into one values (1)");
      jdbc.update("insert into other values (1)");
    });
    assertThat(leftByAKill("one")).containsExactly(1);
    assertThat(leftByAKill("other")).containsExactly(1);
  }

  @Test
  void aStatementOutsideATransactionIsInTheFileToo() throws Exception {
    jdbc.update("insert into one values (2)");
    assertThat(leftByAKill("one")).containsExactly(2);
  }

  @Test
  void aBatchOfAViewIsNotWaitedForAndGoesWithTheNextThatIs() throws Exception {
    viewBatch.executeWithoutResult(status -> jdbc.update("insert into one values (3)"));
    assertThat(leftByAKill("one")).isEmpty();
    jdbc.update("insert into other values (3)");
    assertThat(leftByAKill("one")).containsExactly(3);
  }

  @Test
  void nothingOfATransactionUnderWayIsLeftByAKill() throws Exception {
    try (Connection connection = DriverManager.getConnection(DefaultAddress.in(folder), "sa", "")) {
      transaction.executeWithoutResult(status -> {
        jdbc.update("insert into one values (4)");
        storeAsItIs(connection);
      });
    }
    transaction.executeWithoutResult(status -> {
      jdbc.update("insert into one values (5)");
      status.setRollbackOnly();
    });
    assertThat(leftByAKill("one")).containsExactly(4);
  }

  @Test
  void theNextWriterWaitsForTheCommitAndAReaderDoesNot() throws Exception {
    try (ExecutorService others = Executors.newFixedThreadPool(2)) {
      Future<Integer> next =
          requireNonNull(
              transaction.execute(status -> {
                jdbc.update("insert into one values (6)");
                Future<Integer> writing =
                    others.submit(() -> jdbc.update("insert into one values (7)"));
                Eventually.holds(() -> assertThat(turn.waiting()).isEqualTo(1));
                assertThat(others.submit(this::counted)).succeedsWithin(SOON).isEqualTo(0);
                return writing;
              }));
      assertThat(next).succeedsWithin(SOON).isEqualTo(1);
      assertThat(counted()).isEqualTo(2);
    }
  }

  private OneWriterDataSource database(WriteTurn one) {
    return new OneWriterDataSource(pool, one, new DiskReserve(folder, DataSize.ofBytes(1)));
  }

  private int counted() {
    return requireNonNull(jdbc.queryForObject("select count(*) from one", Integer.class));
  }

  @Test
  void nothingIsWrittenToADiskThatIsFullAndQuestionsAreAnswered() throws SQLException {
    jdbc.update("insert into one values (8)");
    DiskReserve all = new DiskReserve(folder, DataSize.ofBytes(Long.MAX_VALUE));
    JdbcTemplate full = new JdbcTemplate(new OneWriterDataSource(pool, turn, all));
    assertThatThrownBy(() -> full.update("insert into one values (9)"))
        .isInstanceOf(DataAccessResourceFailureException.class)
        .rootCause()
        .isInstanceOfSatisfying(
            SQLException.class, cause -> assertThat(cause.getSQLState()).isEqualTo("53100"));
    assertThat(full.queryForList("select id from one", Integer.class))
        .contains(8)
        .doesNotContain(9);
    jdbc.update("insert into one values (9)");
  }

  @Test
  void aRowLockedByAQuestionTakesTheTurn() throws SQLException {
    jdbc.update("insert into one values (8)");
    WriteTurn impatient = new WriteTurn(Duration.ofMillis(1));
    try (Connection locking = database(impatient).getConnection()) {
      locking.setAutoCommit(false);
      locking.createStatement().executeQuery("select id from one where id = 8 for update");
      assertThatThrownBy(impatient::take).isInstanceOf(SQLTimeoutException.class);
      locking.rollback();
      impatient.take();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select id from one where id = 8 FOR UPDATE",
        "select id from final table (insert into one values (8))",
        "select next value for numbers",
        "select nextval('numbers')",
        "insert into one select 8",
        "merge into one values (8)",
        "call set_up()",
        "-- a note first\nselect 1"
      })
  void whatIsNotPlainlyAQuestionCountsAsWriting(String sql) {
    assertThat(OneWriterConnection.isQuestion(sql)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select id from one",
        "\n  SELECT count(*)\nfrom one",
        "with recent as (select 1) select * from recent",
        "values (1)"
      })
  void aQuestionIsKeptWaitingByNobody(String sql) {
    assertThat(OneWriterConnection.isQuestion(sql)).isTrue();
  }

  @Test
  void theTurnIsGivenBackHoweverATransactionEnds() {
    jdbc.update("insert into one values (9)");
    assertThatThrownBy(() -> jdbc.update("insert into one values (9)"))
        .isInstanceOf(DuplicateKeyException.class);
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(status -> {
              jdbc.update("insert into other values (9)");
              jdbc.update("insert into one values (9)");
            }))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(jdbc.update("insert into other values (9)")).isEqualTo(1);
  }

  /** As it closes itself when it could not write, for instance because the disk is full. */
  @Test
  void aDatabaseThatClosedItselfIsOpenedAgain() throws Exception {
    jdbc.update("insert into one values (10)");
    try (Connection connection = pool.getConnection()) {
      StoreHousekeeping.databaseBehind(connection).getStore().getMvStore().closeImmediately();
    }
    assertThatThrownBy(() -> jdbc.update("insert into one values (11)"))
        .isInstanceOf(DataAccessResourceFailureException.class);
    Eventually.holds(() -> assertThat(jdbc.update("insert into one values (12)")).isEqualTo(1));
    assertThat(jdbc.queryForList("select id from one", Integer.class)).containsExactly(10, 12);
    assertThat(leftByAKill("one")).containsExactly(10, 12);
  }

  /** Stores what is there, as the database does by itself when much of it is not stored yet. */
  private static void storeAsItIs(Connection connection) {
    try {
      StoreHousekeeping.databaseBehind(connection).getStore().getMvStore().commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<@Nullable Integer> leftByAKill(String table) throws IOException {
    Path copy = Files.createTempDirectory(folder, "killed");
    Files.copy(folder.resolve("tracker.mv.db"), copy.resolve("tracker.mv.db"));
    try (HikariDataSource killed = new HikariDataSource()) {
      killed.setJdbcUrl(DefaultAddress.in(copy));
      killed.setUsername("sa");
      return new JdbcTemplate(killed).queryForList("select id from " + table, Integer.class);
    }
  }
}
