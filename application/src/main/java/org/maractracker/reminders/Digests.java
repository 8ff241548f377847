package org.maractracker.reminders;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maractracker.events.action.ReminderOccasion;
import org.maractracker.events.action.ReminderRecipient;
import org.maractracker.events.marac.Reminding;
import org.maractracker.query.views.outstanding.OutstandingAction;
import org.maractracker.query.views.outstanding.RemindingMarac;

/**
 * Mails of a day: who is to be reminded of what. It follows from the MARAC's practice, the day, and
 * what was recorded, and from nothing else.
 */
final class Digests {

  private final RemindingMarac marac;
  private final Reminding practice;
  private final LocalDate today;
  private final Map<Recipient, List<Reminder>> byRecipient = new LinkedHashMap<>();

  private Digests(RemindingMarac marac, LocalDate today) {
    this.marac = marac;
    this.practice = requireNonNull(marac.reminding());
    this.today = today;
  }

  /**
   * Returns the day's mails.
   *
   * @param marac one that reminds
   * @param sittings the days from today on, on which it is to sit, in order
   * @param actions its open actions
   */
  static Map<Recipient, List<Reminder>> of(
      RemindingMarac marac,
      LocalDate today,
      List<LocalDate> sittings,
      List<OutstandingAction> actions) {
    Digests digests = new Digests(marac, today);
    ReminderRules occasions = new ReminderRules(digests.practice, today, sittings);
    actions.stream().flatMap(action -> occasions.of(action).stream()).forEach(digests::tell);
    return digests.byRecipient;
  }

  private void tell(DueReminder matter) {
    Optional<Recipient> agency =
        Optional.ofNullable(matter.agencyId())
            .map(Recipient::agency)
            .filter(each -> each.mailbox(marac).isPresent());
    boolean nobodyElse = agency.isEmpty();
    LocalDate first = firstTold(matter, nobodyElse);
    agency.ifPresent(each -> tell(each, matter));
    if (nobodyElse || hasPassed(matter, first, practice.coordinatorAfterDays())) {
      tell(Recipient.COORDINATOR, matter);
    }
    if (hasPassed(matter, first, practice.steeringGroupAfterDays())) {
      tell(Recipient.STEERING_GROUP, matter);
    }
  }

  /**
   * Returns the day from which on it counts that a reminder did not help. Where nobody can be
   * reminded before the steering group, it is the day on which somebody would have been.
   */
  private LocalDate firstTold(DueReminder matter, boolean nobodyElse) {
    boolean toldToday = !nobodyElse || Recipient.COORDINATOR.mailbox(marac).isPresent();
    return matter.firstRemindedOn().orElse(toldToday ? today : matter.since());
  }

  /** Returns whether a reminder has passed without effect; before its day has come, it cannot. */
  private boolean hasPassed(DueReminder matter, LocalDate first, int days) {
    return matter.occasion() != ReminderOccasion.DUE_SOON && !today.isBefore(first.plusDays(days));
  }

  private void tell(Recipient recipient, DueReminder matter) {
    if (recipient.mailbox(marac).isPresent() && isDue(matter, recipient.kind())) {
      byRecipient.computeIfAbsent(recipient, none -> new ArrayList<>()).add(matter.reminder());
    }
  }

  private boolean isDue(DueReminder matter, ReminderRecipient kind) {
    return matter
        .lastRemindedOn(kind)
        .map(last -> !today.isBefore(last.plusDays(practice.repeatDays())))
        .orElse(true);
  }
}
