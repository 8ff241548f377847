package org.maractracker.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.command.action.AgreeAction;
import org.maractracker.command.action.AgreeActions;
import org.maractracker.command.action.CompleteAction;
import org.maractracker.command.marac.ChangeMaracSettings;
import org.maractracker.command.marac.EstablishMarac;
import org.maractracker.command.meeting.CloseMeeting;
import org.maractracker.command.meeting.RecordAttendance;
import org.maractracker.command.meeting.ScheduleMeeting;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.Communication;
import org.maractracker.events.action.ServiceGeneratedRisk;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** Commands made of requests, and answers made of what was stored. */
class CommandAnswersTest extends SentCommands {

  @Test
  void answersAChangeWithItsVersionAndPosition() {
    MockHttpServletResponse answer = send(POST, ACTION + "/complete", COMPLETED);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).isEqualTo("application/json");
    assertThat(answer.getHeader("ETag")).isEqualTo("\"4\"");
    assertThat(answer.getHeader("Location")).isNull();
    assertThat(answer.getHeader("Idempotency-Replayed")).isNull();
    assertThat(text(answer))
        .isEqualTo(
            "{\"id\":\"%s\",\"version\":4,\"position\":1207,\"warnings\":[]}"
                .formatted(CommandHttp.ACTION));
    assertThat(dispatcher.only().command())
        .isEqualTo(
            new CompleteAction(
                CommandHttp.ACTION, PartialDate.parse("2026-11-20"), "Locks changed", null, null));
  }

  @Test
  void pointsOutThatAnActionEndedBeforeItWasAgreedAndEndsItAllTheSame() {
    JsonNode completed = json(send(POST, ACTION + "/complete", COMPLETED.replace("-20", "-09")));
    assertThat(completed.at("/warnings/0/code").asString()).isEqualTo("ended-before-it-was-agreed");
    assertThat(completed.at("/warnings/0/field").asString()).isEqualTo("completedOn");
    assertThat(completed.at("/warnings/0/actionId").asString())
        .isEqualTo(CommandHttp.ACTION.toString());
    JsonNode reported =
        json(
            send(
                POST,
                ACTION + "/report-unachievable",
                "{\"reasonClass\": \"OTHER\", \"explanation\": \"Gone\","
                    + " \"reportedOn\": \"2026-10\"}"));
    assertThat(reported.at("/warnings/0/field").asString()).isEqualTo("reportedOn");
    assertThat(dispatcher.sent()).hasSize(2);
  }

  @Test
  void answersACreationWithWhereItIsFound() {
    MockHttpServletResponse answer =
        send(POST, "/api/maracs/northshire/meetings", "{\"date\": \"2026-12-03\"}");
    assertThat(answer.getStatus()).isEqualTo(201);
    String id = json(answer).get("id").stringValue();
    assertThat(answer.getHeader("Location")).isEqualTo("/api/meetings/" + id);
    assertThat(dispatcher.only().command())
        .isEqualTo(
            new ScheduleMeeting(
                "northshire", UUID.fromString(id), LocalDate.of(2026, 12, 3), null, null, null));
  }

  @Test
  void answersARiskUnderItsOwnIdAndItsCasesVersion() {
    String risks = "/api/cases/" + CommandHttp.CASE + "/risks";
    MockHttpServletResponse created =
        send(POST, risks, "{\"concerns\": \"CHILD\", \"description\": \"Contact at handover\"}");
    assertThat(created.getStatus()).isEqualTo(201);
    assertThat(created.getHeader("ETag")).isEqualTo("\"4\"");
    assertThat(json(created).get("id").stringValue()).isNotEqualTo(CommandHttp.CASE.toString());
    UUID risk = UUID.randomUUID();
    MockHttpServletResponse changed =
        send(POST, risks + "/" + risk + "/entered-in-error", "{\"reason\": \"Wrong case\"}");
    assertThat(changed.getStatus()).isEqualTo(200);
    assertThat(json(changed).get("id").stringValue()).isEqualTo(risk.toString());
  }

  @Test
  void agreesAnActionWithItsPromptsAndPartners() {
    MockHttpServletResponse answer =
        send(
            POST,
            "/api/actions",
            """
            {"meetingId": "%s", "caseId": "%s", "description": "Change the locks",
             "successCriteria": "New keys handed over", "dueOn": "2026-12-01",
             "responsibleAgencyId": "housing", "notLinkedBecause": "Asked for on the day",
             "protects": ["ADULT_VICTIM", "CHILD", "CHILD"],
             "serviceGeneratedRisk": {"possible": false},
             "joint": {"partnerAgencyIds": ["police", "police"],
                       "communication": {"how": "Telephone"}}}
            """
                .formatted(CommandHttp.MEETING, CommandHttp.CASE));
    assertThat(answer.getStatus()).as(text(answer)).isEqualTo(201);
    String id = json(answer).get("id").stringValue();
    assertThat(answer.getHeader("Location")).isEqualTo("/api/actions/" + id);
    AgreeActions agreed = (AgreeActions) dispatcher.only().command();
    AgreeAction action = agreed.actions().getFirst();
    assertThat(agreed.bulk()).isFalse();
    assertThat(agreed.meetingId()).isEqualTo(CommandHttp.MEETING);
    assertThat(action.actionId()).hasToString(id);
    assertThat(action.riskIds()).isEmpty();
    assertThat(action.prompts().protects()).containsExactly(Party.ADULT_VICTIM, Party.CHILD);
    assertThat(action.prompts().publicProtectionLinks()).isNull();
    assertThat(action.prompts().serviceGeneratedRisk())
        .isEqualTo(new ServiceGeneratedRisk(false, null));
    assertThat(action.joint())
        .isEqualTo(
            new AgreeAction.Joint(List.of("police"), new Communication("Telephone", null, null)));
  }

  @Test
  void agreesManyInOneCommandWithoutAnETag() {
    String row = row("");
    MockHttpServletResponse answer =
        send(
            POST,
            MEETING + "/actions",
            "{\"actions\": [" + row + "," + row("\"meetingId\": \"%s\",") + "]}");
    assertThat(answer.getStatus()).as(text(answer)).isEqualTo(201);
    assertThat(answer.getHeader("ETag")).isNull();
    assertThat(json(answer).get("position").longValue()).isEqualTo(1207);
    assertThat(json(answer).get("actions").values()).hasSize(2);
    AgreeActions agreed = (AgreeActions) dispatcher.only().command();
    assertThat(agreed.bulk()).isTrue();
    assertThat(agreed.actions())
        .extracting(action -> action.actionId().toString())
        .containsExactly(
            json(answer).get("actions").get(0).get("id").stringValue(),
            json(answer).get("actions").get(1).get("id").stringValue());
  }

  @Test
  void namesEveryFaultOfEveryRow() {
    String faulty = row("").replace("2026-12-01", "2026-02-30").replace("\"police\"", "null");
    String elsewhere = row("\"meetingId\": \"" + UUID.randomUUID() + "\",");
    MockHttpServletResponse answer =
        send(POST, MEETING + "/actions", "{\"actions\": [" + row("") + "," + faulty + "]}");
    assertThat(json(answer).get("code").stringValue()).isEqualTo("malformed");
    assertThat(text(answer)).contains("actions[1].dueOn", "actions[1].responsibleAgencyId");
    MockHttpServletResponse other =
        send(POST, MEETING + "/actions", "{\"actions\": [" + row("") + "," + elsewhere + "]}");
    assertThat(other.getStatus()).isEqualTo(400);
    assertThat(text(other)).contains("actions[1].meetingId");
    assertThat(dispatcher.sent()).isEmpty();
  }

  @Test
  void saysNotSmartOfAnActionThatLacksWhatMakesItSo() {
    String action =
        """
        {"meetingId": "%s", "caseId": "%s"}\
        """
            .formatted(CommandHttp.MEETING, CommandHttp.CASE);
    MockHttpServletResponse answer = send(POST, "/api/actions", action);
    assertThat(json(answer).get("code").stringValue()).isEqualTo("not-smart");
    assertThat(json(answer).get("errors").values())
        .extracting(error -> error.get("field").stringValue())
        .containsExactly(
            "description", "successCriteria", "dueOn", "responsibleAgencyId", "riskIds");
  }

  @Test
  void asksHowARiskRaisedByTheActionIsCountered() {
    String answers = "{\"serviceGeneratedRisk\": {\"possible\": true, \"mitigation\": \" \"}}";
    MockHttpServletResponse answer = commands.send(HttpMethod.PATCH, ACTION + "/prompts", answers);
    assertThat(json(answer).get("code").stringValue()).isEqualTo("mitigation-missing");
    assertThat(text(answer)).contains("serviceGeneratedRisk.mitigation");
  }

  @Test
  void refusesToCompleteOnOneDayAndOccurOnAnother() {
    String twoDays = COMPLETED.replace("}", ", \"occurredOn\": \"2026-11-21\"}");
    MockHttpServletResponse answer = send(POST, ACTION + "/complete", twoDays);
    assertThat(json(answer).get("code").stringValue()).isEqualTo("malformed");
    assertThat(text(answer)).contains("\"field\":\"occurredOn\"");
    String same = COMPLETED.replace("}", ", \"occurredOn\": \"2026-11-20\"}");
    assertThat(send(POST, ACTION + "/complete", same).getStatus()).isEqualTo(200);
  }

  @Test
  void takesAttendanceAsAWholeWithWhatIsNotSaidAsNo() {
    send(
        PUT,
        MEETING + "/attendance",
        "{\"attendance\": [{\"agencyId\": \"police\", \"attendance\": \"PRESENT\"}]}");
    assertThat(dispatcher.only().command())
        .isEqualTo(
            new RecordAttendance(
                CommandHttp.MEETING,
                List.of(
                    new AgencyAttendance("police", Attendance.PRESENT, null, false, null, false)),
                null));
  }

  @Test
  void needsNoBodyWhereThereIsNothingToSay() {
    assertThat(send(POST, MEETING + "/close", "").getStatus()).isEqualTo(200);
    assertThat(send(DELETE, MEETING + "/agenda/" + CommandHttp.CASE, "").getStatus())
        .isEqualTo(200);
    assertThat(send(POST, "/api/maracs/northshire/agencies/police/leave", "").getStatus())
        .isEqualTo(200);
    assertThat(dispatcher.only().command()).isEqualTo(new CloseMeeting(CommandHttp.MEETING, null));
  }

  @Test
  void establishesAMaracWithTheUsualSettings() {
    MockHttpServletResponse answer =
        commands.send(
            "OPERATOR",
            PUT,
            "/api/maracs/westshire",
            "{\"name\": \"Westshire\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.getStatus()).isEqualTo(201);
    assertThat(answer.getHeader("Location")).isEqualTo("/api/maracs/westshire");
    assertThat(dispatcher.only().command())
        .isEqualTo(
            new EstablishMarac("westshire", "Westshire", ZoneId.of("Europe/London"), 12, null));
  }

  @Test
  void changesTheSettingsOfOneThatIsThere() {
    String settings =
        "{\"name\": \"N\", \"timeZone\": \"Europe/Dublin\", \"repeatWindowMonths\": 24}";
    assertThat(send(PUT, "/api/maracs/northshire", settings).getStatus()).isEqualTo(200);
    assertThat(dispatcher.only().command())
        .isEqualTo(
            new ChangeMaracSettings("northshire", "N", ZoneId.of("Europe/Dublin"), 24, null));
    String nowhere = settings.replace("Europe/Dublin", "Europe/Nowhere");
    assertThat(text(send(PUT, "/api/maracs/northshire", nowhere)))
        .contains("\"field\":\"timeZone\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"north.shire", "north%20shire", "6f1f8a52-5c43-4b0e-9b0a-0d6c6f3c1a11"})
  void refusesAnIdThatNoMaracCanHave(String id) {
    MockHttpServletResponse answer =
        commands.send(
            "OPERATOR",
            PUT,
            "/api/maracs/" + id,
            "{\"name\": \"W\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(json(answer).get("code").stringValue()).isEqualTo("malformed");
    assertThat(text(answer)).contains("\"field\":\"maracId\"");
  }

  @Test
  void createsAnAgencyOnlyWhenItIsNoMember() {
    String agency = "{\"name\": \"Police\", \"kind\": \"POLICE\"}";
    assertThat(send(PUT, "/api/maracs/northshire/agencies/police", agency).getStatus())
        .isEqualTo(200);
    MockHttpServletResponse left = send(PUT, "/api/maracs/northshire/agencies/probation", agency);
    assertThat(left.getStatus()).isEqualTo(201);
    assertThat(left.getHeader("Location")).isEqualTo("/api/maracs/northshire/agencies");
    assertThat(json(left).get("id").stringValue()).isEqualTo("probation");
    assertThat(send(PUT, "/api/maracs/northshire/agencies/a%20b", agency).getStatus())
        .isEqualTo(400);
  }

  private static String row(String meeting) {
    return """
    {%s "caseId": "%s", "description": "Call", "successCriteria": "Spoken to",
     "dueOn": "2026-12-01", "responsibleAgencyId": "police", "notLinkedBecause": "Routine"}
    """
        .formatted(meeting.formatted(CommandHttp.MEETING), CommandHttp.CASE);
  }
}
