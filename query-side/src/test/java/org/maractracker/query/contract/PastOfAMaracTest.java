package org.maractracker.query.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.APRIL_DAY;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.MAY;
import static org.maractracker.query.SecretFacts.RISK;
import static org.maractracker.query.SecretFacts.SECRET;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.contact;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.attends;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.events.casefile.CaseClosed;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** MARACs, their agencies, meetings and cases as they were, and as they were known. */
class PastOfAMaracTest {

  private static final String COORDINATOR = "cora northshire:COORDINATOR";
  private static final String POLICE = "po northshire:AGENCY:police";
  private static final LocalDate LATE_MARCH = LocalDate.of(2026, 3, 30);
  private static final Story STORY = story();
  private static final QueryNode NODE = QueryNode.on(QueryNode.pool(TestDatabase.H2));

  private static Story story() {
    return Stories.begun()
        .tell(
            new AgencyJoined(MARAC, "police", "Police", AgencyKind.POLICE, on("2026-03-01")),
            new CaseListed(MARCH, CASE, on("2026-03-02")),
            agreed(id(1001)))
        .at("2026-03-10T10:00:00Z")
        .tell(
            attended(MARCH, "police"),
            new MeetingRescheduled(APRIL, APRIL_DAY, LATE_MARCH, "Easter", on("2026-03-10")),
            new MeetingCancelled(MAY, "secret reason", on("2026-03-05")),
            new CaseListed(APRIL, CASE, on("2026-03-10")),
            new CaseDelisted(APRIL, CASE, on("2026-03-12")),
            contact(CASE, new SafeContact(false, null, null, null)))
        .at("2026-04-10T10:00:00Z")
        .tell(
            completed(id(1001), "2026-03-20", 0),
            new RiskLeftUnaddressed(CASE, RISK, "secret reason", true, on("2026-04-10")),
            new CaseClosed(CASE, "secret reason", on("2026-04")),
            new MaracSettingsChanged(MARAC, "North", "Europe/Dublin", 18, on("2026-04-09")),
            new AgencyLeft(MARAC, "police", on("2026-04-08")),
            new LocalPracticeChanged(MARAC, "OFFICIAL", SECRET, List.of(), null, on("2026-04-07")))
        .at("2026-06-01T10:00:00Z")
        .tell(
            new AgencyJoined(MARAC, "police", "Police", AgencyKind.POLICE, on("2026-06-01")),
            new AgencyJoined(MARAC, "idva", "IDVA", AgencyKind.IDVA, on("2026-06-01")));
  }

  private static AttendanceRecorded attended(UUID meeting, String agency) {
    return new AttendanceRecorded(
        meeting, List.of(attends(agency, Attendance.PRESENT)), on("2026-03-02"));
  }

  @BeforeAll
  static void tell() {
    NODE.appendAsTold(STORY.events());
    NODE.json(COORDINATOR, "/api/actions?asOf=2026-03-03&minPosition=" + STORY.head());
  }

  @AfterAll
  static void close() {
    NODE.close();
  }

  @Test
  void aMaracHasTheSettingsOfThatDay() {
    JsonNode before = NODE.json(COORDINATOR, "/api/maracs/northshire?asOf=2026-04-08");
    assertThat(before.get("timeZone").asString()).isEqualTo("Europe/London");
    JsonNode after = NODE.json(COORDINATOR, "/api/maracs/northshire?asOf=2026-04-09");
    assertThat(after.get("timeZone").asString()).isEqualTo("Europe/Dublin");
    refused(404, COORDINATOR, "/api/maracs/northshire?asOf=2026-02-19");
    assertThat(items("/api/maracs?asOf=2026-02-19")).isEmpty();
    assertThat(values("/api/maracs?knownAt=2026-04-10T00:00:00Z", "name"))
        .containsExactly("Northshire");
    String everywhere = "root *:ADMINISTRATOR";
    assertThat(NODE.json(everywhere, "/api/maracs?asOf=2026-03-01").get("items")).hasSize(1);
    assertThat(NODE.json(everywhere, "/api/maracs?asOf=2026-02-01").get("items")).isEmpty();
  }

