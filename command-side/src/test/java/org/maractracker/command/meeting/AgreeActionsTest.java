package org.maractracker.command.meeting;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maractracker.command.Decided.fault;
import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.CASE;
import static org.maractracker.command.GivenHistory.JUNE;
import static org.maractracker.command.GivenHistory.JUNE_DATE;
import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.command.GivenHistory.NOBODYS;
import static org.maractracker.command.GivenHistory.OTHER_RISK;
import static org.maractracker.command.GivenHistory.RISK;
import static org.maractracker.command.GivenHistory.SOUTHSHIRE_CASE;
import static org.maractracker.command.GivenHistory.UNHEARD_CASE;
import static org.maractracker.command.GivenHistory.UNHEARD_RISK;
import static org.maractracker.command.GivenHistory.attendance;
import static org.maractracker.command.GivenHistory.present;
import static org.maractracker.command.GivenHistory.scheduled;
import static org.maractracker.problem.ProblemCode.AGENCY_NOT_IN_ATTENDANCE;
import static org.maractracker.problem.ProblemCode.AGENCY_UNKNOWN;
import static org.maractracker.problem.ProblemCode.CASE_CLOSED;
import static org.maractracker.problem.ProblemCode.CASE_NOT_LISTED;
import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.problem.ProblemCode.MEETING_CLOSED;
import static org.maractracker.problem.ProblemCode.MITIGATION_MISSING;
import static org.maractracker.problem.ProblemCode.NOT_FOUND;
import static org.maractracker.problem.ProblemCode.NOT_SMART;
import static org.maractracker.problem.ProblemCode.RISK_UNKNOWN;
import static org.maractracker.problem.ProblemCode.STALE_VERSION;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maractracker.command.Deciding;
import org.maractracker.command.action.AgreeActions;
import org.maractracker.command.action.Prompts;
import org.maractracker.events.action.AddedValue;
import org.maractracker.events.action.Communication;
import org.maractracker.events.action.Equality;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.action.PublicProtection;
import org.maractracker.events.action.ServiceGeneratedRisk;
import org.maractracker.events.action.VictimVoice;
import org.maractracker.events.casefile.CaseClosed;
import org.maractracker.events.casefile.CaseReopened;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.CaseListed;

class AgreeActionsTest {

  private static final Communication WEEKLY_CALL = new Communication("by phone", "weekly", null);

  @Test
  void agreesAnActionOnTheMeetingsDate() {
    AMeeting.inMarch().when(agree(new Row())).creates(new Row().event());
  }

