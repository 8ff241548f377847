package org.maractracker.command.action;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ReminderOccasion;
import org.maractracker.events.action.ReminderRecipient;
import org.maractracker.events.action.ReminderSent;

/**
 * Command to record that a reminder was sent: a fact, also about an action that has ended
 * meanwhile. Quiet when the same is recorded for that day, so that it may be sent again after a
 * crash. It is sent by the reminder automation, never over HTTP.
 *
 * @param actionId the action
 * @param occasion why
 * @param recipient whose mailbox it went to
 * @param agencyId the agency that is to do something; null when nobody owns the action
 * @param day the day in the MARAC's zone that it is for; one still to come is {@code
 *     date-in-future}
 * @param digestId the mail
 */
public record RecordReminder(
    @TargetAggregateIdentifier UUID actionId,
    ReminderOccasion occasion,
    ReminderRecipient recipient,
    @Nullable String agencyId,
    LocalDate day,
    UUID digestId) {

  ReminderSent sent() {
    return new ReminderSent(actionId, occasion, recipient, agencyId, day, digestId);
  }
}
