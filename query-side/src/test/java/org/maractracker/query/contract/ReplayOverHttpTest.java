package org.maractracker.query.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.DUE;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.due;
import static org.maractracker.query.SecretFacts.opened;
import static org.maractracker.query.SecretFacts.reopened;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.joined;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.store.events.StoredEvents;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * An action replayed step by step: agreed on 2 March, due on the 20th, revised on the 10th, done
 * "in March" as was told on 25 March, and reopened on 8 April. Told a minute apart, but for those.
 */
class ReplayOverHttpTest {

  private static final String COORDINATOR = "cora northshire:COORDINATOR";
  private static final String ACTION = "/api/actions/" + id(1001);
  private static final UUID OTHER_CASE = id(101);
  private static final LocalDate LATER = LocalDate.of(2026, 4, 20);
  private static final Story STORY =
      Stories.begun()
          .tell(opened(OTHER_CASE), agreed(id(1001)))
          .at("2026-03-10T10:00:00Z")
          .tell(due(id(1001), DUE, LATER))
          .at("2026-03-25T10:00:00Z")
          .tell(completed(id(1001), "2026-03", 0))
          .at("2026-04-08T10:00:00Z")
          .tell(
              reopened(id(1001)),
              joined("police", AgencyKind.POLICE),
              joined("idva", AgencyKind.IDVA));
  private static final long AGREED = STORY.head() - 5;
  private static final QueryNode NODE = QueryNode.on(QueryNode.pool(TestDatabase.H2));

  @BeforeAll
  static void tell() {
    NODE.appendAsTold(STORY.events());
    NODE.json(COORDINATOR, "/api/actions?asOf=2026-03-03&minPosition=" + STORY.head());
    NODE.json(COORDINATOR, ACTION + "/history?minPosition=" + STORY.head());
  }