  /** It would end quietly, and nothing it was decided on would be compared. */
  @Test
  void agreesSomething() {
    UUID meeting = UUID.randomUUID();
    assertThatThrownBy(() -> new AgreeActions(meeting, List.of(), true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void agreesAnActionWithEveryPromptAnswered() {
    Row row = new Row();
    row.prompts =
        new Prompts(
            List.of(Party.CHILD),
            List.of(PublicProtection.CHILD_PROTECTION),
            AddedValue.MARAC_SPECIFIC,
            true,
            new ServiceGeneratedRisk(true, "made-up mitigation"),
            new VictimVoice(true, "made up"),
            new Equality(true, null));
    AMeeting.inMarch().when(agree(row)).creates(row.event());
  }

  @Test
  void agreesAnActionLinkedToNoRiskWhenThatIsExplained() {
    Row row = new Row();
    row.risks = List.of();
    row.notLinkedBecause = "made up";
    AMeeting.inMarch().when(agree(row)).creates(row.event());
  }

  @Test
  void agreesAnActionDueOnTheDayOfTheMeeting() {
    Row row = new Row();
    row.dueOn = "2026-03-10";
    AMeeting.inMarch().when(agree(row)).creates(row.event());
  }

  @Test
  void agreesAnActionTogetherWithItsJointArrangement() {
    Row row = new Row().jointWith(WEEKLY_CALL, "police", "probation");
    AMeeting.inMarch()
        .when(agree(row))
        .creates(
            row.event(),
            new JointWorkingArranged(
                ACTION,
                "idva",
                List.of("police", "probation"),
                WEEKLY_CALL,
                MARCH,
                on("2026-03-10")));
  }

  @Test
  void agreesAJointActionWithoutACommunicationArrangement() {
    Row row = new Row().jointWith(null, "police");
    AMeeting.inMarch()
        .when(agree(row))
        .creates(
            row.event(),
            new JointWorkingArranged(
                ACTION, "idva", List.of("police"), null, MARCH, on("2026-03-10")));
  }

  @Test
  void agreesAsOneAgencysAloneWhatHasNoPartners() {
    Row row = new Row().jointWith(WEEKLY_CALL);
    AMeeting.inMarch().when(agree(row)).creates(row.event());
  }

  @Test
  void agreesManyAtOnce() {
    Row first = new Row();
    Row second = new Row();
    second.actionId = id(22);
    second.agency = "police";
    second.risks = List.of(RISK, OTHER_RISK);
    second.occurredOn = "2026-03";
    AMeeting.inMarch().when(bulk(first, second)).creates(first.event(), second.event());
  }

  @Test
  void agreesNoneOfManyWhenOneIsRefusedAndNamesEveryFaultOfEveryRow() {
    Row good = new Row();
    Row absent = new Row();
    absent.agency = "housing";
    absent.dueOn = "2026-03-09";
    Row strange = new Row();
    strange.caseId = NOBODYS;
    AMeeting.inMarch()
        .when(bulk(good, absent, strange))
        .isRefused(
            fault("actions[2].caseId", NOT_FOUND),
            fault("actions[1].dueOn", NOT_SMART),
            fault("actions[1].responsibleAgencyId", AGENCY_NOT_IN_ATTENDANCE));
  }

  @Test
  void refusesARiskOfAnotherCaseOrEnteredInError() {
    Row row = new Row();
    row.risks = List.of(RISK, UNHEARD_RISK);
    AMeeting.inMarch().when(agree(row)).isRefused("riskIds[1]", RISK_UNKNOWN);
    AMeeting.inMarch()
        .knowing(new RiskEnteredInError(CASE, RISK, "made up", on("2026-03-11")))
        .when(agree(new Row()))
        .isRefused("riskIds[0]", RISK_UNKNOWN);
  }

  @Test
  void refusesACaseThatIsClosedUntilItIsReopened() {
    CaseClosed closed = new CaseClosed(CASE, "made up", on("2026-03-09"));
    AMeeting.inMarch().knowing(closed).when(agree(new Row())).isRefused("caseId", CASE_CLOSED);
    AMeeting.inMarch()
        .knowing(closed, new CaseReopened(CASE, "A slip", on("2026-03-10")))
        .when(agree(new Row()))
        .creates(new Row().event());
  }

  @Test
  void refusesACaseThatIsNotOnTheAgenda() {
    Row row = new Row();
    row.caseId = UNHEARD_CASE;
    row.risks = List.of(UNHEARD_RISK);
    AMeeting.inMarch().when(agree(row)).isRefused("caseId", CASE_NOT_LISTED);
    AMeeting.inMarch()
        .given(new CaseDelisted(MARCH, CASE, on("2026-03-02")))
        .when(agree(new Row()))
        .isRefused("caseId", CASE_NOT_LISTED);
  }

  @Test
  void doesNotKnowOtherMaracsCases() {
    Row row = new Row();
    row.caseId = SOUTHSHIRE_CASE;
    AMeeting.inMarch().when(agree(row)).isRefused("caseId", NOT_FOUND);
  }

  @Test
  void refusesOnceTheMeetingIsClosedOrCancelled() {
    AMeeting.inMarch()
        .given(AMeeting.CLOSED)
        .when(agree(new Row()))
        .isRefused("meetingId", MEETING_CLOSED);
    AMeeting.inMarch()
        .given(AMeeting.CANCELLED)
        .when(agree(new Row()))
        .isRefused("meetingId", MEETING_CLOSED);
  }

  @Test
  void refusesAMeetingStillToCome() {
    AttendanceRecorded expected = attendance(JUNE, present("idva"));
    Row row = new Row();
    row.meetingId = JUNE;
    row.dueOn = "2026-07-01";
    new Deciding<>(Meeting.class)
        .given(scheduled(JUNE, JUNE_DATE), new CaseListed(JUNE, CASE, on("2026-06-01")), expected)
        .when(agree(row))
        .isRefused("meetingId", DATE_IN_FUTURE);
  }

  @Test
  void agreesOnTheMeetingsOwnDay() {
    AMeeting.inMarch().today("2026-03-10").when(agree(new Row())).creates(new Row().event());
  }

  @Test
  void refusesADayStillToCome() {
    Row row = new Row();
    row.occurredOn = "2026-06-02";
    AMeeting.inMarch().when(agree(row)).isRefused("occurredOn", DATE_IN_FUTURE);
  }

  @Test
  void refusesADueDateBeforeTheMeeting() {
    Row row = new Row();
    row.dueOn = "2026-03-09";
    AMeeting.inMarch().when(agree(row)).isRefused("dueOn", NOT_SMART);
  }

  @Test
  void refusesWhatIsNotSmart() {
    Row row = new Row();
    row.description = " ";
    row.successCriteria = "";
    row.agency = " ";
    row.risks = List.of();
    row.notLinkedBecause = " ";
    AMeeting.inMarch()
        .when(agree(row))
        .isRefused(
            fault("description", NOT_SMART),
            fault("successCriteria", NOT_SMART),
            fault("responsibleAgencyId", NOT_SMART),
            fault("riskIds", NOT_SMART),
            fault("responsibleAgencyId", AGENCY_UNKNOWN));
  }

  @Test
  void refusesARaisedRiskThatIsNotCountered() {
    Row row = new Row();
    row.prompts =
        new Prompts(null, null, null, null, new ServiceGeneratedRisk(true, null), null, null);
    AMeeting.inMarch()
        .when(agree(row))
        .isRefused("serviceGeneratedRisk.mitigation", MITIGATION_MISSING);
  }

  @Test
  void takesTheExpectedVersionForTheMeetings() {
    AMeeting.inMarch().expecting(2).when(agree(new Row())).creates(new Row().event());
    AMeeting.inMarch().expecting(1).when(agree(new Row())).isRefused(STALE_VERSION);
  }

  private static AgreeActions agree(Row row) {
    return AgreeActions.single(row.meetingId, row.command());
  }

  private static AgreeActions bulk(Row... rows) {
    return new AgreeActions(MARCH, List.of(rows).stream().map(Row::command).toList(), true);
  }
}
