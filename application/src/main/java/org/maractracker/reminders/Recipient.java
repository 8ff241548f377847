package org.maractracker.reminders;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ReminderRecipient;
import org.maractracker.events.marac.AgencyMailbox;
import org.maractracker.events.marac.Reminding;
import org.maractracker.query.views.outstanding.RemindingMarac;

/**
 * Recipient of a mail.
 *
 * @param agencyId whose mailbox it is; null for those of the MARAC itself
 */
record Recipient(ReminderRecipient kind, @Nullable String agencyId) {

  static final Recipient COORDINATOR = new Recipient(ReminderRecipient.COORDINATOR, null);
  static final Recipient STEERING_GROUP = new Recipient(ReminderRecipient.STEERING_GROUP, null);

  static Recipient agency(String agencyId) {
    return new Recipient(ReminderRecipient.AGENCY, agencyId);
  }

  /**
   * Returns the mailbox its mails go to now; empty when there is none. An agency that has left gets
   * none.
   */
  Optional<String> mailbox(RemindingMarac marac) {
    Reminding practice = marac.reminding();
    if (practice == null) {
      return Optional.empty();
    }
    return switch (kind) {
      case AGENCY ->
          practice.mailboxes().stream()
              .filter(box -> box.agencyId().equals(agencyId) && marac.members().contains(agencyId))
              .map(AgencyMailbox::mailbox)
              .findFirst();
      case COORDINATOR -> Optional.ofNullable(practice.coordinatorMailbox());
      case STEERING_GROUP -> Optional.ofNullable(practice.steeringGroupMailbox());
    };
  }
}
