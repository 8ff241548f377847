package org.maractracker.command.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.command.GivenHistory.attendance;
import static org.maractracker.command.GivenHistory.attends;
import static org.maractracker.command.GivenHistory.present;
import static org.maractracker.command.GivenHistory.scheduled;
import static org.maractracker.testsupport.events.ActionAgreedBuilder.anAgreedAction;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maractracker.command.facts.FactsOf;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.meeting.Attendance;

class PresenceInMinutesTest {

  private static final UUID MEETING = id(1);
  private static final UUID CASE = id(11);
  private static final UUID ACTION = id(21);
  private static final ActionCompleted DONE =
      new ActionCompleted(ACTION, on("2026-03-20"), "x", null, 0, false);

  private static PresenceInMinutes after(TrackerEvent... since) {
    List<TrackerEvent> events = new ArrayList<>();
    events.add(scheduled(MEETING, LocalDate.parse("2026-03-10")));
    events.add(attendance(MEETING, present("police"), present("housing")));
    events.add(anAgreedAction(ACTION).meetingId(MEETING).caseId(CASE).build());
    events.addAll(List.of(since));
    return new PresenceInMinutes(
        Plan.of(CASE, List.of(ACTION)), FactsOf.openActions(events), FactsOf.archive(events));
  }

  @Test
  void warnsWhereAnOwnerOfWhatHasEndedLosesItsPresence() {
    assertThat(after(DONE).ofRow(MEETING, attends("police", Attendance.APOLOGIES)))
        .singleElement()
        .satisfies(warning -> {
          assertThat(warning.code()).isEqualTo("undertook-what-has-ended");
          assertThat(warning.field()).isEqualTo("attendance");
          assertThat(warning.actionId()).isEqualTo(ACTION);
        });
    assertThat(after(DONE).ofList(MEETING, List.of(attends("police", Attendance.ABSENT))))
        .extracting(Warning::field)
        .containsExactly("attendance", "attendance[0].attendance");
  }

  /** That is refused. */
  @Test
  void saysNothingWhileItIsOpen() {
    assertThat(after().ofRow(MEETING, attends("police", Attendance.APOLOGIES))).isEmpty();
  }

  @Test
  void saysNothingOfWhoeverStaysOrWasNotThere() {
    assertThat(after(DONE).ofRow(MEETING, present("police"))).isEmpty();
    assertThat(after(DONE).ofRow(MEETING, attends("idva", Attendance.ABSENT))).isEmpty();
    assertThat(after(DONE).ofList(MEETING, List.of(present("housing"), present("police"))))
        .isEmpty();
  }
}
