package org.maractracker.query.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.APRIL_DAY;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.SECRET;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.reallocated;
import static org.maractracker.query.SecretFacts.unachievable;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.joined;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.JsonNode;

/**
 * What was so, and what was known, asked from outside. Two actions agreed on 2 March for the
 * police, due on the 20th: one done on the 18th, of which the coordinator is told on the 25th; the
 * other passed to housing on 6 April, and found unachievable on the 15th, told on the 20th.
 */
class PastOverHttpTest {

  private static final String COORDINATOR = "cora northshire:COORDINATOR";
  private static final UUID DONE = id(1001);
  private static final UUID PASSED_ON = id(1002);
  private static final String FORMER = "ann northshire:AGENCY:police";
  private static final Story STORY =
      Stories.begun()
          .tell(agreed(DONE), agreed(PASSED_ON))
          .at("2026-03-25T10:00:00Z")
          .tell(completed(DONE, "2026-03-18", 0))
          .at("2026-04-06T10:00:00Z")
          .tell(reallocated(PASSED_ON, "police", "housing"))
          .at("2026-04-20T10:00:00Z")
          .tell(
              unachievable(PASSED_ON, "2026-04-15", APRIL_DAY, false),
              joined("police", AgencyKind.POLICE),
              joined("housing", AgencyKind.HOUSING),
              joined("idva", AgencyKind.IDVA));
  private static final QueryNode NODE = QueryNode.on(QueryNode.pool(TestDatabase.H2));

  @BeforeAll
  static void tell() {
    NODE.appendAsTold(STORY.events());
    NODE.json(COORDINATOR, "/api/actions?asOf=2026-03-03&minPosition=" + STORY.head());
  }

  @AfterAll
  static void close() {
    NODE.close();
  }

  @ParameterizedTest
  @CsvSource({
    "asOf=2026-03-17, OPEN, false, 0",
    "asOf=2026-03-18, COMPLETED, false, 0",
    "asOf=2026-03-19&knownAt=2026-03-19T12:00:00Z, OPEN, false, 0",
    "asOf=2026-03-22&knownAt=2026-03-22T12:00:00Z, OPEN, true, 2",
    "asOf=2026-03-22&knownAt=2026-03-25T10:00:00Z, COMPLETED, false, 0",
    "asOf=2026-03-22&knownAt=2026-03-25T10:59:59%2B01:00, OPEN, true, 2",
    "asOf=2026-03-22&knownAt=2026-03-25T11:00%2B01:00, COMPLETED, false, 0",
    "asOf=2099-01-01&knownAt=2099-01-01T00:00:00Z, COMPLETED, false, 0"
  })
  void anActionIsAsItWasAndAsItWasKnown(String moment, String status, boolean overdue, int days) {
    HttpResponse<String> answer = NODE.get(COORDINATOR, "/api/actions/" + DONE + "?" + moment);
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    JsonNode action = NODE.json(COORDINATOR, "/api/actions/" + DONE + "?" + moment);
    assertThat(action.get("status").asString()).isEqualTo(status);
    assertThat(action.get("overdue").asBoolean()).isEqualTo(overdue);
    assertThat(action.get("daysOverdue").asInt()).isEqualTo(days);
    assertThat(action.get("safeContact").get("safeToCall").asBoolean()).isTrue();
  }

  @Test
  void whatWasKnownIsJudgedByToday() {
    JsonNode action =
        NODE.json(COORDINATOR, "/api/actions/" + DONE + "?knownAt=2026-03-19T12:00:00Z");
    assertThat(action.get("status").asString()).isEqualTo("OPEN");
    assertThat(action.get("overdue").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"asOf=2026-03-01", "knownAt=2026-03-02T09:59:59.999Z"})
  void beforeItWasAgreedOrToldAnActionIsOnNoList(String moment) {
    assertThat(NODE.get(COORDINATOR, "/api/actions/" + DONE + "?" + moment).statusCode())
        .isEqualTo(404);
    assertThat(ids(COORDINATOR, "/api/actions?" + moment)).isEmpty();
    assertThat(ids(COORDINATOR, "/api/meetings/" + MARCH + "/action-list?" + moment)).isEmpty();
  }

  /**
   * A tracker that was begun today is asked about last year: nothing was there, and that is said.
   */
  @Test
  void whereSomethingIsLookedForIsSaidByThePresent() {
    assertThat(ids(COORDINATOR, "/api/actions?marac=northshire&asOf=2026-02-19")).isEmpty();
    assertThat(ids(COORDINATOR, "/api/overdue?marac=northshire&knownAt=2026-02-20T09:00:00Z"))
        .isEmpty();
    assertThat(ids(COORDINATOR, "/api/meetings/" + MARCH + "/action-list?asOf=2026-02-19"))
        .isEmpty();
    assertThat(ids(COORDINATOR, "/api/actions?asOf=2026-02-19")).isEmpty();
    refused(404, COORDINATOR, "/api/meetings/" + MARCH + "?asOf=2026-02-19");
  }

