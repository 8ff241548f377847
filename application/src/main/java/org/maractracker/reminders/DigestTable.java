package org.maractracker.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.EventJson;
import org.maractracker.events.action.ReminderRecipient;
import org.maractracker.reminders.Digest.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Table of the mails, whose rows decide which node sends. Every step is one statement that names
 * the state before it: of two nodes, only one finds it.
 */
final class DigestTable {

  private static final JsonMapper JSON = EventJson.mapper();

  private final JdbcClient jdbc;

  DigestTable(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Adds a mail to be sent on that day. */
  void add(String maracId, LocalDate day, Recipient recipient, Instant now) {
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

  /** Returns the mails in this state, those that have waited longest first. */
  List<Digest> in(State state) {
    return select("state = ?", state.name());
  }

  /** Returns the mails that may be sent now. */
  List<Digest> toBeSent(Instant now) {
    return select("state = 'DUE' and not_before <= ?", Timestamp.from(now));
  }

  /** Returns the mails that were claimed before that instant and that no node has come back to. */
  List<Digest> claimedBefore(Instant instant) {
    return select("state = 'CLAIMED' and claimed_at < ?", Timestamp.from(instant));
  }

  private List<Digest> select(String condition, Object parameter) {
    return jdbc.sql(
            "select digest_id, marac_id, for_day, recipient, agency_id, attempts, reminders"
                + " from command.reminder_digest where "
                + condition
                + " order by for_day, digest_id")
        .param(parameter)
        .query((row, number) -> digest(row))
        .list();
  }

  int count(State state) {
    return jdbc.sql("select count(*) from command.reminder_digest where state = ?")
        .param(state.name())
        .query(Integer.class)
        .single();
  }

  /**
   * Returns whether some of the MARAC's mails are between being claimed, after that instant, and
   * recorded.
   */
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

  /**
   * Claims the mail with what it will say, and returns whether it is this caller's to send; the
   * claim is on the disk then.
   */
  boolean claim(UUID digestId, List<Reminder> reminders, Instant now) {
    return run(
        "update command.reminder_digest set state = 'CLAIMED', claimed_at = ?,"
            + " attempts = attempts + 1, reminders = ? where digest_id = ? and state = 'DUE'",
        Timestamp.from(now),
        JSON.writeValueAsString(reminders),
        digestId);
  }

  /** Notes that the mail server has it, whatever was believed meanwhile. */
  void sent(UUID digestId) {
    run(
        "update command.reminder_digest set state = 'SENT'"
            + " where digest_id = ? and state in ('CLAIMED', 'UNCERTAIN')",
        digestId);
  }

  /** Notes that the mail server does not have it, so that it is due again. */
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

  /** Moves a mail from one state to another, and returns whether this call did it. */
  boolean move(UUID digestId, State from, State to) {
    return run(
        "update command.reminder_digest set state = ? where digest_id = ? and state = ?",
        to.name(),
        digestId,
        from.name());
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
