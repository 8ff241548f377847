package org.maractracker.query.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.Northshire.DAY;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.agreed;
import static org.maractracker.testsupport.events.Northshire.attended;
import static org.maractracker.testsupport.events.Northshire.established;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.joined;
import static org.maractracker.testsupport.events.Northshire.listed;
import static org.maractracker.testsupport.events.Northshire.opened;
import static org.maractracker.testsupport.events.Northshire.reallocated;
import static org.maractracker.testsupport.events.Northshire.risk;
import static org.maractracker.testsupport.events.Northshire.scheduled;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.meeting.MeetingAddendumRecorded;
import org.maractracker.query.Story;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Who reads how much of MARACs, meetings and cases (contract 4.2 and 4.5). */
class ReadingTest {

  private static final String COORDINATOR = "cora northshire:COORDINATOR";
  private static final String CHAIR = "chris northshire:CHAIR";
  private static final String REVIEWER = "rita northshire:REVIEWER";
  private static final String POLICE = "pat northshire:AGENCY:police";
  private static final String IDVA = "ida northshire:AGENCY:idva";
  private static final String HOUSING = "hal northshire:AGENCY:housing";
  private static final String DASHBOARD = "wall northshire:DASHBOARD";
  private static final String ADMINISTRATOR = "adam northshire:ADMINISTRATOR";
  private static final String STRANGER = "sue southshire:COORDINATOR";

  private static final UUID MARCH = id(1);
  private static final UUID APRIL = id(2);
  private static final UUID CASE = id(11);
  private static final UUID OTHER = id(12);
  private static final UUID RISK = id(31);

  private static final Story STORY =
      new Story()
          .tell(
              established(MARAC),
              joined("police", AgencyKind.POLICE),
              joined("housing", AgencyKind.HOUSING),
              joined("idva", AgencyKind.IDVA),
              scheduled(MARCH, "2026-03-02"),
              scheduled(APRIL, "2026-04-13"),
              opened(CASE, "NS-1"),
              opened(OTHER, "NS-2", "2026-03-09", CASE),
              risk(CASE, RISK),
              listed(MARCH, CASE),
              listed(MARCH, OTHER),
              attended(MARCH, "police", "idva", "-housing"),
              agreed(id(21), MARCH, CASE, "police", RISK),
              reallocated(id(21), MARCH, "police", "idva"),
              new RiskLeftUnaddressed(OTHER, RISK, "Example", false, DAY),
              new MeetingAddendumRecorded(MARCH, "Example", null, DAY));

  private static final QueryNode NODE = QueryNode.on(QueryNode.pool(TestDatabase.H2));

  @BeforeAll
  static void tells() {
    NODE.append(STORY.events());
    NODE.json(COORDINATOR, "/api/maracs?minPosition=16");
    NODE.json(COORDINATOR, "/api/maracs/northshire/meetings?minPosition=16");
    NODE.json(COORDINATOR, "/api/maracs/northshire/cases?minPosition=16");
  }

  @AfterAll
  static void stops() {
    NODE.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {COORDINATOR, CHAIR, REVIEWER, POLICE, HOUSING, DASHBOARD, ADMINISTRATOR})
  void everyMemberReadsTheMaracItsAgenciesAndTheDatesOfItsMeetings(String member) {
    assertThat(NODE.json(member, "/api/maracs").get("items").toString())
        .isEqualTo(
            """
            [{"maracId":"northshire","name":"MARAC of northshire","timeZone":"Europe/London",\
            "repeatWindowMonths":12,"version":3,"position":4}]\
            """);
    HttpResponse<String> marac = NODE.get(member, "/api/maracs/northshire");
    assertThat(marac.statusCode()).isEqualTo(200);
    assertThat(marac.headers().firstValue("ETag")).hasValue("\"3\"");
    assertThat(values(NODE.json(member, "/api/maracs/northshire/agencies"), "agencyId"))
        .containsExactly("housing", "idva", "police");
    assertThat(values(NODE.json(member, "/api/maracs/northshire/meetings"), "date"))
        .containsExactly("2026-03-02", "2026-04-13");
  }

