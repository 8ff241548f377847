package org.maractracker.query.documents.minutes;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.store.events.RecordedEvent;

/**
 * Rule on which events after its closing belong to a meeting: its own, which are addenda until it
 * is reopened, decisions that name it, and corrections of something that its minutes say.
 */
final class EventsAfterClosure {

  private final MeetingState meeting;
  private final Set<UUID> agreedHere;
  private final Set<UUID> heard;
  private final Map<UUID, CaseState> cases;

  EventsAfterClosure(
      MeetingState meeting, List<ActionSnapshot> actions, Map<UUID, CaseState> cases) {
    this.meeting = meeting;
    this.cases = cases;
    heard = Set.copyOf(meeting.agenda());
    agreedHere =
        actions.stream()
            .filter(action -> action.agreedAt(meeting.meetingId()))
            .map(ActionSnapshot::id)
            .collect(toSet());
  }

  /** Returns whether an event recorded afterwards is listed after the minutes. */
  boolean tells(RecordedEvent recorded) {
    return switch (recorded.event()) {
      case MeetingEvent event -> event.meetingId().equals(meeting.meetingId());
      case ActionEvent event ->
          NamedMeetings.of(event).contains(meeting.meetingId())
              || (agreedHere.contains(event.actionId()) && putsRight(event));
      case CaseEvent event -> heard.contains(event.caseId()) && putsRight(event);
      default -> false;
    };
  }

  private static boolean putsRight(ActionEvent event) {
    return switch (event) {
      case ActionReworded _, ActionEnteredInError _, AddendumRecorded _ -> true;
      case ActionAgreed _,
          ActionImported _,
          ActionAcknowledged _,
          ActionReallocated _,
          RepresentativeChanged _,
          JointWorkingArranged _,
          JointWorkingConfirmed _,
          ProgressRecorded _,
          PromptsAnswered _,
          DueDateRevised _,
          ActionOwnerAssigned _,
          ActionLinkedToCase _,
          ActionCompleted _,
          ActionReportedUnachievable _,
          UnachievableActionMinuted _,
          ActionNotUndertaken _,
          ActionCarriedOver _,
          ActionRemovedFromPlan _,
          ActionReopened _,
          ReminderSent _ ->
          false;
    };
  }

  /**
   * Returns whether the event corrects something in these minutes; an addendum to a case may be
   * about another meeting.
   */
  private boolean putsRight(CaseEvent event) {
    return switch (event) {
      case RiskEnteredInError error ->
          cases.containsKey(error.caseId())
              && cases.get(error.caseId()).risks().stream()
                  .anyMatch(risk -> risk.riskId().equals(error.riskId()));
      case CaseAddendumRecorded added ->
          added.aboutPosition() != null
              && meeting.closing() != null
              && added.aboutPosition() <= meeting.closing().position();
      case PartyEnteredInError error ->
          cases.containsKey(error.caseId())
              && error.number() <= cases.get(error.caseId()).parties().size();
      case CaseDetailsCorrected _ -> true;
      case CaseOpened _,
          PartyAdded _,
          SafeContactChanged _,
          RiskIdentified _,
          RiskLeftUnaddressed _,
          CaseClosed _,
          CaseReopened _ ->
          false;
    };
  }
}
