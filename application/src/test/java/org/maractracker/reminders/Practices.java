package org.maractracker.reminders;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.marac.AgencyMailbox;
import org.maractracker.events.marac.Reminding;
import org.maractracker.query.views.outstanding.OutstandingAction;
import org.maractracker.query.views.outstanding.Partner;
import org.maractracker.query.views.outstanding.Reminded;
import org.maractracker.query.views.outstanding.RemindingMarac;

/** Made-up MARACs and actions, as they are read. */
final class Practices {

  static final UUID ACTION = new UUID(0x4000L, 0x8000_0000_0000_0001L);
  static final LocalDate AGREED = LocalDate.parse("2027-03-01");
  static final LocalDate DUE = LocalDate.parse("2027-03-10");

  private Practices() {}

  /**
   * Reminds of what is due within 3 days, of reports 7 days before a meeting, of confirmations and
   * acknowledgements after 2; again after 7; the coordinator after 7 days, the steering group after
   * 14. Police and housing have mailboxes, the idva service has none, and probation has left.
   */
  static RemindingMarac marac() {
    return marac("coordinator@marac.example", "group@marac.example");
  }

  static RemindingMarac marac(@Nullable String coordinator, @Nullable String group) {
    return with("Europe/London", 8, coordinator, group);
  }

  static RemindingMarac at(String zone, int hour) {
    return with(zone, hour, null, null);
  }

  private static RemindingMarac with(
      String zone, int hour, @Nullable String coordinator, @Nullable String group) {
    List<AgencyMailbox> mailboxes =
        List.of(
            new AgencyMailbox("police", "marac@police.example"),
            new AgencyMailbox("housing", "marac@housing.example"),
            new AgencyMailbox("probation", "marac@probation.example"));
    Reminding practice = new Reminding(hour, 3, 7, 2, 2, 7, mailboxes, coordinator, 7, group, 14);
    return new RemindingMarac(
        "northshire",
        "Northshire",
        zone,
        "OFFICIAL",
        practice,
        List.of("housing", "idva", "police"),
        5);
  }

  /** Acknowledged and reported: nothing but its due date is outstanding. */
  static OutstandingAction of(@Nullable String owner, Reminded... before) {
    return action(owner, true, List.of(), true, before);
  }

  static OutstandingAction action(
      @Nullable String owner,
      boolean acknowledged,
      List<Partner> partners,
      boolean reported,
      Reminded... before) {
    return new OutstandingAction(
        ACTION, DUE, owner, AGREED, acknowledged, partners, AGREED, reported, List.of(before));
  }
}
