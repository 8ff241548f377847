package org.maractracker.command.meeting;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.APRIL_DATE;
import static org.maractracker.command.GivenHistory.CASE;
import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.command.GivenHistory.scheduled;
import static org.maractracker.testsupport.events.ActionAgreedBuilder.anAgreedAction;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import java.util.UUID;
import org.maractracker.command.Deciding;
import org.maractracker.command.GivenHistory;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.events.meeting.MeetingEvent;

/** Northshire's March meeting: the case is on its agenda, attendance is recorded. */
final class AMeeting {

  static final MeetingClosed CLOSED = new MeetingClosed(MARCH, on("2026-03-10"));
  static final MeetingCancelled CANCELLED =
      new MeetingCancelled(MARCH, "made up", on("2026-03-09"));

  private AMeeting() {}

  /** Action that the IDVA service undertook at the March meeting. */
  static ActionAgreed anAction() {
    return anAgreedAction(ACTION)
        .meetingId(MARCH)
        .caseId(CASE)
        .responsibleAgencyId("idva")
        .occurredOn("2026-03-10")
        .build();
  }

  /** The same action, done jointly from that meeting on. */
  static JointWorkingArranged jointWith(String partner) {
    return new JointWorkingArranged(
        ACTION, "idva", List.of(partner), null, MARCH, on("2026-03-10"));
  }

  /** The same action, passed on to the police. */
  static ActionReallocated passedOnAt(UUID meetingId) {
    return new ActionReallocated(
        ACTION, "idva", "police", meetingId, null, "made up", on("2026-04-14"));
  }

  /** Another meeting of Northshire's, as scheduled. */
  static Deciding<Meeting> in(UUID meetingId) {
    return new Deciding<>(Meeting.class).given(scheduled(meetingId, APRIL_DATE));
  }

  static Deciding<Meeting> inMarch() {
    return new Deciding<>(Meeting.class).given(GivenHistory.march().toArray(MeetingEvent[]::new));
  }
}
