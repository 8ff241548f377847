package org.maractracker.query.views.outstanding;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionAcknowledged;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReportedUnachievable;
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
import org.maractracker.store.events.RecordedEvent;

/**
 * An action, open or not, as far as somebody may have to be reminded of it.
 *
 * @param held who is to do it, and whether they know
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

  static OutstandingRow after(@Nullable OutstandingRow before, RecordedEvent recorded) {
    LocalDate day = day(recorded);
    return switch ((ActionEvent) recorded.event()) {
      case ActionAgreed e ->
          begun(e.actionId(), e.maracId(), e.dueOn(), e.responsibleAgencyId(), day);
      case ActionImported e ->
          begun(e.actionId(), e.maracId(), e.dueOn(), e.responsibleAgencyId(), day);
      case ActionEvent later -> requireNonNull(before).after(later, day).at(recorded.version());
    };
  }

  /** A month or year counts by its last day, but never by one still to come when it was told. */
  private static LocalDate day(RecordedEvent recorded) {
    LocalDate told = LocalDate.ofInstant(recorded.recordedAt(), ZoneOffset.UTC);
    LocalDate last = recorded.event().occurredOn().lastDay();
    return recorded.event().occurredOn().imprecise() && last.isAfter(told) ? told : last;
  }

  private static OutstandingRow begun(
      UUID id, String maracId, @Nullable LocalDate dueOn, @Nullable String owner, LocalDate day) {
    return new OutstandingRow(
        id,
        maracId,
        true,
        dueOn,
        new Held(owner, day, false),
        JointWork.NONE,
        new Report(day, false),
        List.of(),
        0);
  }

  private OutstandingRow after(ActionEvent event, LocalDate day) {
    return switch (event) {
      case ActionAcknowledged e -> acknowledgedBy(e.agencyId());
      case ActionReallocated e -> ownedBy(e.toAgencyId(), day);
      case JointWorkingArranged e -> arranged(e, day);
      case JointWorkingConfirmed e -> with(joint.confirmedBy(e.agencyId()), reminded);
      case ProgressRecorded _ -> with(new Report(report.awaitedSince, true), reminded);
      case DueDateRevised e -> dueOn(e.to());
      case ActionCarriedOver _ ->
          with(new Report(day, false), anew(ReminderOccasion.STATUS_NOT_REPORTED));
      case ActionCompleted _,
          ActionReportedUnachievable _,
          ActionRemovedFromPlan _,
          ActionEnteredInError _ ->
          open(false);
      case ActionReopened _ -> open(true).with(new Report(day, false), List.of());
      case ReminderSent e -> with(report, Reminded.and(reminded, e));
      case ActionAgreed _,
          ActionImported _,
          RepresentativeChanged _,
          PromptsAnswered _,
          UnachievableActionMinuted _,
          ActionNotUndertaken _,
          AddendumRecorded _ ->
          this;
    };
  }

  private OutstandingRow acknowledgedBy(String agencyId) {
    return agencyId.equals(held.agencyId)
        ? with(new Held(agencyId, held.since, true), joint, reminded)
        : this;
  }

  /**
   * The day it is due stays, and so does that it was reminded of: it is the action that is late.
   */
  private OutstandingRow ownedBy(String agencyId, LocalDate day) {
    return with(
        new Held(agencyId, day, false),
        joint.ledBy(agencyId, day),
        anew(ReminderOccasion.UNACKNOWLEDGED, ReminderOccasion.JOINT_UNCONFIRMED));
  }

  /** Whoever is asked anew is reminded anew. */
  private OutstandingRow arranged(JointWorkingArranged event, LocalDate day) {
    JointWork after = joint.arranged(event, day);
    return with(
        after,
        after.partners().equals(joint.partners())
            ? reminded
            : anew(ReminderOccasion.JOINT_UNCONFIRMED));
  }

  private List<Reminded> anew(ReminderOccasion first, ReminderOccasion... more) {
    return Reminded.without(reminded, EnumSet.of(first, more));
  }

  private OutstandingRow dueOn(LocalDate day) {
    List<Reminded> left = anew(ReminderOccasion.DUE_SOON, ReminderOccasion.OVERDUE);
    return new OutstandingRow(actionId, maracId, open, day, held, joint, report, left, version);
  }

  private OutstandingRow open(boolean now) {
    return new OutstandingRow(
        actionId, maracId, now, dueOn, held, joint, report, reminded, version);
  }

  private OutstandingRow with(Report other, List<Reminded> left) {
    return new OutstandingRow(actionId, maracId, open, dueOn, held, joint, other, left, version);
  }

  private OutstandingRow with(JointWork other, List<Reminded> left) {
    return with(held, other, left);
  }

  private OutstandingRow with(Held owner, JointWork other, List<Reminded> left) {
    return new OutstandingRow(actionId, maracId, open, dueOn, owner, other, report, left, version);
  }

  private OutstandingRow at(long next) {
    return new OutstandingRow(actionId, maracId, open, dueOn, held, joint, report, reminded, next);
  }
}
