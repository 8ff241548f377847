package org.maractracker.command.action;

import static org.maractracker.command.Decided.fault;
import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.APRIL;
import static org.maractracker.command.GivenHistory.JUNE;
import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.command.GivenHistory.MAY;
import static org.maractracker.command.GivenHistory.NOBODYS;
import static org.maractracker.command.GivenHistory.SOUTHSHIRE_MEETING;
import static org.maractracker.command.GivenHistory.attendance;
import static org.maractracker.command.GivenHistory.present;
import static org.maractracker.command.GivenHistory.scheduled;
import static org.maractracker.problem.ProblemCode.ACTION_NOT_OPEN;
import static org.maractracker.problem.ProblemCode.AGENCY_NOT_IN_ATTENDANCE;
import static org.maractracker.problem.ProblemCode.AGENCY_UNKNOWN;
import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.problem.ProblemCode.JOINT_ARRANGEMENT_UNCONFIRMED;
import static org.maractracker.problem.ProblemCode.MEETING_CLOSED;
import static org.maractracker.problem.ProblemCode.NOT_FOUND;
import static org.maractracker.problem.ProblemCode.REALLOCATION_MEETING_TOO_EARLY;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.RepresentativeChanged;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingClosed;

class ReallocateActionTest {

  @Test
  void passesTheActionToAnAgencyPresentAtALaterMeeting() {
    AnAction.agreed().when(to("housing", APRIL)).stores(passed("idva", "housing", APRIL));
  }

  @Test
  void passesTheActionAtTheVeryMeetingItWasAgreedAt() {
    AnAction.agreed().when(to("police", MARCH)).stores(passed("idva", "police", MARCH));
  }

  @Test
  void passesTheActionBackToWhoOwnedItBefore() {
    AnAction.agreed()
        .given(AnAction.reallocated("idva", "police", MARCH))
        .when(to("idva", APRIL))
        .stores(passed("police", "idva", APRIL));
  }

  @Test
  void takesAMeetingThatIsClosed() {
    AnAction.agreed()
        .knowing(new MeetingClosed(APRIL, on("2026-04-14")))
        .when(to("housing", APRIL))
        .stores(passed("idva", "housing", APRIL));
  }

  @Test
  void changesOnlyTheRepresentativeOfThePresentOwner() {
    AnAction.agreed()
        .when(to("idva", MAY, "Made Up Successor"))
        .stores(
            new RepresentativeChanged(
                ACTION, "idva", "Made Up Adviser", "Made Up Successor", on("2026-06-01")));
  }

  @Test
  void isQuietWhenItStaysWithOwnerAndRepresentative() {
    AnAction.agreed().when(to("idva", APRIL, "Made Up Adviser")).isQuiet();
    AnAction.agreed().when(to("idva", APRIL, null)).isQuiet();
  }

  @Test
  void refusesToReallocateToAnAgencyThatSentApologies() {
    AnAction.agreed().when(to("housing", MARCH)).isRefused("toAgencyId", AGENCY_NOT_IN_ATTENDANCE);
  }

  @Test
  void refusesToReallocateToAnObserver() {
    AnAction.agreed()
        .when(to("education", MARCH))
        .isRefused("toAgencyId", AGENCY_NOT_IN_ATTENDANCE);
  }

  @Test
  void refusesToReallocateToAnAgencyNotOnTheList() {
    AnAction.agreed()
        .when(to("probation", APRIL))
        .isRefused("toAgencyId", AGENCY_NOT_IN_ATTENDANCE);
  }

  @Test
  void goesByTheLastAttendanceListRecorded() {
    AnAction.agreed()
        .knowing(attendance(APRIL, present("idva")))
        .when(to("housing", APRIL))
        .isRefused("toAgencyId", AGENCY_NOT_IN_ATTENDANCE);
  }

  @Test
  void refusesAnAgencyThatIsNoMemberBeforeItSpeaksOfAttendance() {
    AnAction.agreed().when(to("nobody", APRIL)).isRefused("toAgencyId", AGENCY_UNKNOWN);
  }

