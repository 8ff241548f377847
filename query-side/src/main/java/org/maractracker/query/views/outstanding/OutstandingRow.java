package org.maractracker.query.views.outstanding;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionAcknowledged;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionLinkedToCase;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionOwnerAssigned;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.ActionReworded;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.action.AddendumRecorded;
import org.maractracker.events.action.DueDateRevised;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.action.JointWorkingConfirmed;
import org.maractracker.events.action.ProgressRecorded;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.action.ReminderOccasion;
import org.maractracker.events.action.ReminderSent;
import org.maractracker.events.action.RepresentativeChanged;
import org.maractracker.events.action.UnachievableActionMinuted;
import org.maractracker.query.engine.view.Versioned;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.PartialAction;
import org.maractracker.query.model.marac.TimeZones;
import org.maractracker.store.events.RecordedEvent;

/**
 * Row of an action, open or not, with what decides whether somebody has to be reminded of it.
 *
 * @param held who is to do it, and whether they have acknowledged it
 * @param report whether somebody has said how it stands
 */
record OutstandingRow(
    UUID actionId,
    String maracId,
    boolean open,
    @Nullable LocalDate dueOn,
    Held held,
    JointWork joint,
    Report report,
    List<Reminded> reminded,
    long version)
    implements Versioned {

  record Held(@Nullable String agencyId, LocalDate since, boolean acknowledged) {}

  record Report(LocalDate awaitedSince, boolean given) {}

  OutstandingAction action() {
    return new OutstandingAction(
        actionId,
        dueOn,
        held.agencyId,
        held.since,
        held.acknowledged,
        joint.partners(),
        report.awaitedSince,
        report.given,
        reminded);
  }

  /** Last report about it, and reminders sent for it since their occasions began. */
  private record Told(Report report, List<Reminded> reminded) {}

  /** Returns the row after an event. */
  static OutstandingRow after(
      @Nullable OutstandingRow before, RecordedEvent recorded, Function<String, TimeZones> zones) {
    ActionEvent event = (ActionEvent) recorded.event();
    ActionFields now =
        ActionFields.of(ActionState.evolve(before == null ? null : before.state(), event));
    LocalDate day = zones.apply(now.maracId()).day(recorded);
    OutstandingRow was = before == null ? begun(now, day) : before;
    JointWork joint = was.joint.after(now.joint(), isPassedOn(now), day);
    Told told = was.told(event, day, joint);
    return new OutstandingRow(
        now.actionId(),
        now.maracId(),
        now.status() == ActionStatus.OPEN,
        now.dueOn(),
        was.held(now, day),
        joint,
        told.report,
        told.reminded,
        recorded.version());
  }

  private static OutstandingRow begun(ActionFields action, LocalDate day) {
    return new OutstandingRow(
        action.actionId(),
        action.maracId(),
        true,
        action.dueOn(),
        new Held(action.responsibleAgencyId(), day, false),
        JointWork.NONE,
        new Report(day, false),
        List.of(),
        0);
  }

  private ActionState state() {
    return PartialAction.of(actionId, maracId, null)
        .dueOn(dueOn)
        .owned(held.agencyId, held.acknowledged, List.of(), joint.of(held.agencyId))
        .standing(open ? ActionStatus.OPEN : ActionStatus.COMPLETED)
        .state();
  }

  /** Returns whether this event reallocates it; the row does not keep how often it was before. */
  private static boolean isPassedOn(ActionFields now) {
    return now.reallocations() > 0;
  }

  private Held held(ActionFields now, LocalDate day) {
    String owner = now.responsibleAgencyId();
    boolean acknowledged =
        now.acknowledgements().stream().anyMatch(each -> each.agencyId().equals(owner));
    boolean same = !isPassedOn(now) && Objects.equals(owner, held.agencyId);
    return new Held(owner, same ? held.since : day, acknowledged);
  }

  /**
   * Returns reports and reminders after the event. A reallocation does not move the due date, so
   * the reminders that it is due or overdue still count.
   */
  private Told told(ActionEvent event, LocalDate day, JointWork after) {
    return switch (event) {
      case ProgressRecorded _ -> new Told(new Report(report.awaitedSince, true), reminded);
      case ActionCarriedOver _ ->
          new Told(new Report(day, false), anew(ReminderOccasion.STATUS_NOT_REPORTED));
      case ActionReopened _ -> new Told(new Report(day, false), List.of());
      case ActionReallocated _ ->
          new Told(
              report, anew(ReminderOccasion.UNACKNOWLEDGED, ReminderOccasion.JOINT_UNCONFIRMED));
      case JointWorkingArranged _ -> new Told(report, arranged(after));
      case DueDateRevised _ ->
          new Told(report, anew(ReminderOccasion.DUE_SOON, ReminderOccasion.OVERDUE));
      case ReminderSent e -> new Told(report, Reminded.and(reminded, e));
      case ActionAgreed _,
          ActionImported _,
          ActionAcknowledged _,
          RepresentativeChanged _,
          JointWorkingConfirmed _,
          PromptsAnswered _,
          ActionCompleted _,
          ActionReportedUnachievable _,
          UnachievableActionMinuted _,
          ActionNotUndertaken _,
          ActionRemovedFromPlan _,
          ActionEnteredInError _,
          ActionReworded _,
          ActionOwnerAssigned _,
          ActionLinkedToCase _,
          AddendumRecorded _ ->
          new Told(report, reminded);
    };
  }

  /**
   * Returns the reminders after an arrangement: partners who are asked again are reminded again.
   */
  private List<Reminded> arranged(JointWork after) {
    return after.partners().equals(joint.partners())
        ? reminded
        : anew(ReminderOccasion.JOINT_UNCONFIRMED);
  }

  private List<Reminded> anew(ReminderOccasion first, ReminderOccasion... more) {
    return Reminded.without(reminded, EnumSet.of(first, more));
  }
}
