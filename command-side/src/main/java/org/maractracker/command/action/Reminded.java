package org.maractracker.command.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ReminderOccasion;
import org.maractracker.events.action.ReminderRecipient;
import org.maractracker.events.action.ReminderSent;

/** Key of a reminder that is recorded at most once, in whichever mail it was, on one day. */
record Reminded(
    ReminderOccasion occasion,
    ReminderRecipient recipient,
    @Nullable String agencyId,
    LocalDate day) {

  static Reminded of(ReminderSent event) {
    return new Reminded(event.occasion(), event.recipient(), event.agencyId(), event.day());
  }
}
