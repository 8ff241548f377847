package org.maractracker.command.dispatch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.dispatch.CommandDoor.Answer;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.store.Postgres;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/**
 * Remembers answers under their senders' keys. A key is claimed by inserting its row and the answer
 * is written into the same row, both in the transaction of the events: so a key without its events,
 * or events without their key, cannot be. Whoever comes with the same key meanwhile waits at the
 * row.
 */
final class IdempotencyKeys {

  private static final String CLAIM =
      "insert into command.idempotency (subject, idempotency_key, fingerprint, claimed_at)"
          + " values (?, ?, ?, ?) on conflict do nothing";

  /**
   * And how long a second request waits at it for the first one's answer: less than the silence
   * after which a request takes the database to be away (decision 105). The database keeps the
   * time, because the driver would set a timer for each statement; embedded H2 has {@code
   * LOCK_TIMEOUT} in its address.
   */
  private static final String PATIENT_CLAIM =
      "set local lock_timeout = '1s'; " + CLAIM + "; set local lock_timeout = 0";

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
   * Whether the key is new; then it is the current transaction's.
   *
   * @throws RuleViolated {@code idempotency-key-in-use} when the first request takes longer than
   *     anybody should wait
   */
  boolean claim(String subject, String key, String fingerprint) {
    try {
      ConnectionCallback<Boolean> claiming =
          connection -> claim(connection, subject, key, fingerprint);
      return Boolean.TRUE.equals(template.execute(claiming));
    } catch (ConcurrencyFailureException e) {
      throw new RuleViolated(
          ProblemCode.IDEMPOTENCY_KEY_IN_USE,
          "A request with this idempotency key is still under way. Ask again in a moment.");
    }
  }

  private boolean claim(Connection connection, String subject, String key, String fingerprint)
      throws SQLException {
    try (PreparedStatement claim = connection.prepareStatement(postgres ? PATIENT_CLAIM : CLAIM)) {
      claim.setString(1, subject);
      claim.setString(2, key);
      claim.setString(3, fingerprint);
      claim.setTimestamp(4, Timestamp.from(clock.instant()));
      claim.execute();
      if (postgres) {
        claim.getMoreResults();
      }
      return claim.getUpdateCount() == 1;
    }
  }

  /**
   * The answer given under the key.
   *
   * @throws RuleViolated {@code idempotency-key-reused} when it was given to another request
   */
  Answer answer(String subject, String key, String fingerprint) {
    Remembered remembered = find(subject, key).orElseThrow();
    if (!remembered.fingerprint().equals(fingerprint)) {
      throw new RuleViolated(
          ProblemCode.IDEMPOTENCY_KEY_REUSED,
          "This idempotency key was used for another request. Make a new one for each deed.");
    }
    return remembered.answer().again();
  }

  private record Remembered(String fingerprint, Answer answer) {}

  private Optional<Remembered> find(String subject, String key) {
    return jdbc.sql(
            "select fingerprint, status, location, etag, body from command.idempotency"
                + " where subject = ? and idempotency_key = ?")
        .params(subject, key)
        .query((row, number) ->
            new Remembered(
                row.getString(1),
                new Answer(
                    row.getInt(2), row.getString(3), row.getString(4), row.getString(5), false)))
        .optional();
  }

  /** Writes the answer under the key the current transaction has claimed. */
  void remember(String subject, String key, Answer answer) {
    jdbc.sql(
            "update command.idempotency set status = ?, location = ?, etag = ?, body = ?"
                + " where subject = ? and idempotency_key = ?")
        .params(
            Arrays.<@Nullable Object>asList(
                answer.status(), answer.location(), answer.etag(), answer.body(), subject, key))
        .update();
  }

  /** Forgets what was claimed longer ago than that. */
  int forgetOlderThan(Duration age) {
    return jdbc.sql("delete from command.idempotency where claimed_at < ?")
        .param(Timestamp.from(clock.instant().minus(age)))
        .update();
  }
}
