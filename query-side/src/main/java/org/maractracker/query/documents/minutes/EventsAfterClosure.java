package org.maractracker.query.documents.minutes;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.AddendumRecorded;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.meeting.MeetingAddendumRecorded;
import org.maractracker.store.events.RecordedEvent;

/**
 * What of the time after it belongs to a closed meeting: addenda to it, what was decided and names
 * it, and what puts right something its minutes say.
 */
final class EventsAfterClosure {

  private final MeetingSnapshot meeting;
  private final Set<UUID> agreedHere;
  private final Set<UUID> heard;
  private final Map<UUID, CaseSnapshot> cases;

  EventsAfterClosure(
      MeetingSnapshot meeting, List<ActionSnapshot> actions, Map<UUID, CaseSnapshot> cases) {
    this.meeting = meeting;
    this.cases = cases;
    heard = Set.copyOf(meeting.agenda());
    agreedHere =
        actions.stream()
            .filter(action -> action.agreedAt(meeting.meetingId()))
            .map(ActionSnapshot::id)
            .collect(toSet());
  }

  /** Whether an event recorded afterwards is told of after the minutes. */
  boolean tells(RecordedEvent recorded) {
    return switch (recorded.event()) {
      case MeetingAddendumRecorded added -> added.meetingId().equals(meeting.meetingId());
      case ActionEvent event ->
          NamedMeetings.of(event).contains(meeting.meetingId())
              || (agreedHere.contains(event.actionId()) && putsRight(event));
      case CaseEvent event -> heard.contains(event.caseId()) && putsRight(event);
      default -> false;
    };
  }

  private static boolean putsRight(ActionEvent event) {
    return event instanceof ActionEnteredInError || event instanceof AddendumRecorded;
  }

  /** An addendum to a case may be about another meeting: here are those about what is told here. */
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
      default -> false;
    };
  }
}