  @Test
  void refusesAnAgencyThatWasPresentAndHasLeft() {
    AnAction.agreed()
        .knowing(new AgencyLeft(MARAC, "housing", on("2026-05-01")))
        .when(to("housing", APRIL))
        .isRefused("toAgencyId", AGENCY_UNKNOWN);
  }

  @Test
  void refusesAMeetingBeforeTheOneItWasAgreedAt() {
    UUID february = id(31);
    AnAction.agreed()
        .knowing(scheduled(february, LocalDate.parse("2026-02-10")))
        .knowing(attendance(february, present("police")))
        .when(to("police", february))
        .isRefused("meetingId", REALLOCATION_MEETING_TOO_EARLY);
  }

  @Test
  void refusesAMeetingThatIsStillToCome() {
    AnAction.agreed()
        .knowing(attendance(JUNE, present("police")))
        .when(to("police", JUNE))
        .isRefused("meetingId", DATE_IN_FUTURE);
  }

  @Test
  void refusesAMeetingThatWasCancelled() {
    AnAction.agreed()
        .knowing(new MeetingCancelled(APRIL, "made up", on("2026-04-13")))
        .when(to("housing", APRIL))
        .isRefused("meetingId", MEETING_CLOSED);
  }

  @Test
  void doesNotKnowOtherMaracsMeetings() {
    AnAction.agreed().when(to("police", SOUTHSHIRE_MEETING)).isRefused("meetingId", NOT_FOUND);
    AnAction.agreed().when(to("police", NOBODYS)).isRefused("meetingId", NOT_FOUND);
    AnAction.agreed().when(to("idva", NOBODYS)).isRefused("meetingId", NOT_FOUND);
  }

  @Test
  void refusesOnceTheActionHasEnded() {
    AnAction.agreed()
        .given(AnAction.completed())
        .when(to("housing", APRIL))
        .isRefused(ACTION_NOT_OPEN);
  }

  @Test
  void namesAllThatIsWrongFormFirst() {
    AnAction.agreed()
        .given(AnAction.completed())
        .when(new ReallocateAction(ACTION, "housing", MARCH, null, "made up", on("2026-06-02")))
        .isRefused(
            fault("occurredOn", DATE_IN_FUTURE),
            fault(null, ACTION_NOT_OPEN),
            fault("toAgencyId", AGENCY_NOT_IN_ATTENDANCE));
  }

  @Test
  void makesTheNewOwnerTheLeadAndLetsConfirmationsFall() {
    AnAction.agreed()
        .given(AnAction.joint(AnAction.WEEKLY_CALL, "police", "probation"))
        .given(AnAction.confirmedBy("police"), AnAction.confirmedBy("probation"))
        .given(AnAction.reallocated("idva", "police", APRIL))
        .when(new CompleteAction(ACTION, on("2026-03-20"), "made up", null, null))
        .isRefused(JOINT_ARRANGEMENT_UNCONFIRMED);
  }

  @Test
  void leavesNothingJointWhenTheOnlyPartnerBecomesTheOwner() {
    AnAction.agreed()
        .given(AnAction.joint(null, "police"))
        .given(AnAction.reallocated("idva", "police", APRIL))
        .when(new CompleteAction(ACTION, on("2026-03-20"), "made up", null, null))
        .stores(new ActionCompleted(ACTION, on("2026-03-20"), "made up", null, 0, false));
  }

  private static ReallocateAction to(String agency, UUID meetingId) {
    return to(agency, meetingId, null);
  }

  private static ReallocateAction to(String agency, UUID meetingId, @Nullable String person) {
    return new ReallocateAction(ACTION, agency, meetingId, person, "made up", null);
  }

  private static ActionReallocated passed(String from, String to, UUID meetingId) {
    return new ActionReallocated(ACTION, from, to, meetingId, null, "made up", on("2026-06-01"));
  }
}
