package org.maractracker.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.EventJson;
import org.maractracker.events.action.ReminderRecipient;
import org.maractracker.reminders.Digest.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows that decide which node sends. Every step is one statement that names the state before
 * it: of two nodes, one finds it so.
 */
final class DigestTable {

  private static final JsonMapper JSON = EventJson.mapper();
  private static final LocalDate NEVER = LocalDate.of(1970, 1, 1);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  DigestTable(DataSource dataSource, TransactionTemplate transaction) {
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = transaction;
  }

  /** Whether it was found out for that day, or a later one, whom to remind. */
  boolean isPlanned(String maracId, LocalDate day) {
    return jdbc.sql("select planned_to from command.reminder_plan where marac_id = ?")
        .param(maracId)
        .query(LocalDate.class)
        .optional()
        .filter(to -> !to.isBefore(day))
        .isPresent();
  }

  /** Has these mails sent on that day, unless the day was planned before. */
  void plan(String maracId, LocalDate day, Collection<Recipient> recipients, Instant now) {
    transaction.executeWithoutResult(status -> {
      run(
          "insert into command.reminder_plan (marac_id, planned_to) values (?, ?)"
              + " on conflict do nothing",
          maracId,
          NEVER);
      boolean mine =
          run(
              "update command.reminder_plan set planned_to = ?"
                  + " where marac_id = ? and planned_to < ?",
              day,
              maracId,
              day);
      if (mine) {
        recipients.forEach(recipient -> add(maracId, day, recipient, now));
      }
    });
  }

  private void add(String maracId, LocalDate day, Recipient recipient, Instant now) {
    run(
        "insert into command.reminder_digest (digest_id, marac_id, for_day, recipient, agency_id,"
            + " state, attempts, not_before) values (?, ?, ?, ?, ?, 'DUE', 0, ?)",
        UUID.randomUUID(),
        maracId,
        day,
        recipient.kind().name(),
        Objects.requireNonNullElse(recipient.agencyId(), ""),
        Timestamp.from(now));
  }

  /** Those in this state, the ones waiting longest first. */
  List<Digest> in(State state) {
    return jdbc.sql(
            "select digest_id, marac_id, for_day, recipient, agency_id, attempts, reminders"
                + " from command.reminder_digest where state = ? order by for_day, digest_id")
        .param(state.name())
        .query((row, number) -> digest(row))
        .list();
  }

  /** Those that may be sent now. */
  List<Digest> toBeSent(Instant now) {
    return jdbc.sql(
            "select digest_id, marac_id, for_day, recipient, agency_id, attempts, reminders"
                + " from command.reminder_digest where state = 'DUE' and not_before <= ?"
                + " order by for_day, digest_id")
        .param(Timestamp.from(now))
        .query((row, number) -> digest(row))
        .list();
  }

  int count(State state) {
    return jdbc.sql("select count(*) from command.reminder_digest where state = ?")
        .param(state.name())
        .query(Integer.class)
        .single();
  }

  /** Whether some of the MARAC's are between being claimed, after that instant, and recorded. */
  boolean areUnderWay(String maracId, Instant since) {
    return jdbc.sql(
                "select count(*) from command.reminder_digest"
                    + " where marac_id = ? and state in ('CLAIMED', 'SENT')"
                    + " and claimed_at > ?")
            .params(maracId, Timestamp.from(since))
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Whether it is this caller's to send, saying this; on the disk when it is. */
  boolean claim(UUID digestId, List<Reminder> reminders, Instant now) {
    return run(
        "update command.reminder_digest set state = 'CLAIMED', claimed_at = ?,"
            + " attempts = attempts + 1, reminders = ? where digest_id = ? and state = 'DUE'",
        Timestamp.from(now),
        JSON.writeValueAsString(reminders),
        digestId);
  }

  /** The mail server has it, whatever was believed meanwhile. */
  void sent(UUID digestId) {
    run(
        "update command.reminder_digest set state = 'SENT'"
            + " where digest_id = ? and state in ('CLAIMED', 'UNCERTAIN')",
        digestId);
  }

  /** The mail server does not have it. */
  void due(UUID digestId, Instant notBefore) {
    run(
        "update command.reminder_digest set state = 'DUE', not_before = ?"
            + " where digest_id = ? and state = 'CLAIMED'",
        Timestamp.from(notBefore),
        digestId);
  }

  void recorded(UUID digestId) {
    move(digestId, State.SENT, State.RECORDED);
  }

  /** Whether it went from one state to the other by this call. */
  boolean move(UUID digestId, State from, State to) {
    return run(
        "update command.reminder_digest set state = ? where digest_id = ? and state = ?",
        to.name(),
        digestId,
        from.name());
  }

  /** Those that somebody claimed before and has not come back about. */
  List<Digest> claimedBefore(Instant instant) {
    return jdbc.sql(
            "select digest_id, marac_id, for_day, recipient, agency_id, attempts, reminders"
                + " from command.reminder_digest where state = 'CLAIMED' and claimed_at < ?")
        .param(Timestamp.from(instant))
        .query((row, number) -> digest(row))
        .list();
  }

  private boolean run(String statement, Object... parameters) {
    return jdbc.sql(statement).params(parameters).update() == 1;
  }

  private static Digest digest(ResultSet row) throws SQLException {
    String agency = row.getString(5);
    return new Digest(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        new Recipient(
            ReminderRecipient.valueOf(row.getString(4)), agency.isEmpty() ? null : agency),
        row.getInt(6),
        reminders(row.getString(7)));
  }

  private static List<Reminder> reminders(@Nullable String json) {
    return json == null ? List.of() : JSON.readValue(json, new TypeReference<>() {});
  }
}