  @AfterAll
  static void close() {
    NODE.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'', AgreedRevisedCompletedReopened",
    "asOf=2026-03-09, Agreed",
    "asOf=2026-03-24, AgreedRevised",
    "asOf=2026-03-25, AgreedRevisedCompleted",
    "knownAt=2026-03-10T10:00:00Z, AgreedRevised",
    "asOf=2026-03-31&knownAt=2026-03-25T09:59:59Z, AgreedRevised",
    "from=2026-03-11, CompletedReopened",
    "from=2026-03-11&to=2026-03-12, Completed",
    "to=2026-03-10, AgreedRevisedCompleted",
    "from=2026-04-01&to=2026-04-07, ''",
  })
  void aHistoryIsToldInPart(String part, String expected) {
    assertThat(types(ACTION + "/history?" + part)).isEqualTo(expected);
  }

  @Test
  void isReplayedUpToAPosition() {
    for (long at = AGREED; at <= AGREED + 3; at++) {
      JsonNode items = NODE.json(COORDINATOR, ACTION + "/history?at=" + at).get("items");
      assertThat(items.size()).isEqualTo((int) (at - AGREED + 1));
      assertThat(items.get(items.size() - 1).get("position").asLong()).isEqualTo(at);
    }
    JsonNode then = NODE.json(COORDINATOR, ACTION + "/history?at=" + (AGREED + 2)).get("items");
    assertThat(then.get(2).get("state").get("status").asString()).isEqualTo("COMPLETED");
  }

  @Test
  void aCasesHistoryLeavesOutWhatHadNotBegun() {
    String history = "/api/cases/" + CASE + "/history?";
    assertThat(types(history + "asOf=2026-03-01")).isEqualTo("CaseOpened");
    assertThat(types(history + "at=" + AGREED)).isEqualTo("CaseOpenedRiskIdentifiedAgreed");
    assertThat(types(history + "from=2026-04-08&to=2026-04-08")).isEqualTo("Reopened");
    refused(404, "caseId", history + "asOf=2026-02-19");
  }

  @Test
  void theStateInAHistoryIsTheWholeFoldUpToTheEvent() {
    JsonNode told = NODE.json(COORDINATOR, ACTION + "/history?from=2026-04-08").get("items");
    assertThat(told.get(0).get("state").get("dueOn").asString()).isEqualTo("2026-04-20");
    assertThat(told.get(0).get("state").get("formerCompletions").size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "at=0, at, 400",
    "at=first, at, 400",
    "at=-1, at, 400",
    "at=9999999999999999999, at, 400",
    "at=1000, at, 404",
    "at=1, actionId, 404",
    "from=March, from, 400",
    "to=2026-3-1, to, 400",
    "asOf=2026-03-01, actionId, 404",
    "knownAt=soon, knownAt, 400",
  })
  void refusesWhatWasNeverRecorded(String part, String field, int status) {
    refused(status, field, ACTION + "/history?" + part);
  }

  @Test
  void comparesTwoMomentsOfAnAction() {
    JsonNode diff =
        NODE.json(COORDINATOR, ACTION + "/diff?from=2026-03-09&to=2026-03-25T10:00:00Z");
    assertThat(diff.get("actionId").asString()).isEqualTo(id(1001).toString());
    assertThat(diff.get("from").get("asOf").asString()).isEqualTo("2026-03-09");
    assertThat(diff.get("from").get("state").get("status").asString()).isEqualTo("OPEN");
    assertThat(diff.get("to").get("knownAt").asString()).isEqualTo("2026-03-25T10:00:00Z");
    assertThat(diff.get("to").get("state").get("status").asString()).isEqualTo("COMPLETED");
    assertThat(fields(diff)).contains("dueOn", "status").doesNotContain("version", "description");
    assertThat(diff.get("events").valueStream().map(each -> each.get("type").asString()))
        .containsExactly("DueDateRevised", "ActionCompleted");
    assertThat(diff.get("events").get(0).get("narrative").asString()).contains("20 April 2026");
    assertThat(diff.get("position").asLong()).isEqualTo(STORY.head());
  }

  @Test
  void comparesWithNowAndWithBeforeItWasThere() {
    JsonNode since = NODE.json(COORDINATOR, ACTION + "/diff?from=" + (AGREED + 1));
    assertThat(since.get("from").get("position").asLong()).isEqualTo(AGREED + 1);
    assertThat(since.get("to").propertyNames()).containsExactly("state");
    assertThat(fields(since)).containsExactly("formerCompletions");
    JsonNode begun = NODE.json(COORDINATOR, ACTION + "/diff?from=2026-01-01&to=2026-03-02");
    assertThat(begun.get("from").get("state").isNull()).isTrue();
    assertThat(fields(begun)).contains("description", "responsibleAgencyId");
    JsonNode same = NODE.json(COORDINATOR, ACTION + "/diff?from=2026-03-05&to=2026-03-06");
    assertThat(same.get("changes")).isEmpty();
    assertThat(same.get("events")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "to=2026-03-05, from, 400",
    "from=a, from, 400",
    "from=1&to=2026-02-30, to, 400",
    "from=1&to=1000, to, 404",
    "from=1&to=2026-01-01, actionId, 404",
  })
  void refusesToCompareWhatCannotBe(String moments, String field, int status) {
    refused(status, field, ACTION + "/diff?" + moments);
  }

  @Test
  void whoMayNotReadTheActionMayNotCompareIt() {
    for (String as :
        List.of("wall northshire:DASHBOARD", "ida northshire:AGENCY:idva", "cy other:CHAIR")) {
      assertThat(NODE.get(as, ACTION + "/diff?from=2026-03-09").statusCode()).isEqualTo(404);
    }
    assertThat(NODE.get("po northshire:AGENCY:police", ACTION + "/diff?from=1").statusCode())
        .isEqualTo(200);
  }

  private static void refused(int status, String field, String path) {
    HttpResponse<String> answer = NODE.get(COORDINATOR, path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
  }

  private static List<String> fields(JsonNode diff) {
    return diff.get("changes").valueStream().map(each -> each.get("field").asString()).toList();
  }

  private static String types(String path) {
    return String.join(
            "",
            NODE.json(COORDINATOR, path)
                .get("items")
                .valueStream()
                .map(item -> item.get("type").asString())
                .toList())
        .replace("DueDateRevised", "Revised")
        .replace("Action", "");
  }

  /** At once, and not at the next audit. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`\"description\":\"`, `$0Do not `",
        "`.*`, `{}`",
        "`.*`, `no JSON`",
        "`\"responsibleAgencyId\":\"[a-z]+\"`, `\"responsibleAgencyId\":\"nobody\"`"
      })
  void aHistoryWithAChangedEventIsNotShown(String part, String changed) {
    NODE.json(COORDINATOR, "/api/ledger/proof?position=" + STORY.head());
    String was = payload();
    assertThat(NODE.get(COORDINATOR, ACTION + "/history").statusCode()).isEqualTo(200);
    store(was.replaceFirst(part, changed));
    try {
      HttpResponse<String> answer = NODE.get(COORDINATOR, ACTION + "/history");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body())
          .contains("What is stored is not what the ledger has")
          .doesNotContain("Do not ");
    } finally {
      store(was);
    }
    assertThat(NODE.get(COORDINATOR, ACTION + "/history").statusCode()).isEqualTo(200);
  }

  @Test
  void aHistoryWhoseBeginningIsGoneIsNotShown() {
    NODE.json(COORDINATOR, "/api/ledger/proof?position=" + STORY.head());
    JdbcTemplate jdbc = new JdbcTemplate(NODE.bean(DataSource.class));
    String elsewhere = "update events.domain_event set aggregate_id = ? where position = ?";
    jdbc.update(elsewhere, id(9999).toString(), AGREED);
    try {
      assertThat(NODE.get(COORDINATOR, ACTION + "/history").statusCode()).isEqualTo(503);
    } finally {
      jdbc.update(elsewhere, id(1001).toString(), AGREED);
    }
  }

  /** Whoever could move the opening of a case could have another MARAC read it. */
  @Test
  void aHistoryIsNotShownByAnEventThatSaysWhoseItIsAndIsNotOfIt() {
    NODE.json(COORDINATOR, "/api/ledger/proof?position=" + STORY.head());
    String history = "/api/cases/" + CASE + "/history";
    assertThat(NODE.get(COORDINATOR, history).statusCode()).isEqualTo(200);
    JdbcTemplate jdbc = new JdbcTemplate(NODE.bean(DataSource.class));
    String move =
        "update events.domain_event set aggregate_id = ?, version = ? where position = "
            + (AGREED - 1);
    jdbc.update(move, CASE.toString(), 99);
    try {
      assertThat(NODE.get(COORDINATOR, history).statusCode()).isEqualTo(503);
    } finally {
      jdbc.update(move, OTHER_CASE.toString(), 0);
    }
  }

  private static String payload() {
    return new String(
        NODE.bean(StoredEvents.class).at(List.of(AGREED)).getFirst().payload(), UTF_8);
  }

  private static void store(String payload) {
    new JdbcTemplate(NODE.bean(DataSource.class))
        .update(
            "update events.domain_event set payload = ? where position = ?",
            payload.getBytes(UTF_8),
            AGREED);
  }
}
