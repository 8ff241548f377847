package org.maractracker.command.meeting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.action.Actions;
import org.maractracker.command.action.AgreeActions;
import org.maractracker.command.dispatch.IfMatch;
import org.maractracker.command.facts.Facts;
import org.maractracker.command.facts.MeetingFacts;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.meeting.AgencyAttendance;
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
import org.maractracker.problem.Faults;
import org.maractracker.problem.ProblemCode;

/**
 * Aggregate of a meeting on one date. A command that would change nothing is quiet, also after the
 * meeting is closed; one that would is possible again once it is reopened.
 */
class Meeting {

  enum Stage {
    SCHEDULED,
    CLOSED,
    CANCELLED
  }

  @AggregateIdentifier UUID meetingId;
  String maracId;
  LocalDate date;
  Stage stage = Stage.SCHEDULED;
  final Map<String, AgencyAttendance> attendance = new LinkedHashMap<>();
  final Set<UUID> agenda = new HashSet<>();

  @SuppressWarnings("NullAway.Init") // its history sets them
  Meeting() {}

  @SuppressWarnings("NullAway.Init") // its first event sets them
  Meeting(MeetingScheduled scheduled) {
    apply(scheduled);
  }

  @CommandHandlerInterceptor
  @Nullable Object holdToVersion(CommandMessage<?> command, InterceptorChain decide)
      throws Exception {
    return IfMatch.around(command, meetingId.toString(), AggregateLifecycle.getVersion(), decide);
  }

  @CommandHandler
  void decide(RescheduleMeeting c, Facts facts) {
    boolean changes = !c.date().equals(date);
    Faults faults = unlessOver(changes);
    faults.addIf(
        changes && facts.today(maracId).isToCome(c.date()) && facts.wasHeld(meetingId),
        "date",
        ProblemCode.MEETING_HELD,
        "Actions were agreed at this meeting, so it was held and is not to come. A mistyped day is"
            + " put right by moving it to the day it was held on.");
    PartialDate when = when(c.occurredOn(), faults, facts);
    if (changes) {
      apply(new MeetingRescheduled(meetingId, date, c.date(), c.reason(), when));
    }
  }

  @CommandHandler
  void decide(CancelMeeting c, Facts facts) {
    boolean changes = stage != Stage.CANCELLED;
    Faults faults = unlessOver(changes);
    faults.addIf(
        changes && facts.wasHeld(meetingId),
        null,
        ProblemCode.MEETING_HELD,
        "Actions were agreed at this meeting, so it was held and cannot be cancelled.");
    PartialDate when = when(c.occurredOn(), faults, facts);
    if (changes) {
      apply(new MeetingCancelled(meetingId, c.reason(), when));
    }
  }

  @CommandHandler
  void decide(RecordAttendance c, Facts facts) {
    boolean changes =
        c.attendance().size() != attendance.size()
            || !attendance.values().containsAll(c.attendance());
    Faults faults = unlessOver(changes);
    attendanceRules(facts).judgeList(c.attendance(), faults);
    PartialDate when = when(c.occurredOn(), faults, facts);
    if (changes) {
      apply(new AttendanceRecorded(meetingId, c.attendance(), when));
    }
  }

  @CommandHandler
  void decide(RecordAgencyAttendance c, Facts facts) {
    boolean changes = !c.row().equals(attendance.get(c.row().agencyId()));
    Faults faults = unlessOver(changes);
    attendanceRules(facts).judgeRow(c.row(), "", faults);
    PartialDate when = when(c.occurredOn(), faults, facts);
    if (changes) {
      apply(new AttendanceRecorded(meetingId, attendanceWith(c.row()), when));
    }
  }

  private AttendanceRules attendanceRules(Facts facts) {
    return new AttendanceRules(meetingId, maracId, attendance, facts);
  }

  /** Returns the whole list with one row in its place, or at the end when it is new. */
  private List<AgencyAttendance> attendanceWith(AgencyAttendance row) {
    Map<String, AgencyAttendance> all = new LinkedHashMap<>(attendance);
    all.put(row.agencyId(), row);
    return List.copyOf(all.values());
  }

