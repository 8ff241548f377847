package org.maractracker.query.web.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.acknowledged;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.testsupport.events.Northshire.id;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.contract.QueryNode;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.testsupport.events.Northshire;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Operations over HTTP, on a history in which one action was never agreed. */
class OperationsTest {

  private static final String OPERATOR = "u-oper OPERATOR";
  private static final String COORDINATOR = "u-cora northshire:COORDINATOR";
  private static final String VIEWS = "/api/operations/views";
  private static final String LETTERS = VIEWS + "/overdue/dead-letters";
  private static final UUID ACTION = id(1000);
  private static final UUID NEVER_AGREED = id(1001);

  private static final DataSource POOL = QueryNode.pool(TestDatabase.H2);
  private static final JdbcTemplate JDBC = new JdbcTemplate(POOL);
  private static final Story STORY =
      Stories.begun()
          .tell(agreed(ACTION))
          .tell(acknowledged(NEVER_AGREED, "police"), acknowledged(NEVER_AGREED, "housing"));
  private static final QueryNode NODE = QueryNode.on(POOL);

  @BeforeAll
  static void tells() {
    NODE.append(STORY.events());
    Eventually.holds(
        () -> assertThat(NODE.bean(Freshness.class).readByAll()).isEqualTo(STORY.head()));
  }

  @AfterEach
  void forgetsWhatIsMarked() {
    JDBC.update("delete from query.dead_letter where aggregate_type = 'Marked'");
  }

  @AfterAll
  static void stops() {
    NODE.close();
  }

  @Test
  void showsHowEveryViewIs() {
    JsonNode views = NODE.json(OPERATOR, VIEWS);
    assertThat(views.get("items").valueStream().map(each -> each.get("view").asString()))
        .containsExactly(
            "actionlist",
            "caseload",
            "changes",
            "history",
            "marac",
            "meeting",
            "minutes",
            "outstanding",
            "overdue",
            "past",
            "plan",
            "unachievable");
    JsonNode overdue = item(views, "overdue");
    assertThat(overdue.get("readTo").asLong()).isEqualTo(STORY.head());
    assertThat(overdue.get("eventsBehind").asLong()).isZero();
    assertThat(overdue.get("secondsBehind").asLong()).isZero();
    assertThat(overdue.get("deadLetters").asInt()).isEqualTo(2);
    assertThat(item(views, "marac").get("deadLetters").asInt()).isZero();
    assertThat(
            NODE.bean(MeterRegistry.class)
                .get("tracker.view.dead.letters")
                .tag("view", "overdue")
                .gauge()
                .value())
        .isEqualTo(2);
  }

