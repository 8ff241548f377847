package org.maractracker.command.meeting;

import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.command.GivenHistory.andThen;
import static org.maractracker.problem.ProblemCode.NOT_FOUND;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.events.meeting.MeetingAddendumRecorded;

class AddMeetingAddendumTest {

  private static final long FIRST_GIVEN = andThen(List.of()).size() + 1L;

  @Test
  void addsAStatementAlsoAfterClosing() {
    AMeeting.inMarch().when(about(null)).stores(addendum(null));
    AMeeting.inMarch().given(AMeeting.CLOSED).when(about(null)).stores(addendum(null));
  }

  @Test
  void addsAStatementAboutOneOfItsEvents() {
    AMeeting.inMarch().when(about(FIRST_GIVEN)).stores(addendum(FIRST_GIVEN));
  }

  @Test
  void doesNotKnowPositionsOfOthers() {
    AMeeting.inMarch().when(about(1L)).isRefused("aboutPosition", NOT_FOUND);
  }

  private static AddMeetingAddendum about(@Nullable Long position) {
    return new AddMeetingAddendum(MARCH, "made up", position, null);
  }

  private static MeetingAddendumRecorded addendum(@Nullable Long position) {
    return new MeetingAddendumRecorded(MARCH, "made up", position, on("2026-06-01"));
  }
}
