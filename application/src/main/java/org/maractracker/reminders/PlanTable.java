package org.maractracker.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Table of the day up to which each MARAC's reminders are planned: once for each day. */
final class PlanTable {

  private static final LocalDate NEVER = LocalDate.of(1970, 1, 1);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final DigestTable digests;

  PlanTable(DataSource dataSource, TransactionTemplate transaction, DigestTable digests) {
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = transaction;
    this.digests = digests;
  }

  /** Returns whether reminders were planned for that day, or a later one. */
  boolean isPlanned(String maracId, LocalDate day) {
    return jdbc.sql("select planned_to from command.reminder_plan where marac_id = ?")
        .param(maracId)
        .query(LocalDate.class)
        .optional()
        .filter(to -> !to.isBefore(day))
        .isPresent();
  }

  /** Plans these mails for that day, unless that day or a later one was planned before. */
  void plan(String maracId, LocalDate day, Collection<Recipient> recipients, Instant now) {
    transaction.executeWithoutResult(status -> {
      if (moveTo(maracId, day)) {
        recipients.forEach(recipient -> digests.add(maracId, day, recipient, now));
      }
    });
  }

  private boolean moveTo(String maracId, LocalDate day) {
    jdbc.sql(
            "insert into command.reminder_plan (marac_id, planned_to) values (?, ?)"
                + " on conflict do nothing")
        .params(maracId, NEVER)
        .update();
    return jdbc.sql(
                "update command.reminder_plan set planned_to = ?"
                    + " where marac_id = ? and planned_to < ?")
            .params(day, maracId, day)
            .update()
        == 1;
  }
}
