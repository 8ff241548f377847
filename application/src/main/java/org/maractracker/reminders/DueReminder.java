package org.maractracker.reminders;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ReminderOccasion;
import org.maractracker.events.action.ReminderRecipient;
import org.maractracker.query.views.outstanding.OutstandingAction;
import org.maractracker.query.views.outstanding.Reminded;

/**
 * Reminder that is due: an occasion to remind an agency of an action, as it stands today.
 *
 * @param agencyId null when nobody owns the action
 * @param since the day from which on it stands
 */
record DueReminder(
    OutstandingAction action,
    ReminderOccasion occasion,
    @Nullable String agencyId,
    LocalDate since) {

  Reminder reminder() {
    return new Reminder(action.actionId(), occasion, agencyId, action.dueOn());
  }

  /** Returns the last day on which that recipient was reminded of this; empty when never. */
  Optional<LocalDate> lastRemindedOn(ReminderRecipient recipient) {
    return action.reminded().stream()
        .filter(each -> each.isOf(occasion, recipient, agencyId))
        .map(Reminded::lastOn)
        .findFirst();
  }

  /** Returns the first day on which anybody was reminded of this action for this reason. */
  Optional<LocalDate> firstRemindedOn() {
    return action.reminded().stream()
        .filter(each -> each.occasion() == occasion)
        .map(Reminded::firstOn)
        .min(LocalDate::compareTo);
  }
}
