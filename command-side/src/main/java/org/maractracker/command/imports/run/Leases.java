package org.maractracker.command.imports.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.command.imports.run.ImportStatus.State;
import org.maractracker.command.register.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leases of imports: which node works on which import. A node that dies gives no notice; another
 * goes on once its lease has run out. Two nodes that work on one file do no harm beyond the work:
 * what a row became is stored once.
 */
@Component
class Leases {

  /** Time that a node without a sign of life is thought to be at work. */
  static final Duration LEASE = Duration.ofSeconds(15);

  /** Greatest number of attempts that stop without getting through one more row. */
  static final int MOST_ATTEMPTS = 5;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String FREE =
      "finished_at is null and (leased_until is null or leased_until < ?)";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final UUID node = UUID.randomUUID();

  /**
   * Makes the leases; the register's tables, {@code directory}, come from the same migration as
   * theirs.
   */
  Leases(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      Clock clock,
      Directory directory) {
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Takes the oldest import that no node works on; empty when there is none. */
  Optional<Job> take() {
    List<Job> free =
        jdbc.sql(
                "select import_id, marac_id, file_name, run, started_by, started_by_name,"
                    + " started_by_role, read_columns, list_as_of from command.import_job where "
                    + FREE
                    + " order by started_at")
            .param(after(Duration.ZERO))
            .query(Leases::job)
            .list();
    return free.stream()
        .filter(job -> Boolean.TRUE.equals(transaction.execute(status -> tryTake(job))))
        .findFirst();
  }

  /**
   * Takes the import unless another of the MARAC is under way, and returns whether it did: there is
   * one at a time, as each compares its rows with those that were stored before. The MARAC's row
   * keeps two nodes apart while they look.
   */
  private boolean tryTake(Job job) {
    jdbc.sql("select marac_id from command.marac where marac_id = ? for update")
        .param(job.maracId())
        .query((row, number) -> row.getString(1))
        .list();
    boolean another =
        jdbc.sql(
                "select count(*) from command.import_job where marac_id = ? and finished_at is null"
                    + " and leased_until >= ?")
            .params(job.maracId(), after(Duration.ZERO))
            .query((row, number) -> row.getInt(1) > 0)
            .single();
    return !another
        && 1
            == jdbc.sql(
                    "update command.import_job set leased_by = ?, leased_until = ?,"
                        + " attempts = attempts + 1 where import_id = ? and "
                        + FREE)
                .params(node, after(LEASE), job.importId(), after(Duration.ZERO))
                .update();
  }

  byte[] content(Job job) {
    return jdbc.sql("select content from command.import_job where import_id = ?")
        .param(job.importId())
        .query((row, number) -> row.getBytes(1))
        .single();
  }

  /**
   * Renews the lease: this node is still at work. Returns false when another has taken the import
   * over.
   */
  boolean renew(Job job, int rowsDone) {
    return 1
        == jdbc.sql(
                "update command.import_job set leased_until = ?, attempts = case when"
                    + " rows_done < ? then 0 else attempts end, rows_done = greatest(rows_done, ?)"
                    + " where import_id = ? and run = ? and leased_by = ? and finished_at is null")
            .params(after(LEASE), rowsDone, rowsDone, job.importId(), job.run(), node)
            .update();
  }

  /** Ends the import and removes the file. */
  void finish(Job job, ImportReport report) {
    end(job, State.DONE, JSON.writeValueAsString(report));
  }

  /** Ends the import when it failed too often; else it is taken up again when its lease is over. */
  void giveUp(Job job) {
    int attempts =
        jdbc.sql("select attempts from command.import_job where import_id = ?")
            .param(job.importId())
            .query((row, number) -> row.getInt(1))
            .single();
    if (attempts >= MOST_ATTEMPTS) {
      end(job, State.FAILED, null);
    }
  }

  /** Lets another node take it at once. */
  void release(Job job) {
    jdbc.sql(
            "update command.import_job set leased_by = null, leased_until = null"
                + " where import_id = ? and leased_by = ?")
        .params(job.importId(), node)
        .update();
  }

  private void end(Job job, State outcome, @Nullable String report) {
    jdbc.sql(
            "update command.import_job set finished_at = ?, outcome = ?, report = ?,"
                + " rows_done = case when ? then row_count else rows_done end,"
                + " content = null, leased_by = null, leased_until = null"
                + " where import_id = ? and run = ? and leased_by = ?")
        .params(
            Arrays.<@Nullable Object>asList(
                after(Duration.ZERO),
                outcome.name(),
                report,
                outcome == State.DONE,
                job.importId(),
                job.run(),
                node))
        .update();
  }

  private Timestamp after(Duration time) {
    return Timestamp.from(clock.instant().plus(time));
  }

  private static Job job(ResultSet row, int number) throws SQLException {
    String maracId = row.getString(2);
    Membership as = new Membership(maracId, Role.valueOf(row.getString(7)), null);
    return new Job(
        row.getObject(1, UUID.class),
        maracId,
        row.getString(3),
        row.getInt(4),
        new Caller(row.getString(5), row.getString(6), List.of(as)),
        as,
        new ReadingWish(row.getString(8), row.getObject(9, LocalDate.class)));
  }
}