  @ParameterizedTest
  @CsvSource({
    "/changes, 405",
    "/actions?format=csv, 405",
    "/meetings/{meeting}/action-list?format=xlsx, 405",
    "/meetings/{meeting}/minutes?format=pdf, 405",
    "/maracs/northshire/evidence/principle-6?format=html, 405",
    "/maracs/northshire/figures?format=csv, 405",
    "/actions, 200",
    "/meetings/{meeting}/minutes, 200",
    "/maracs/southshire/figures?format=csv, 404",
    "/meetings/none/minutes, 404",
  })
  void headIsJudgedAsGetAndMakesNoFileAndOpensNoStream(String path, int status) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(NODE.uri("/api" + path.replace("{meeting}", MARCH.toString())))
            .header("Said", COORDINATOR)
            .HEAD()
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.headers().allValues("Allow"))
          .isEqualTo(status == 405 ? List.of("GET") : List.of());
    }
  }

  @Test
  void aPositionThatNothingIsStoredAtIsRefusedAtOnce() {
    for (String path : List.of("/api/maracs", "/api/actions", "/api/overdue")) {
      assertThat(NODE.get(COORDINATOR, path + "?minPosition=17").body())
          .contains("\"status\":400", "\"malformed\"", "Read everything again");
      assertThat(NODE.get(COORDINATOR, path, "Min-Position", "17").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void toOthersAMaracDoesNotExist() {
    for (String path : List.of("", "/agencies", "/meetings", "/cases")) {
      refused(404, STRANGER, "/api/maracs/northshire" + path);
      refused(404, STRANGER, "/api/maracs/southshire" + path);
    }
    refused(404, STRANGER, "/api/meetings/" + MARCH);
    refused(404, STRANGER, "/api/cases/" + CASE);
    assertThat(NODE.json(STRANGER, "/api/maracs").get("items")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {COORDINATOR, CHAIR, REVIEWER})
  void readsAMeetingWhole(String who) {
    HttpResponse<String> answer = NODE.get(who, "/api/meetings/" + MARCH);
    assertThat(answer.headers().firstValue("ETag")).hasValue("\"4\"");
    JsonNode meeting = NODE.json(who, "/api/meetings/" + MARCH);
    assertThat(values(meeting.get("attendance"), "agencyId"))
        .containsExactly("police", "idva", "housing");
    assertThat(meeting.get("agenda").toString())
        .isEqualTo(
            "[{\"caseId\":\"%s\",\"reference\":\"NS-1\"},{\"caseId\":\"%s\",\"reference\":\"NS-2\"}]"
                .formatted(CASE, OTHER));
    assertThat(meeting.get("addenda")).hasSize(1);
    assertThat(meeting.get("position").asLong()).isEqualTo(16);
  }

  @Test
  void anAgencyReadsTheMeetingsItAttendedAndOfThemItsOwn() {
    JsonNode meeting = NODE.json(POLICE, "/api/meetings/" + MARCH);
    assertThat(values(meeting.get("attendance"), "agencyId")).containsExactly("police");
    assertThat(meeting.get("agenda")).as("of a case whose action it passed on").isEmpty();
    assertThat(meeting.has("addenda")).isFalse();

    JsonNode owners = NODE.json(IDVA, "/api/meetings/" + MARCH).get("agenda");
    assertThat(owners.toString()).isEqualTo("[{\"caseId\":\"%s\"}]".formatted(CASE));
    refused(404, HOUSING, "/api/meetings/" + MARCH);
    refused(404, POLICE, "/api/meetings/" + APRIL);
  }

  @Test
  void onTheListWhoMayNotReadAMeetingSeesItsDateAlone() {
    JsonNode police = NODE.json(POLICE, "/api/maracs/northshire/meetings").get("items");
    assertThat(police.get(0).has("attendance")).isTrue();
    assertThat(police.get(1).propertyNames())
        .containsExactly("meetingId", "maracId", "date", "status");
    for (String who : List.of(HOUSING, DASHBOARD, ADMINISTRATOR)) {
      JsonNode first = NODE.json(who, "/api/maracs/northshire/meetings").get("items").get(0);
      assertThat(first.propertyNames()).containsExactly("meetingId", "maracId", "date", "status");
    }
    refused(404, DASHBOARD, "/api/meetings/" + MARCH);
    refused(404, ADMINISTRATOR, "/api/meetings/" + MARCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {COORDINATOR, CHAIR, REVIEWER})
  void readsACaseWhole(String who) {
    JsonNode file = NODE.json(who, "/api/cases/" + OTHER);
    assertThat(file.get("victim").get("name").asString()).isEqualTo("Example Person");
    assertThat(file.get("safeContact").get("leaveMessage").asBoolean()).isFalse();
    assertThat(file.get("repeat").toString())
        .isEqualTo(
            """
            {"of":"%s","reference":"NS-1","referredOn":"2026-02-20","withinWindow":true}\
            """
                .formatted(CASE));
    assertThat(NODE.get(who, "/api/cases/" + OTHER).headers().firstValue("ETag")).hasValue("\"1\"");
    JsonNode risks = NODE.json(who, "/api/cases/" + CASE).get("risks");
    assertThat(risks.get(0).get("actionIds").get(0).asString()).isEqualTo(id(21).toString());
  }

  @Test
  void anAgencyReadsWhomTheCasesOfItsActionsAreAboutAndHowContactCanSafelyBeMade() {
    JsonNode items = NODE.json(IDVA, "/api/maracs/northshire/cases").get("items");
    assertThat(items).hasSize(1).first().isEqualTo(NODE.json(IDVA, "/api/cases/" + CASE));
    assertThat(items.get(0).propertyNames())
        .containsExactly("caseId", "maracId", "reference", "victimName", "safeContact");
    refused(404, IDVA, "/api/cases/" + OTHER);
    for (String moment : List.of("", "?asOf=2026-03-09")) {
      assertThat(NODE.json(IDVA, "/api/maracs/northshire/cases" + moment).get("items")).hasSize(1);
      for (String who : List.of(HOUSING, POLICE)) {
        assertThat(NODE.json(who, "/api/maracs/northshire/cases" + moment).get("items")).isEmpty();
        refused(404, who, "/api/cases/" + CASE + moment);
      }
    }
  }

  @Test
  void aDashboardReadsTheListWithoutNamesLabelsAndFreeText() {
    JsonNode list = NODE.json(DASHBOARD, "/api/maracs/northshire/cases");
    assertThat(values(list, "caseId")).containsExactly(CASE.toString(), OTHER.toString());
    assertThat(list.toString()).contains("withinWindow").doesNotContain("NS-", "Example", "label");
    refused(403, DASHBOARD, "/api/maracs/northshire/cases?reference=NS-1");
    refused(404, DASHBOARD, "/api/cases/" + CASE);
  }

  @Test
  void anAdministratorReadsNoCases() {
    refused(403, ADMINISTRATOR, "/api/maracs/northshire/cases");
    refused(403, ADMINISTRATOR, "/api/maracs/northshire/cases?limit=0");
    refused(404, ADMINISTRATOR, "/api/cases/" + CASE);
  }

  @Test
  void pagesThroughListsAndBindsACursorToItsFilter() {
    for (String list :
        List.of(
            "/api/maracs/northshire/agencies",
            "/api/maracs/northshire/meetings",
            "/api/maracs/northshire/cases")) {
      JsonNode all = NODE.json(COORDINATOR, list).get("items");
      List<JsonNode> paged = new ArrayList<>();
      String next = "";
      while (next != null) {
        JsonNode page = NODE.json(COORDINATOR, list + "?limit=1" + next);
        paged.addAll(page.get("items").valueStream().toList());
        assertThat(page.get("position").asLong()).isEqualTo(16);
        next = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asString();
      }
      assertThat(paged).as(list).isEqualTo(all.valueStream().toList());
    }
    String cursor =
        NODE.json(COORDINATOR, "/api/maracs/northshire/cases?limit=1").get("next").asString();
    refused(400, COORDINATOR, "/api/maracs/northshire/cases?reference=NS-1&cursor=" + cursor);
    refused(400, COORDINATOR, "/api/maracs/northshire/meetings?cursor=" + cursor);
    refused(400, COORDINATOR, "/api/maracs/northshire/cases?cursor=x");
  }

  @Test
  void findsACaseByItsReference() {
    String alike = "/api/maracs/northshire/cases?reference=ns%E2%80%932";
    assertThat(values(NODE.json(CHAIR, alike), "caseId")).containsExactly(OTHER.toString());
    assertThat(NODE.json(CHAIR, "/api/maracs/northshire/cases?reference=NS").get("items"))
        .isEmpty();
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    for (String query : List.of("limit=0", "limit=501", "asOf=2026-01", "minPosition=-1")) {
      refused(400, COORDINATOR, "/api/maracs/northshire/cases?" + query);
      refused(400, COORDINATOR, "/api/maracs/northshire/meetings?" + query);
      refused(400, COORDINATOR, "/api/maracs/northshire/agencies?" + query);
    }
    refused(404, COORDINATOR, "/api/cases/11");
    refused(404, COORDINATOR, "/api/meetings/" + CASE);
  }

  private static void refused(int status, String as, String path) {
    assertThat(NODE.get(as, path).statusCode()).as(as + " " + path).isEqualTo(status);
  }

  private static List<String> values(JsonNode list, String field) {
    JsonNode items = list.has("items") ? list.get("items") : list;
    return items.valueStream().map(item -> item.get(field).asString()).toList();
  }
}
