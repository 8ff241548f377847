package org.maractracker.command.meeting;

import static org.maractracker.command.Decided.fault;
import static org.maractracker.command.GivenHistory.CASE;
import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.command.GivenHistory.MARCH_DATE;
import static org.maractracker.command.GivenHistory.attendance;
import static org.maractracker.command.GivenHistory.present;
import static org.maractracker.command.GivenHistory.scheduled;
import static org.maractracker.problem.ProblemCode.AGENCY_NOT_IN_ATTENDANCE;
import static org.maractracker.problem.ProblemCode.AGENCY_UNKNOWN;
import static org.maractracker.problem.ProblemCode.NOT_A_PARTNER;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.on;

import org.junit.jupiter.api.Test;
import org.maractracker.command.Deciding;
import org.maractracker.command.action.AgreeActions;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.meeting.CaseListed;

/**
 * Rule of the reflective prompts: no action for an agency that was not in attendance, nor a part in
 * one.
 */
class OnlyPresentAgenciesTakeActionsTest {

  @Test
  void refusesAnAgencyThatSentApologiesAndInformation() {
    refusesAgency("housing");
  }

  @Test
  void refusesAnObserver() {
    refusesAgency("education");
  }

  @Test
  void refusesAnAgencyThatIsNotOnTheList() {
    Row row = new Row();
    row.agency = "probation";
    AMeeting.inMarch()
        .given(attendance(MARCH, present("idva")))
        .when(agree(row))
        .isRefused("responsibleAgencyId", AGENCY_NOT_IN_ATTENDANCE);
  }

  @Test
  void refusesEverybodyBeforeAttendanceIsRecorded() {
    new Deciding<>(Meeting.class)
        .given(scheduled(MARCH, MARCH_DATE))
        .given(new CaseListed(MARCH, CASE, on("2026-03-01")))
        .when(agree(new Row()))
        .isRefused("responsibleAgencyId", AGENCY_NOT_IN_ATTENDANCE);
  }

  @Test
  void refusesAnAgencyThatIsNoMemberOrHasLeft() {
    Row row = new Row();
    row.agency = "nobody";
    AMeeting.inMarch().when(agree(row)).isRefused("responsibleAgencyId", AGENCY_UNKNOWN);
    AMeeting.inMarch()
        .knowing(new AgencyLeft(MARAC, "idva", on("2026-05-01")))
        .when(agree(new Row()))
        .isRefused("responsibleAgencyId", AGENCY_UNKNOWN);
  }

  @Test
  void refusesPartnersThatWereNotPresentAndTheLeadAmongThem() {
    AMeeting.inMarch()
        .when(agree(new Row().jointWith(null, "police", "housing", "idva", "nobody")))
        .isRefused(
            fault("joint.partnerAgencyIds[1]", AGENCY_NOT_IN_ATTENDANCE),
            fault("joint.partnerAgencyIds[2]", NOT_A_PARTNER),
            fault("joint.partnerAgencyIds[3]", AGENCY_UNKNOWN));
  }

  private static void refusesAgency(String agency) {
    Row row = new Row();
    row.agency = agency;
    AMeeting.inMarch().when(agree(row)).isRefused("responsibleAgencyId", AGENCY_NOT_IN_ATTENDANCE);
  }

  private static AgreeActions agree(Row row) {
    return AgreeActions.single(row.meetingId, row.command());
  }
}