  @Test
  void aMaracDoesInItsOwnWayWhatItDidThatDay() {
    String practice = "/api/maracs/northshire/local-practice";
    assertThat(NODE.json(COORDINATOR, practice).get("marking").asString()).isEqualTo("OFFICIAL");
    JsonNode whole = NODE.json("wall northshire:DASHBOARD northshire:CHAIR", practice);
    assertThat(whole.get("confidentialityStatement").asString()).isEqualTo(SECRET);
    assertThat(NODE.json("wall northshire:DASHBOARD", practice).propertyNames())
        .containsExactly("maracId", "marking", "thresholds", "version", "position");
    JsonNode before = NODE.json(POLICE, practice + "?asOf=2026-04-06");
    assertThat(before.get("marking").isNull()).isTrue();
    assertThat(before.get("thresholds")).isEmpty();
    refused(404, "elsie elsewhere:COORDINATOR", practice);
    refused(404, COORDINATOR, practice + "?asOf=2026-02-19");
  }

  @Test
  void anAgencyIsAMemberFromTheDayItJoinedUntilItLeft() {
    String agencies = "/api/maracs/northshire/agencies";
    assertThat(items(agencies + "?asOf=2026-02-19")).isEmpty();
    assertThat(items(agencies + "?asOf=2026-02-28")).isEmpty();
    assertThat(values(agencies + "?asOf=2026-04-07", "member")).containsExactly("true");
    assertThat(values(agencies + "?asOf=2026-04-08", "member")).containsExactly("false");
    assertThat(values(agencies + "?knownAt=2026-04-09T00:00:00Z", "member"))
        .containsExactly("true");
  }

  @Test
  void meetingsAreListedByTheDaysTheyThenWereToSit() {
    String meetings = "/api/maracs/northshire/meetings";
    assertThat(values(meetings + "?asOf=2026-03-09", "date"))
        .containsExactly("2026-03-02", "2026-04-06", "2026-05-04");
    assertThat(values(meetings + "?asOf=2026-03-10", "date"))
        .containsExactly("2026-03-02", "2026-03-30", "2026-05-04");
    assertThat(values(meetings + "?asOf=2026-03-05", "status"))
        .containsExactly("SCHEDULED", "SCHEDULED", "CANCELLED");
    assertThat(values(meetings + "?knownAt=2026-03-09T00:00:00Z", "status"))
        .containsExactly("SCHEDULED", "SCHEDULED", "SCHEDULED");
    JsonNode first = NODE.json(COORDINATOR, meetings + "?asOf=2026-03-09&limit=1");
    String rest = "&limit=500&cursor=" + first.get("next").asString();
    assertThat(values(meetings + "?asOf=2026-03-09" + rest, "date"))
        .containsExactly("2026-04-06", "2026-05-04");
    refused(400, COORDINATOR, meetings + "?asOf=2026-03-10" + rest);
  }

  @Test
  void aMeetingHasTheAgendaAndTheAttendanceOfThatDay() {
    String april = "/api/meetings/" + APRIL;
    assertThat(NODE.json(COORDINATOR, april + "?asOf=2026-03-09").get("agenda")).isEmpty();
    JsonNode listed = NODE.json(COORDINATOR, april + "?asOf=2026-03-11").get("agenda");
    assertThat(listed.get(0).get("reference").asString()).isEqualTo("2026-07");
    assertThat(NODE.json(COORDINATOR, april + "?asOf=2026-03-12").get("agenda")).isEmpty();
    assertThat(NODE.get(COORDINATOR, april + "?asOf=2026-03-12").headers().firstValue("ETag"))
        .isEmpty();
    refused(404, COORDINATOR, april + "?asOf=2026-02-19");
  }

  /** The police may read the meeting because they were there, whenever that was recorded. */
  @Test
  void anAgencyReadsAMeetingItAttendedAsItWas() {
    String march = "/api/meetings/" + MARCH + "?knownAt=2026-03-05T00:00:00Z";
    assertThat(NODE.json(POLICE, march).get("attendance")).isEmpty();
    assertThat(NODE.json(POLICE, march).get("agenda")).hasSize(1);
    refused(404, POLICE, "/api/meetings/" + APRIL + "?knownAt=2026-03-15T00:00:00Z");
  }

