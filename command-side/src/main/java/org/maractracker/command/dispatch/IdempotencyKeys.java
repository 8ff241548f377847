package org.maractracker.command.dispatch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.maractracker.command.dispatch.CommandDispatcher.Answer;
import org.maractracker.command.dispatch.CommandDispatcher.Sender;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.store.events.ColumnArrays;
import org.maractracker.store.schema.Postgres;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/**
 * Remembers answers under their senders' keys. A key is entered with its answer in the transaction
 * of the events: so a key without its events, or events without their key, cannot be. Who finds it
 * taken has stored nothing, and is given the answer that is there.
 */
final class IdempotencyKeys {

  private static final String ENTER =
      "insert into command.idempotency (subject, idempotency_key, fingerprint, claimed_at, status,"
          + " location, etag, body) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

  /**
   * All in one trip, and how long a key that somebody else is just entering is waited for: by then
   * he should have committed, and everybody who wants to append waits meanwhile. Embedded H2 has
   * {@code LOCK_TIMEOUT} in its address.
   */
  private static final String ENTER_AT_ONCE =
      """
      set local lock_timeout = '250ms';
      insert into command.idempotency (subject, idempotency_key, fingerprint, claimed_at, status,
        location, etag, body)
      select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private final JdbcTemplate template;
  private final boolean postgres;
  private final JdbcClient jdbc;
  private final Clock clock;

  IdempotencyKeys(DataSource dataSource, Clock clock) {
    this.template = new JdbcTemplate(dataSource);
    this.template.setExceptionTranslator(new SQLErrorCodeSQLExceptionTranslator(dataSource));
    this.postgres = Postgres.isBehind(dataSource);
    this.jdbc = JdbcClient.create(dataSource);
    this.clock = clock;
  }

  /**
   * The answer given to a sender under their key; empty when there is none, or no key.
   *
   * @throws RuleViolated {@code idempotency-key-reused} when it was given to another request
   */
  Optional<Answer> answerTo(Sender sender) {
    return Optional.ofNullable(sender.idempotencyKey())
        .flatMap(key -> find(sender.caller().subject(), key))
        .map(found -> found.to(sender));
  }

  private Optional<Found> find(String subject, String key) {
    return jdbc.sql(
            "select fingerprint, status, location, etag, body from command.idempotency"
                + " where subject = ? and idempotency_key = ?")
        .params(subject, key)
        .query((row, number) ->
            new Found(
                row.getString(1),
                new Answer(
                    row.getInt(2), row.getString(3), row.getString(4), row.getString(5), true)))
        .optional();
  }

  private record Found(String fingerprint, Answer answer) {

    Answer to(Sender sender) {
      if (!fingerprint.equals(sender.fingerprint())) {
        throw new RuleViolated(
            ProblemCode.IDEMPOTENCY_KEY_REUSED,
            "This idempotency key was used for another request. Make a new one for each deed.");
      }
      return answer;
    }
  }

  /**
   * Enters answers under their keys in the current transaction.
   *
   * @throws DuplicateIdempotencyKey when there is an answer under one of them; the transaction must
   *     be rolled back
   * @throws RuleViolated {@code idempotency-key-in-use} when somebody else is entering one of them
   *     for longer than anybody should wait
   */
  void enter(List<IdempotencyRecord> all) {
    if (all.isEmpty()) {
      return;
    }
    try {
      ConnectionCallback<Integer> entering =
          connection -> postgres ? enterAtOnce(connection, all) : enterEach(connection, all);
      Integer entered = template.execute(entering);
      if (entered == null || entered < all.size()) {
        throw new DuplicateIdempotencyKey();
      }
    } catch (ConcurrencyFailureException e) {
      throw new RuleViolated(
          ProblemCode.IDEMPOTENCY_KEY_IN_USE,
          "A request with this idempotency key is still under way. Ask again in a moment.");
    }
  }

  private int enterAtOnce(Connection connection, List<IdempotencyRecord> all) throws SQLException {
    try (PreparedStatement enter = connection.prepareStatement(ENTER_AT_ONCE)) {
      ColumnArrays columns = new ColumnArrays(connection, enter);
      columns.add("varchar", all, IdempotencyRecord::subject, String[]::new);
      columns.add("varchar", all, IdempotencyRecord::key, String[]::new);
      columns.add("varchar", all, each -> each.sender().fingerprint(), String[]::new);
      String now = clock.instant().toString();
      columns.add("timestamptz", all, each -> now, String[]::new);
      columns.add("integer", all, each -> each.answer().status(), Integer[]::new);
      columns.add("varchar", all, each -> each.answer().location(), String[]::new);
      columns.add("varchar", all, each -> each.answer().etag(), String[]::new);
      columns.add("text", all, each -> each.answer().body(), String[]::new);
      enter.execute();
      enter.getMoreResults();
      return enter.getUpdateCount();
    }
  }

  private int enterEach(Connection connection, List<IdempotencyRecord> all) throws SQLException {
    Timestamp now = Timestamp.from(clock.instant());
    try (PreparedStatement enter = connection.prepareStatement(ENTER)) {
      for (IdempotencyRecord each : all) {
        Answer answer = each.answer();
        enter.setString(1, each.subject());
        enter.setString(2, each.key());
        enter.setString(3, each.sender().fingerprint());
        enter.setTimestamp(4, now);
        enter.setInt(5, answer.status());
        enter.setString(6, answer.location());
        enter.setString(7, answer.etag());
        enter.setString(8, answer.body());
        enter.addBatch();
      }
      return Arrays.stream(enter.executeBatch()).sum();
    }
  }

  /** Forgets what was claimed longer ago than that. */
  int forgetOlderThan(Duration age) {
    return jdbc.sql("delete from command.idempotency where claimed_at < ?")
        .param(Timestamp.from(clock.instant().minus(age)))
        .update();
  }
}
