package org.maractracker.command.action;

import static org.maractracker.command.Decided.fault;
import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.APRIL;
import static org.maractracker.command.GivenHistory.JUNE;
import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.command.GivenHistory.MAY;
import static org.maractracker.command.GivenHistory.NOBODYS;
import static org.maractracker.command.GivenHistory.attendance;
import static org.maractracker.command.GivenHistory.present;
import static org.maractracker.command.action.AnAction.WEEKLY_CALL;
import static org.maractracker.problem.ProblemCode.ACTION_NOT_OPEN;
import static org.maractracker.problem.ProblemCode.AGENCY_NOT_IN_ATTENDANCE;
import static org.maractracker.problem.ProblemCode.AGENCY_UNKNOWN;
import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.problem.ProblemCode.MEETING_TOO_EARLY;
import static org.maractracker.problem.ProblemCode.NOT_A_PARTNER;
import static org.maractracker.problem.ProblemCode.NOT_FOUND;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.Communication;
import org.maractracker.events.action.JointWorkingArranged;

class ArrangeJointWorkingTest {

  @Test
  void arrangesJointWorkingAtTheMeetingTheOwnerReceivedTheActionAt() {
    AnAction.agreed()
        .when(with(null, WEEKLY_CALL, "police", "probation"))
        .stores(arranged("idva", MARCH, WEEKLY_CALL, "police", "probation"));
  }

  @Test
  void goesByTheMeetingAtWhichThePresentOwnerReceivedIt() {
    AnAction.agreed()
        .given(AnAction.reallocated("idva", "police", APRIL))
        .when(with(null, WEEKLY_CALL, "housing"))
        .stores(arranged("police", APRIL, WEEKLY_CALL, "housing"));
  }

  @Test
  void goesByTheMeetingNamed() {
    AnAction.agreed()
        .when(with(APRIL, WEEKLY_CALL, "housing"))
        .stores(arranged("idva", APRIL, WEEKLY_CALL, "housing"));
  }

  @Test
  void isArrangedWithoutCommunicationForNow() {
    AnAction.agreed()
        .when(with(null, new Communication(null, null, null), "police"))
        .stores(arranged("idva", MARCH, null, "police"));
  }

  @Test
  void namesEachPartnerOnce() {
    AnAction.agreed()
        .when(with(null, WEEKLY_CALL, "police", "police"))
        .stores(arranged("idva", MARCH, WEEKLY_CALL, "police"));
  }

  @Test
  void dissolvesJointWorking() {
    AnAction.agreed()
        .given(AnAction.joint(WEEKLY_CALL, "police"))
        .when(with(null, WEEKLY_CALL))
        .stores(arranged("idva", MARCH, null));
  }

  @Test
  void isQuietForTheSameArrangementInAnyOrderAndAtAnyMeeting() {
    AnAction.agreed()
        .given(AnAction.joint(WEEKLY_CALL, "police", "probation"))
        .when(with(MAY, WEEKLY_CALL, "probation", "police"))
        .isQuiet();
  }

  @Test
  void isQuietWhenThereIsNothingToDissolve() {
    AnAction.agreed().when(with(null, null)).isQuiet();
  }

  @Test
  void refusesPartnersThatWereNotPresent() {
    AnAction.agreed()
        .when(with(null, WEEKLY_CALL, "police", "housing", "education"))
        .isRefused(
            fault("partnerAgencyIds[1]", AGENCY_NOT_IN_ATTENDANCE),
            fault("partnerAgencyIds[2]", AGENCY_NOT_IN_ATTENDANCE));
  }

  @Test
  void refusesAPartnerThatIsNoMember() {
    AnAction.agreed()
        .when(with(null, WEEKLY_CALL, "nobody"))
        .isRefused("partnerAgencyIds[0]", AGENCY_UNKNOWN);
  }

  @Test
  void refusesTheLeadAsAPartner() {
    AnAction.agreed()
        .when(with(null, WEEKLY_CALL, "idva"))
        .isRefused("partnerAgencyIds[0]", NOT_A_PARTNER);
  }

  @Test
  void doesNotKnowAMeetingThatIsNobodys() {
    AnAction.agreed().when(with(NOBODYS, WEEKLY_CALL, "police")).isRefused("meetingId", NOT_FOUND);
  }

  @Test
  void refusesAMeetingBeforeTheActionWasAgreedAndOneStillToCome() {
    AnAction.agreedIn(MAY)
        .when(with(APRIL, WEEKLY_CALL, "police"))
        .isRefused("meetingId", MEETING_TOO_EARLY);
    AnAction.agreed()
        .knowing(attendance(JUNE, present("police")))
        .when(with(JUNE, WEEKLY_CALL, "police"))
        .isRefused("meetingId", DATE_IN_FUTURE);
  }

  @Test
  void refusesOnceTheActionHasEnded() {
    AnAction.agreed()
        .given(AnAction.completed())
        .when(with(null, WEEKLY_CALL, "police"))
        .isRefused(ACTION_NOT_OPEN);
  }

  private static ArrangeJointWorking with(
      @Nullable UUID meetingId, @Nullable Communication communication, String... partners) {
    return new ArrangeJointWorking(ACTION, List.of(partners), communication, meetingId, null);
  }

  private static JointWorkingArranged arranged(
      String lead, UUID meetingId, @Nullable Communication communication, String... partners) {
    return new JointWorkingArranged(
        ACTION, lead, Arrays.asList(partners), communication, meetingId, on("2026-06-01"));
  }
}