  @Test
  void aCaseIsAsItWas() {
    String item = "/api/cases/" + CASE;
    JsonNode march = NODE.json(COORDINATOR, item + "?asOf=2026-03-11");
    assertThat(march.get("closed").asBoolean()).isFalse();
    assertThat(march.get("meetings")).hasSize(2);
    assertThat(march.get("risks").get(0).get("status").asString()).isEqualTo("OPEN");
    assertThat(march.get("risks").get(0).get("actionIds")).hasSize(1);
    assertThat(march.get("actionsByStatus").get("OPEN").asInt()).isEqualTo(1);
    JsonNode april = NODE.json(COORDINATOR, item + "?asOf=2026-04-10");
    assertThat(april.get("closed").asBoolean()).isTrue();
    assertThat(april.get("meetings")).hasSize(1);
    assertThat(april.get("risks").get(0).get("status").asString()).isEqualTo("UNADDRESSED");
    assertThat(april.get("actionsByStatus").get("COMPLETED").asInt()).isEqualTo(1);
    refused(404, COORDINATOR, item + "?knownAt=2026-02-20T10:03:00Z");
  }

  @Test
  void casesAreListedOnceTheyAreThere() {
    String cases = "/api/maracs/northshire/cases";
    assertThat(values(cases + "?asOf=2026-02-20", "caseId")).containsExactly(CASE.toString());
    assertThat(values(cases + "?asOf=2026-02-20&reference=2026-07", "closed"))
        .containsExactly("false");
    assertThat(items(cases + "?asOf=2026-02-20&reference=2026-08")).isEmpty();
    assertThat(items(cases + "?asOf=2026-02-19")).isEmpty();
    assertThat(items(cases + "?knownAt=2026-02-20T10:03:00Z")).isEmpty();
  }

  @Test
  void aReferenceOfThePastIsFoundWhileTheViewOfTodayIsBehind() {
    DataSource pool = NODE.bean(DataSource.class);
    TransactionTemplate held = new TransactionTemplate(new DataSourceTransactionManager(pool));
    String cases = "/api/maracs/northshire/cases?asOf=2026-06-01&reference=2026-07";
    held.executeWithoutResult(status -> {
      new JdbcTemplate(pool)
          .queryForList(
              "select view_name from query.view_position where view_name = 'caseload' for update");
      long from = STORY.head() + 1;
      STORY.at("2026-05-30T10:00:00Z").tell(contact(CASE, new SafeContact(true, true, null, null)));
      NODE.appendAsTold(STORY.events().subList((int) from - 1, STORY.events().size()));
      assertThat(items(cases + "&minPosition=" + STORY.head())).hasSize(1);
    });
  }

  @Test
  void anAgencyReadsHowContactCouldBeMadeThen() {
    String item = "/api/cases/" + CASE;
    JsonNode before = NODE.json(POLICE, item + "?asOf=2026-03-02");
    assertThat(before.get("safeContact").get("safeToCall").asBoolean()).isTrue();
    JsonNode known = NODE.json(POLICE, item + "?knownAt=2026-03-11T00:00:00Z");
    assertThat(known.get("safeContact").get("safeToCall").asBoolean()).isFalse();
    String list = "/api/maracs/northshire/cases?asOf=2026-03-02";
    assertThat(NODE.json(POLICE, list).get("items")).hasSize(1);
    String stranger = "ida northshire:AGENCY:idva";
    assertThat(NODE.json(stranger, list).get("items")).isEmpty();
    refused(404, stranger, item + "?asOf=2026-03-02");
  }

  @Test
  void aDashboardReadsNoNames() {
    String list = "/api/maracs/northshire/cases?asOf=2026-04-10";
    assertThat(NODE.json(COORDINATOR, list).toString()).contains(SECRET);
    assertThat(NODE.json("wall northshire:DASHBOARD", list).toString().toLowerCase(Locale.ROOT))
        .doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/maracs",
        "/api/maracs/northshire",
        "/api/maracs/northshire/local-practice",
        "/api/maracs/northshire/agencies",
        "/api/maracs/northshire/meetings",
        "/api/maracs/northshire/cases"
      })
  void refusesWhatIsNoMoment(String path) {
    for (String moment : List.of("asOf=2026-02-30", "knownAt=2026-03-01")) {
      HttpResponse<String> answer = NODE.get(COORDINATOR, path + "?" + moment);
      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(answer.body()).contains(moment.substring(0, moment.indexOf('=')));
    }
  }

  private static void refused(int status, String as, String path) {
    assertThat(NODE.get(as, path).statusCode()).as(path).isEqualTo(status);
  }

  private static JsonNode items(String path) {
    return NODE.json(COORDINATOR, path).get("items");
  }

  private static List<String> values(String path, String field) {
    return items(path).valueStream().map(item -> item.get(field).asString()).toList();
  }
}
