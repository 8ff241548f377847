package org.maractracker.query.asof;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.TrackerEvent;
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
import org.maractracker.events.action.AddendumRecorded;
import org.maractracker.events.action.DueDateRevised;
import org.maractracker.events.action.ImportSource;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.action.JointWorkingConfirmed;
import org.maractracker.events.action.ProgressRecorded;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.action.ReminderSent;
import org.maractracker.events.action.RepresentativeChanged;
import org.maractracker.events.action.UnachievableActionMinuted;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.events.casefile.CaseClosed;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.CaseReopened;
import org.maractracker.events.casefile.PartyAdded;
import org.maractracker.events.casefile.PartyEnteredInError;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.events.casefile.SafeContactChanged;
import org.maractracker.events.casefile.Victim;
import org.maractracker.events.marac.AccessCutOff;
import org.maractracker.events.marac.AccessRestored;
import org.maractracker.events.marac.AgencyAliasesChanged;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingAddendumRecorded;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.events.meeting.MeetingReopened;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.events.meeting.MeetingScheduled;

/**
 * Event reduced to what lists search by: status, due date, agencies, meetings, days, a case's
 * reference. No free text and no names; null for an event that says nothing else.
 */
final class RedactedEvent {

  private static final String LEFT_OUT = "";
  private static final Victim NOBODY = new Victim(LEFT_OUT);

  private RedactedEvent() {}

  static @Nullable TrackerEvent of(TrackerEvent event) {
    return switch (event) {
      case ActionEvent action -> of(action);
      case MeetingEvent meeting -> of(meeting);
      case MaracEvent marac -> of(marac);
      case CaseEvent file -> of(file);
      default -> null;
    };
  }

  private static @Nullable ActionEvent of(ActionEvent event) {
    return switch (event) {
      case ActionAgreed e -> agreed(e);
      case ActionImported e -> imported(e);
      case ActionReallocated e ->
          new ActionReallocated(
              e.actionId(),
              e.fromAgencyId(),
              e.toAgencyId(),
              e.meetingId(),
              null,
              LEFT_OUT,
              e.occurredOn());
      case JointWorkingArranged e ->
          new JointWorkingArranged(
              e.actionId(),
              e.leadAgencyId(),
              e.partnerAgencyIds(),
              null,
              e.meetingId(),
              e.occurredOn());
      case DueDateRevised e ->
          new DueDateRevised(e.actionId(), e.from(), e.to(), LEFT_OUT, e.occurredOn());
      case ActionCompleted e ->
          new ActionCompleted(
              e.actionId(), e.completedOn(), LEFT_OUT, null, e.daysLate(), e.imprecise());
      case ActionReportedUnachievable e ->
          new ActionReportedUnachievable(
              e.actionId(), e.reasonClass(), LEFT_OUT, null, e.reportedOn(), null, null);
      case ActionCarriedOver e ->
          new ActionCarriedOver(
              e.actionId(),
              e.fromMeetingId(),
              e.toMeetingId(),
              LEFT_OUT,
              e.timesCarried(),
              e.occurredOn());
      case ActionRemovedFromPlan e ->
          new ActionRemovedFromPlan(e.actionId(), e.meetingId(), LEFT_OUT, e.occurredOn());
      case ActionOwnerAssigned e -> e;
      case ActionLinkedToCase e -> e;
      case ActionEnteredInError e ->
          new ActionEnteredInError(e.actionId(), LEFT_OUT, e.occurredOn());
      case ActionReopened e -> new ActionReopened(e.actionId(), LEFT_OUT, e.occurredOn());
      case ActionAcknowledged _,
          RepresentativeChanged _,
          JointWorkingConfirmed _,
          ProgressRecorded _,
          PromptsAnswered _,
          ActionReworded _,
          UnachievableActionMinuted _,
          ActionNotUndertaken _,
          ReminderSent _,
          AddendumRecorded _ ->
          null;
    };
  }

  private static ActionAgreed agreed(ActionAgreed event) {
    return new ActionAgreed(
        event.actionId(),
        event.maracId(),
        event.meetingId(),
        event.caseId(),
        LEFT_OUT,
        LEFT_OUT,
        event.dueOn(),
        event.responsibleAgencyId(),
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        event.occurredOn());
  }

  private static ActionImported imported(ActionImported event) {
    return new ActionImported(
        event.actionId(),
        event.maracId(),
        event.meetingId(),
        event.caseId(),
        LEFT_OUT,
        null,
        event.dueOn(),
        event.responsibleAgencyId(),
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        new ImportSource(LEFT_OUT, null, event.source().row()),
        event.occurredOn());
  }

  private static @Nullable MeetingEvent of(MeetingEvent event) {
    return switch (event) {
      case MeetingScheduled e ->
          new MeetingScheduled(e.meetingId(), e.maracId(), e.date(), null, null, e.occurredOn());
      case MeetingRescheduled e ->
          new MeetingRescheduled(e.meetingId(), e.from(), e.to(), LEFT_OUT, e.occurredOn());
      case MeetingCancelled e -> new MeetingCancelled(e.meetingId(), LEFT_OUT, e.occurredOn());
      case AttendanceRecorded _,
          CaseListed _,
          CaseDelisted _,
          MeetingClosed _,
          MeetingReopened _,
          MeetingAddendumRecorded _ ->
          null;
    };
  }

  private static @Nullable CaseEvent of(CaseEvent event) {
    return switch (event) {
      case CaseOpened e ->
          new CaseOpened(
              e.caseId(),
              e.maracId(),
              e.reference(),
              e.referredOn(),
              NOBODY,
              List.of(),
              null,
              null,
              null,
              null,
              e.occurredOn());
      case CaseDetailsCorrected e ->
          new CaseDetailsCorrected(e.caseId(), e.reference(), NOBODY, LEFT_OUT, e.occurredOn());
      case PartyAdded _,
          PartyEnteredInError _,
          SafeContactChanged _,
          RiskIdentified _,
          RiskLeftUnaddressed _,
          RiskEnteredInError _,
          CaseClosed _,
          CaseReopened _,
          CaseAddendumRecorded _ ->
          null;
    };
  }

  private static @Nullable MaracEvent of(MaracEvent event) {
    return switch (event) {
      case MaracEstablished e -> e;
      case MaracSettingsChanged e -> e;
      case LocalPracticeChanged _,
          AgencyJoined _,
          AgencyLeft _,
          AgencyAliasesChanged _,
          AccessCutOff _,
          AccessRestored _ ->
          null;
    };
  }
}
