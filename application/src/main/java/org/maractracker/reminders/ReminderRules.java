package org.maractracker.reminders;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.maractracker.events.action.ReminderOccasion;
import org.maractracker.events.marac.Reminding;
import org.maractracker.query.views.outstanding.OutstandingAction;
import org.maractracker.query.views.outstanding.Partner;

/**
 * Rules on which occasions actions are to be reminded of on a day. An action done jointly is due
 * for all who undertook it; its status is reported by its owner, who leads.
 *
 * @param today the day in the MARAC's zone
 * @param sittings the days from today on, on which the MARAC is to sit, in order
 */
record ReminderRules(Reminding practice, LocalDate today, List<LocalDate> sittings) {

  List<DueReminder> of(OutstandingAction action) {
    return Stream.of(
            dueSoon(action),
            overdue(action),
            notReported(action),
            unconfirmed(action),
            unacknowledged(action))
        .flatMap(matters -> matters)
        .toList();
  }

  private Stream<DueReminder> dueSoon(OutstandingAction action) {
    LocalDate dueOn = action.dueOn();
    if (dueOn == null || today.isAfter(dueOn)) {
      return Stream.empty();
    }
    return standing(
        concerned(action, ReminderOccasion.DUE_SOON, dueOn.minusDays(practice.dueSoonDays())));
  }

  private Stream<DueReminder> overdue(OutstandingAction action) {
    LocalDate dueOn = action.dueOn();
    return dueOn == null
        ? Stream.empty()
        : standing(concerned(action, ReminderOccasion.OVERDUE, dueOn.plusDays(1)));
  }

  /**
   * Returns the reminder that a report is missing before the next meeting, which is one after the
   * day from which on a report is awaited.
   */
  private Stream<DueReminder> notReported(OutstandingAction action) {
    if (action.reported()) {
      return Stream.empty();
    }
    return standing(
        sittings.stream()
            .filter(day -> day.isAfter(action.reportAwaitedSince()))
            .limit(1)
            .map(day -> day.minusDays(practice.meetingNearDays()))
            .map(near -> owners(action, ReminderOccasion.STATUS_NOT_REPORTED, near)));
  }

  private Stream<DueReminder> unconfirmed(OutstandingAction action) {
    return standing(
        action.partners().stream()
            .filter(partner -> !partner.confirmed())
            .map(partner ->
                new DueReminder(
                    action,
                    ReminderOccasion.JOINT_UNCONFIRMED,
                    partner.agencyId(),
                    partner.askedOn().plusDays(practice.unconfirmedDays()))));
  }

  private Stream<DueReminder> unacknowledged(OutstandingAction action) {
    LocalDate since = action.receivedOn().plusDays(practice.unacknowledgedDays());
    return action.acknowledged()
        ? Stream.empty()
        : standing(Stream.of(owners(action, ReminderOccasion.UNACKNOWLEDGED, since)));
  }

  private Stream<DueReminder> standing(Stream<DueReminder> matters) {
    return matters.filter(matter -> !today.isBefore(matter.since()));
  }

  private static DueReminder owners(
      OutstandingAction action, ReminderOccasion why, LocalDate since) {
    return new DueReminder(action, why, action.ownerAgencyId(), since);
  }

  private static Stream<DueReminder> concerned(
      OutstandingAction action, ReminderOccasion why, LocalDate since) {
    return Stream.concat(
        Stream.of(owners(action, why, since)),
        action.partners().stream()
            .map(Partner::agencyId)
            .map(agency -> new DueReminder(action, why, agency, since)));
  }
}
