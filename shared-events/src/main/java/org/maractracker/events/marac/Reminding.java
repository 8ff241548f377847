package org.maractracker.events.marac;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules of a MARAC for reminding its agencies of their actions: when, and to which mailboxes.
 *
 * @param atHour from which hour of the day on in the MARAC's zone, 0 to 23
 * @param dueSoonDays how many days before its due date an action is due soon; 0: on the day
 * @param meetingNearDays how many days before the next meeting an action without any report of its
 *     status is reminded of
 * @param unconfirmedDays after how many days a joint action that a partner has not confirmed is
 *     reminded of
 * @param unacknowledgedDays after how many days an action its owner has not acknowledged is
 *     reminded of
 * @param repeatDays after how many days an occasion that still stands is reminded of again
 * @param mailboxes where each agency's reminders go; an agency without one is reminded by nobody
 *     but the coordinator
 * @param coordinatorMailbox where reminders go that an agency has let pass; null for nowhere
 * @param coordinatorAfterDays how many days after the first reminder they also go there
 * @param steeringGroupMailbox where they go when that did not help either; null for nowhere
 * @param steeringGroupAfterDays how many days after the first reminder they also go there
 */
public record Reminding(
    int atHour,
    int dueSoonDays,
    int meetingNearDays,
    int unconfirmedDays,
    int unacknowledgedDays,
    int repeatDays,
    List<AgencyMailbox> mailboxes,
    @Nullable String coordinatorMailbox,
    int coordinatorAfterDays,
    @Nullable String steeringGroupMailbox,
    int steeringGroupAfterDays) {
  public Reminding {
    mailboxes = List.copyOf(mailboxes);
  }
}
