package org.maractracker.reminders;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import org.maractracker.query.views.outstanding.RemindingMarac;

/**
 * Sending hours: days and hours where a MARAC is. An hour that the clocks leave out has come when
 * they have gone on; one that they go through twice has come the first time.
 */
final class SendingHours {

  private SendingHours() {}

  static LocalDate today(RemindingMarac marac, Instant now) {
    return LocalDate.ofInstant(now, marac.zone());
  }

  /** Returns when reminders of that day are sent from. */
  static Instant begin(RemindingMarac marac, LocalDate day) {
    int hour = requireNonNull(marac.reminding()).atHour();
    return day.atTime(hour, 0).atZone(marac.zone()).toInstant();
  }

  static boolean haveBegun(RemindingMarac marac, Instant now) {
    return !now.isBefore(begin(marac, today(marac, now)));
  }
}
