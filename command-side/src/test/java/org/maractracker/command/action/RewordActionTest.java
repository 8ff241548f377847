package org.maractracker.command.action;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.problem.ProblemCode.ACTION_NOT_OPEN;
import static org.maractracker.problem.ProblemCode.MEETING_CLOSED;
import static org.maractracker.problem.ProblemCode.NOT_SMART;
import static org.maractracker.testsupport.events.ActionImportedBuilder.anImportedAction;
import static org.maractracker.testsupport.events.Northshire.on;

import org.junit.jupiter.api.Test;
import org.maractracker.command.Deciding;
import org.maractracker.events.action.ActionReworded;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.events.meeting.MeetingReopened;

class RewordActionTest {

  private static final MeetingClosed CLOSED = new MeetingClosed(MARCH, on("2026-03-10"));

  @Test
  void putsASlipRightWhileTheMeetingIsOpen() {
    AnAction.agreed().when(to("Change the locks", "Tried")).stores(reworded());
  }

  @Test
  void isQuietWhenTheseAreItsWords() {
    AnAction.agreed().when(to("Made-up action", "Made-up measure")).isQuiet();
    AnAction.agreed().given(reworded()).when(to("Change the locks", "Tried")).isQuiet();
  }

  @Test
  void refusesOnceTheMeetingIsClosedAndNoLongerWhenItIsReopened() {
    AnAction.agreed()
        .knowing(CLOSED)
        .when(to("Change the locks", "Tried"))
        .isRefused(MEETING_CLOSED);
    AnAction.agreed()
        .knowing(CLOSED, new MeetingReopened(MARCH, "A slip", on("2026-03-11")))
        .when(to("Change the locks", "Tried"))
        .stores(reworded());
  }

  @Test
  void refusesWhatNoMeetingOfThisSystemAgreed() {
    new Deciding<>(Action.class)
        .given(anImportedAction(ACTION).build())
        .when(to("Change the locks", "Tried"))
        .isRefused(MEETING_CLOSED);
  }

  @Test
  void refusesWordsThatAreMissing() {
    AnAction.agreed().when(to(" ", "Tried")).isRefused("description", NOT_SMART);
    AnAction.agreed().when(to("Change the locks", "")).isRefused("successCriteria", NOT_SMART);
  }

  @Test
  void refusesOnceTheActionHasEnded() {
    AnAction.agreed()
        .given(AnAction.completed())
        .when(to("Change the locks", "Tried"))
        .isRefused(ACTION_NOT_OPEN);
  }

  private static RewordAction to(String description, String successCriteria) {
    return new RewordAction(ACTION, description, successCriteria, "A slip", null);
  }

  private static ActionReworded reworded() {
    return new ActionReworded(ACTION, "Change the locks", "Tried", "A slip", on("2026-06-01"));
  }
}