  @CommandHandler
  void decide(ListCase c, Facts facts) {
    facts.caseFile(maracId, c.caseId(), "caseId");
    boolean changes = !agenda.contains(c.caseId());
    PartialDate when = when(c.occurredOn(), unlessOver(changes), facts);
    if (changes) {
      apply(new CaseListed(meetingId, c.caseId(), when));
    }
  }

  @CommandHandler
  void decide(DelistCase c, Facts facts) {
    facts.caseFile(maracId, c.caseId(), "caseId");
    boolean changes = agenda.contains(c.caseId());
    PartialDate when = when(c.occurredOn(), unlessOver(changes), facts);
    if (changes) {
      apply(new CaseDelisted(meetingId, c.caseId(), when));
    }
  }

  @CommandHandler
  void decide(AgreeActions c, Facts facts) throws Exception {
    Set<String> present = MeetingFacts.presentIn(List.copyOf(attendance.values()));
    Agreement agreement = new Agreement(meetingId, maracId, date, present, agenda, facts);
    agreement.judgeMeeting(stage != Stage.SCHEDULED);
    for (List<ActionEvent> beginning : agreement.judge(c)) {
      Actions.agree(beginning);
    }
  }

  @CommandHandler
  void decide(CloseMeeting c, Facts facts) {
    boolean changes = stage != Stage.CLOSED;
    Faults faults = unlessOver(changes);
    faults.addIf(
        changes && facts.today(maracId).isToCome(date),
        null,
        ProblemCode.DATE_IN_FUTURE,
        "The meeting is still to come; it is closed once it has sat.");
    PartialDate when = when(c.occurredOn(), faults, facts);
    if (changes) {
      apply(new MeetingClosed(meetingId, when));
    }
  }

  @CommandHandler
  void decide(ReopenMeeting c, Facts facts) {
    Faults faults = new Faults();
    faults.addIf(
        stage == Stage.CANCELLED,
        null,
        ProblemCode.MEETING_CLOSED,
        "The meeting was cancelled; there is nothing to go on with.");
    PartialDate when = when(c.occurredOn(), faults, facts);
    if (stage == Stage.CLOSED) {
      apply(new MeetingReopened(meetingId, c.reason(), when));
    }
  }

  @CommandHandler
  void decide(AddMeetingAddendum c, Facts facts) {
    facts.requireEventOf(meetingId.toString(), c.aboutPosition());
    PartialDate when = facts.today(maracId).unlessTold(c.occurredOn());
    apply(new MeetingAddendumRecorded(meetingId, c.statement(), c.aboutPosition(), when));
  }

  @EventSourcingHandler
  void evolve(MeetingEvent event) {
    switch (event) {
      case MeetingScheduled e -> {
        meetingId = e.meetingId();
        maracId = e.maracId();
        date = e.date();
      }
      case MeetingRescheduled e -> date = e.to();
      case MeetingCancelled _ -> stage = Stage.CANCELLED;
      case AttendanceRecorded e -> {
        attendance.clear();
        e.attendance().forEach(row -> attendance.put(row.agencyId(), row));
      }
      case CaseListed e -> agenda.add(e.caseId());
      case CaseDelisted e -> agenda.remove(e.caseId());
      case MeetingClosed _ -> stage = Stage.CLOSED;
      case MeetingReopened _ -> stage = Stage.SCHEDULED;
      case MeetingAddendumRecorded _ -> {}
    }
  }

  /** Begins the gathering of faults: a change once the meeting is closed or cancelled is one. */
  private Faults unlessOver(boolean changes) {
    Faults faults = new Faults();
    faults.addIf(
        changes && stage != Stage.SCHEDULED,
        null,
        ProblemCode.MEETING_CLOSED,
        "The meeting is closed or cancelled; its date, attendance and agenda no longer change.");
    return faults;
  }

  /** Returns when it happened; refuses with everything that was gathered until then. */
  private PartialDate when(@Nullable PartialDate told, Faults faults, Facts facts) {
    PartialDate when = facts.today(maracId).unlessTold(told, faults);
    faults.refuseIfAny();
    return when;
  }
}
