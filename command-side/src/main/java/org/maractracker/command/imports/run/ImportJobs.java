package org.maractracker.command.imports.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.imports.run.ImportStatus.Starter;
import org.maractracker.command.imports.run.ImportStatus.State;
import org.maractracker.command.register.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Service of imports, which starts them and reports how far they have come. */
@Component
class ImportJobs {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int NEWEST = 200;
  private static final String SELECT =
      "select import_id, marac_id, file_name, started_by, started_by_name, started_by_role,"
          + " started_at, row_count, rows_done, finished_at, outcome, leased_until"
          + " from command.import_job where marac_id = ? ";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /**
   * Makes the jobs; the register's tables, {@code directory}, come from the same migration as
   * theirs.
   */
  ImportJobs(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      Clock clock,
      Directory directory) {
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Starts the import of a file; one that is under way goes on, and one that is done is looked at
   * again.
   */
  void put(Job job, byte[] content, int rows) {
    transaction.executeWithoutResult(status -> {
      if (begin(job, content, rows) == 0) {
        beginAgain(job, content, rows);
      }
    });
  }

  private int begin(Job job, byte[] content, int rows) {
    return update(
        "insert into command.import_job (import_id, marac_id, file_name, content, started_by,"
            + " started_by_name, started_by_role, started_at, run, row_count, rows_done, attempts,"
            + " read_columns, list_as_of)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 0, 0, ?, ?) on conflict do nothing",
        job.importId(),
        job.maracId(),
        job.file(),
        content,
        job.caller().subject(),
        job.caller().name(),
        job.as().role().name(),
        now(),
        rows,
        job.wish().columns(),
        job.wish().listAsOf());
  }

  private void beginAgain(Job job, byte[] content, int rows) {
    update(
        "update command.import_job set content = ?, started_by = ?, started_by_name = ?,"
            + " started_by_role = ?, started_at = ?, run = run + 1, row_count = ?, rows_done = 0,"
            + " attempts = 0, leased_by = null, leased_until = null, outcome = null,"
            + " finished_at = null, report = null, read_columns = ?, list_as_of = ? where import_id = ? and finished_at is not null",
        content,
        job.caller().subject(),
        job.caller().name(),
        job.as().role().name(),
        now(),
        rows,
        job.wish().columns(),
        job.wish().listAsOf(),
        job.importId());
  }

  /**
   * Returns the MARAC's imports, the newest first, and no more of them than anybody looks through.
   */
  List<ImportStatus> ofMarac(String maracId) {
    return jdbc.sql(SELECT + "order by started_at desc, import_id limit " + NEWEST)
        .param(maracId)
        .query((row, number) -> status(row))
        .list();
  }

  Optional<ImportStatus> status(String maracId, UUID importId) {
    return jdbc.sql(SELECT + "and import_id = ?")
        .params(maracId, importId)
        .query((row, number) -> status(row))
        .optional();
  }

  /** Returns what became of an import; empty until it is done. */
  Optional<ImportReport> report(UUID importId) {
    return jdbc.sql("select report from command.import_job where import_id = ?")
        .param(importId)
        .query((row, number) -> Optional.ofNullable(row.getString(1)))
        .optional()
        .flatMap(report -> report)
        .map(report -> JSON.readValue(report, ImportReport.class));
  }

  private ImportStatus status(ResultSet row) throws SQLException {
    return new ImportStatus(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        state(row.getString(11), row.getTimestamp(12)),
        new Starter(row.getString(4), row.getString(5), row.getString(6)),
        row.getTimestamp(7).toInstant(),
        row.getInt(8),
        row.getInt(9),
        instant(row.getTimestamp(10)));
  }

  private State state(@Nullable String outcome, @Nullable Timestamp leasedUntil) {
    if (outcome != null) {
      return State.valueOf(outcome);
    }
    return leasedUntil == null || leasedUntil.before(now()) ? State.WAITING : State.RUNNING;
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private int update(String statement, @Nullable Object... arguments) {
    return jdbc.sql(statement).params(Arrays.asList(arguments)).update();
  }
}