  @Test
  void filtersAreThoseOfThatMoment() {
    assertThat(ids(COORDINATOR, "/api/actions?status=OPEN&asOf=2026-03-19"))
        .containsExactly(PASSED_ON);
    assertThat(ids(COORDINATOR, "/api/actions?status=OPEN&knownAt=2026-03-19T00:00:00Z"))
        .containsExactly(DONE, PASSED_ON);
    assertThat(ids(COORDINATOR, "/api/actions?agency=police&asOf=2026-04-05"))
        .containsExactly(DONE, PASSED_ON);
    assertThat(ids(COORDINATOR, "/api/actions?agency=police&asOf=2026-04-06"))
        .containsExactly(DONE);
    assertThat(ids(COORDINATOR, "/api/meetings/" + MARCH + "/action-list?asOf=2026-03-02"))
        .containsExactly(DONE, PASSED_ON);
  }

  @Test
  void overdueIsJudgedOnTheDayItIsAskedAsOf() {
    assertThat(ids(COORDINATOR, "/api/overdue?asOf=2026-03-20")).isEmpty();
    assertThat(ids(COORDINATOR, "/api/overdue?asOf=2026-03-21")).containsExactly(PASSED_ON);
    String known = "&knownAt=2026-03-24T00:00:00Z";
    assertThat(ids(COORDINATOR, "/api/overdue?asOf=2026-03-21" + known))
        .containsExactly(DONE, PASSED_ON);
    assertThat(ids(COORDINATOR, "/api/overdue?asOf=2026-03-21&on=2026-03-20" + known)).isEmpty();
    assertThat(ids(COORDINATOR, "/api/overdue?knownAt=2026-03-24T00:00:00Z"))
        .containsExactly(DONE, PASSED_ON);
  }

  @Test
  void theRegisterIsThatOfTheMoment() {
    assertThat(ids(COORDINATOR, "/api/unachievable?asOf=2026-04-14")).isEmpty();
    assertThat(ids(COORDINATOR, "/api/unachievable?asOf=2026-04-15")).containsExactly(PASSED_ON);
    assertThat(ids(COORDINATOR, "/api/unachievable?knownAt=2026-04-20T09:59:59Z")).isEmpty();
    assertThat(ids(COORDINATOR, "/api/unachievable?knownAt=2026-04-20T10:00:00Z"))
        .containsExactly(PASSED_ON);
  }

  @Test
  void whoMayReadAnActionNowMayReadItAsItWas() {
    String before = "?asOf=2026-03-10";
    for (String agency : List.of("police", "housing")) {
      String as = "ann northshire:AGENCY:" + agency;
      assertThat(ids(as, "/api/actions" + before)).contains(PASSED_ON);
      JsonNode action = NODE.json(as, "/api/actions/" + PASSED_ON + before);
      assertThat(action.get("responsibleAgencyId").asString()).isEqualTo("police");
    }
    String stranger = "ida northshire:AGENCY:idva";
    assertThat(ids(stranger, "/api/actions" + before)).isEmpty();
    refused(404, stranger, "/api/actions/" + PASSED_ON + before);
    assertThat(ids("rey northshire:REVIEWER", "/api/actions" + before)).hasSize(2);
    refused(403, "adm northshire:ADMINISTRATOR", "/api/actions" + before);
  }

  @Test
  void aFormerOwnerReadsAnActionAsItPassedOn() {
    HttpResponse<String> answer = NODE.get(FORMER, "/api/actions/" + PASSED_ON);
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    JsonNode action = NODE.json(FORMER, "/api/actions/" + PASSED_ON);
    assertThat(action.get("passedOn").isString()).isTrue();
    assertThat(action.get("status").asString()).isEqualTo("OPEN");
    assertThat(action.get("unachievable").isNull()).isTrue();
    assertThat(action.get("safeContact").isNull()).isTrue();
    assertThat(action.get("responsibleAgencyId").asString()).isEqualTo("housing");
    JsonNode owners = NODE.json("ho northshire:AGENCY:housing", "/api/actions/" + PASSED_ON);
    assertThat(owners.get("status").asString()).isEqualTo("UNACHIEVABLE");
    assertThat(owners.has("passedOn")).isFalse();
  }