  private static JsonNode item(JsonNode page, String view) {
    return page.get("items")
        .valueStream()
        .filter(each -> each.get("view").asString().equals(view))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void listsDeadLettersByPageAndShowsOneWithoutWhatItSays() {
    long first = STORY.head() - 1;
    JsonNode page = NODE.json(OPERATOR, LETTERS + "?limit=1");
    assertThat(page.get("items").get(0).get("position").asLong()).isEqualTo(first);
    assertThat(page.get("position").asLong()).isEqualTo(STORY.head());
    JsonNode next = NODE.json(OPERATOR, LETTERS + "?limit=1&cursor=" + page.get("next").asString());
    assertThat(next.get("items").get(0).get("position").asLong()).isEqualTo(STORY.head());
    assertThat(next.get("next").isNull()).isTrue();

    JsonNode letter = NODE.json(OPERATOR, LETTERS + "/" + first);
    assertThat(letter.propertyNames())
        .containsExactlyInAnyOrder(
            "view",
            "position",
            "aggregateType",
            "aggregateId",
            "version",
            "eventType",
            "failure",
            "attempts",
            "setAsideAt",
            "lastTriedAt",
            "eviction");
    assertThat(letter.get("eventType").asString()).isEqualTo("ActionAcknowledged");
    assertThat(letter.get("failure").asString()).startsWith("java.lang.");
    assertThat(letter.get("aggregateId").asString()).isEqualTo(NEVER_AGREED.toString());
  }

  @Test
  void aRetrySaysHowFarItCame() {
    HttpResponse<String> answer = NODE.post(OPERATOR, LETTERS + "/" + STORY.head() + "/retry", "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"applied\":0,\"left\":2}");
  }

  @Test
  void anEventIsGivenUpWithAReason() {
    String letter = VIEWS + "/caseload/dead-letters/" + STORY.head();
    assertThat(NODE.post(OPERATOR, letter + "/evict", "{}").statusCode()).isEqualTo(400);
    HttpResponse<String> answer =
        NODE.post(OPERATOR, letter + "/evict", "{\"reason\": \"Never agreed\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode eviction = NODE.json(OPERATOR, letter).get("eviction");
    assertThat(eviction.get("by").asString()).isEqualTo("u-oper");
    assertThat(eviction.get("reason").asString()).isEqualTo("Never agreed");
    assertThat(item(NODE.json(OPERATOR, VIEWS), "caseload").get("deadLetters").asInt())
        .isEqualTo(1);
  }

  @Test
  void aRebuildIsAcceptedAndToldOf() {
    String path = VIEWS + "/meeting/rebuild";
    assertThat(NODE.get(OPERATOR, path).statusCode()).isEqualTo(404);
    HttpResponse<String> answer = NODE.post(OPERATOR, path, "");
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Location")).contains(path);
    assertThat(answer.body()).contains("\"by\":\"u-oper\"");
    Eventually.holds(
        () -> assertThat(NODE.json(OPERATOR, path).get("state").asString()).isEqualTo("SWAPPED"));
    JsonNode done = NODE.json(OPERATOR, path);
    assertThat(done.get("readTo").asLong()).isEqualTo(STORY.head());
    assertThat(done.get("of").asLong()).isEqualTo(STORY.head());
    assertThat(done.get("differences").isEmpty()).isTrue();
    assertThat(item(NODE.json(OPERATOR, VIEWS), "meeting").get("rebuild")).isEqualTo(done);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing/rebuild",
        "/nothing/dead-letters",
        "/overdue/dead-letters/1",
        "/overdue/dead-letters/first",
        "/overdue/dead-letters/99999999999999999999"
      })
  void whatIsUnknownIsNotFound(String path) {
    assertThat(NODE.get(OPERATOR, VIEWS + path).statusCode()).isEqualTo(404);
  }

  /** The action that was never agreed may belong to any list of actions. */
  @Test
  void listsSayThatSomethingMayBeMissing() {
    assertThat(NODE.json(COORDINATOR, "/api/actions").get("stale").asBoolean()).isTrue();
    assertThat(NODE.json(COORDINATOR, OVERDUE).get("stale").asBoolean()).isTrue();
    assertThat(NODE.json(COORDINATOR, "/api/maracs").has("stale")).isFalse();
    assertThat(NODE.json(COORDINATOR, "/api/actions/" + ACTION).has("stale")).isFalse();
  }

  @Test
  void answersAreMarkedWhereAnEventCouldNotBeApplied() {
    assertThat(staleAnswers()).as("what was never agreed may be of any case").isEqualTo(OF_CASE);
    for (Object id : List.of(ACTION, CASE, MARCH, Northshire.MARAC)) {
      mark("actionlist", id);
      mark("overdue", id);
      mark("history", id);
      mark("caseload", id);
      mark("meeting", id);
      mark("marac", id);
      assertThat(staleAnswers()).as(id.toString()).containsAll(expected(id));
      forgetsWhatIsMarked();
    }
    mark("overdue", ACTION);
    assertThat(staleAnswers())
        .as("one view's mark is its own")
        .containsExactlyInAnyOrder(OVERDUE, OF_CASE.getFirst());
  }

  private static final List<String> OF_CASE = List.of("/api/cases/" + CASE + "/history");
  private static final String OVERDUE = "/api/overdue?on=2030-01-01";
  private static final List<String> OF_ACTIONS =
      List.of(
          "/api/actions",
          OVERDUE,
          "/api/meetings/" + MARCH + "/action-list",
          "/api/actions/" + ACTION);
  private static final List<String> OTHERS =
      List.of(
          "/api/actions/" + ACTION + "/history",
          "/api/cases/" + CASE + "/history",
          "/api/cases/" + CASE,
          "/api/maracs/northshire/cases",
          "/api/meetings/" + MARCH,
          "/api/maracs/northshire/meetings",
          "/api/maracs/northshire",
          "/api/maracs");

  private static List<String> expected(Object id) {
    List<String> also =
        id.equals(Northshire.MARAC)
            ? OTHERS
            : id.equals(MARCH)
                ? List.of("/api/meetings/" + MARCH, "/api/maracs/northshire/meetings")
                : List.of("/api/cases/" + CASE, "/api/cases/" + CASE + "/history");
    return Stream.concat(OF_ACTIONS.stream(), also.stream()).toList();
  }

  private static List<String> staleAnswers() {
    return Stream.concat(OF_ACTIONS.stream(), OTHERS.stream())
        .filter(path -> isMarked(path, NODE.json(COORDINATOR, path)))
        .toList();
  }

  /** Itself, or an item of a list. */
  private static boolean isMarked(String path, JsonNode answer) {
    return (!answer.has("next") || path.endsWith("/history"))
        ? answer.has("stale")
        : answer.get("items").valueStream().anyMatch(item -> item.has("stale"));
  }

  private static void mark(String view, Object aggregateId) {
    JDBC.update(
        "insert into query.dead_letter values (?, 1, 'Marked', ?, 9, 'AnEvent', null, 0,"
            + " timestamp with time zone '2026-03-02 12:00:00Z', null, null, null, null)",
        view,
        aggregateId.toString());
  }

  @Test
  void theMachineReadableDescriptionHasTheOperations() {
    JsonNode paths =
        JsonMapper.builder()
            .build()
            .readTree(NODE.get(OPERATOR, "/v3/api-docs").body())
            .get("paths");
    assertThat(paths.propertyNames())
        .contains(
            VIEWS,
            VIEWS + "/{view}/rebuild",
            VIEWS + "/{view}/dead-letters",
            VIEWS + "/{view}/dead-letters/{position}/evict");
  }
}
