package org.maractracker.events.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Reminder of an action that a mail server took over. It changes nothing about the action. The mail
 * names no person, and this event does not name the mailbox.
 *
 * @param actionId the action
 * @param occasion why
 * @param recipient whose mailbox it went to
 * @param agencyId the agency that is to do something; null for an imported action that nobody owns
 * @param day the day in the MARAC's zone that the mail is for
 * @param digestId the mail: it may remind of several actions
 */
@StoredAs(name = "ReminderSent", revision = 1, former = 1)
public record ReminderSent(
    UUID actionId,
    ReminderOccasion occasion,
    ReminderRecipient recipient,
    @Nullable String agencyId,
    LocalDate day,
    UUID digestId)
    implements ActionEvent {

  @Override
  @JsonIgnore
  public PartialDate occurredOn() {
    return PartialDate.of(day);
  }
}