  @Test
  void aFormerOwnersHistoryEndsWhereItPassedOnAndDoesNotSayWhy() {
    String item = "/api/actions/" + PASSED_ON;
    JsonNode history = NODE.json(FORMER, item + "/history").get("items");
    assertThat(history).hasSize(2);
    assertThat(history.get(1).at("/payload/reason").asString()).isEmpty();
    assertThat(history.get(1).get("narrative").asString())
        .isEqualTo("Passed from police to housing.");
    JsonNode diff = NODE.json(FORMER, item + "/diff?from=2026-03-10&to=2026-12-31");
    assertThat(diff.at("/to/state/status").asString()).isEqualTo("OPEN");
    assertThat(diff.get("events").toString()).doesNotContain("ActionReportedUnachievable");
  }

  @Test
  void whatPassedOnIsOnNoListThatTellsWhatBecameOfIt() {
    assertThat(ids(FORMER, "/api/actions")).contains(PASSED_ON);
    assertThat(ids(FORMER, "/api/actions?case=" + CASE)).contains(PASSED_ON);
    for (String moment : List.of("", "&asOf=2026-03-22")) {
      for (String list :
          List.of(
              "/api/actions?status=OPEN",
              "/api/actions?status=UNACHIEVABLE",
              "/api/actions?agency=housing",
              "/api/actions?dueBefore=2030-01-01",
              "/api/overdue?on=2030-01-01",
              "/api/unachievable?from=2020-01-01",
              "/api/meetings/" + MARCH + "/action-list?limit=500")) {
        assertThat(ids(FORMER, list + moment)).as(list + moment).doesNotContain(PASSED_ON);
      }
      String file = NODE.get(FORMER, "/api/actions?format=csv" + moment).body();
      assertThat(file).doesNotContain(PASSED_ON.toString());
    }
    String moved = "/api/actions/diff?from=2026-03-01&to=2026-12-31";
    assertThat(NODE.json(FORMER, moved).toString()).doesNotContain(PASSED_ON.toString());
  }

  @Test
  void aDashboardCountsThePastWithoutReadingIt() {
    String as = "wall northshire:DASHBOARD";
    for (String list :
        List.of("/api/actions?asOf=2026-04-20", "/api/unachievable?asOf=2026-04-20")) {
      JsonNode rows = NODE.json(as, list).get("items");
      assertThat(rows).isNotEmpty();
      assertThat(rows.toString().toLowerCase(Locale.ROOT)).doesNotContain(SECRET);
    }
    refused(404, as, "/api/actions/" + DONE + "?asOf=2026-04-20");
  }

  @Test
  void aCursorIsBoundToItsMoment() {
    JsonNode first = NODE.json(COORDINATOR, "/api/actions?asOf=2026-03-10&limit=1");
    assertThat(first.get("position").asLong()).isEqualTo(STORY.head());
    String cursor = "&limit=1&cursor=" + first.get("next").asString();
    assertThat(ids(COORDINATOR, "/api/actions?asOf=2026-03-10" + cursor))
        .containsExactly(PASSED_ON);
    refused(400, COORDINATOR, "/api/actions?asOf=2026-03-11" + cursor);
    refused(400, COORDINATOR, "/api/actions?limit=1" + cursor.substring("&limit=1".length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asOf=2026-02-30",
        "asOf=2026-03",
        "asOf=",
        "asOf=2026-03-01T00:00:00Z",
        "knownAt=2026-03-01",
        "knownAt=2026-03-01T10:00:00",
        "knownAt=2026-03-01T25:00:00Z",
        "knownAt=2026-03-01T10:00:00+01:00",
        "knownAt=yesterday"
      })
  void refusesWhatIsNoMoment(String moment) {
    for (String path :
        List.of("/api/actions", "/api/actions/" + DONE, "/api/overdue", "/api/unachievable")) {
      HttpResponse<String> answer = NODE.get(COORDINATOR, path + "?" + moment);
      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(answer.body())
          .contains("\"malformed\"", "\"" + moment.substring(0, moment.indexOf('=')) + "\"");
    }
  }

  @Test
  void saysAllThatIsWrongAtOnce() {
    assertThat(NODE.get(COORDINATOR, "/api/actions?asOf=x&knownAt=y&limit=0").body())
        .contains("\"asOf\"", "\"knownAt\"", "\"limit\"");
  }

  @Test
  void refusesAPositionThatNothingIsStoredAt() {
    refused(400, COORDINATOR, "/api/actions?asOf=2026-03-10&minPosition=" + (STORY.head() + 1));
  }

  @Test
  void isDescribed() {
    String described = NODE.get(COORDINATOR, "/v3/api-docs").body();
    assertThat(described).contains("\"asOf\"", "\"knownAt\"").doesNotContain("AsOfQuery");
  }

  private static void refused(int status, String as, String path) {
    assertThat(NODE.get(as, path).statusCode()).as(path).isEqualTo(status);
  }

  private static List<UUID> ids(String as, String path) {
    return NODE.json(as, path)
        .get("items")
        .valueStream()
        .map(item -> UUID.fromString(item.get("actionId").asString()))
        .toList();
  }
}
