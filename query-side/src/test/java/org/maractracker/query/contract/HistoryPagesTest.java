package org.maractracker.query.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.contact;
import static org.maractracker.query.SecretFacts.opened;
import static org.maractracker.query.SecretFacts.reopened;
import static org.maractracker.testsupport.events.Northshire.NO_MESSAGES;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.query.SecretFacts;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Pages of a history: of a case with a short one, and of one with some twelve hundred events. */
class HistoryPagesTest {

  private static final String COORDINATOR = "cora northshire:COORDINATOR";
  private static final UUID LONG_CASE = id(101);
  private static final int CHANGES = 1_200;
  private static final UUID WORDY_CASE = id(102);
  private static final int ADDENDA = 20;

  private static final Story STORY = story();
  private static final QueryNode NODE = QueryNode.on(QueryNode.pool(TestDatabase.H2));

  private static Story story() {
    Story story = Stories.begun();
    story.tell(
        agreed(id(1001)),
        agreed(id(1002)),
        completed(id(1001), "2026-03-12", 0),
        reopened(id(1001)),
        completed(id(1002), "2026-04", 0),
        completed(id(1001), "2026-03-14", 0),
        opened(LONG_CASE));
    for (int i = 0; i < CHANGES; i++) {
      story.tell(contact(LONG_CASE, i % 2 == 0 ? NO_MESSAGES : SecretFacts.CONTACT));
    }
    story.tell(opened(WORDY_CASE));
    for (int i = 0; i < ADDENDA; i++) {
      story.tell(
          new CaseAddendumRecorded(WORDY_CASE, i + "x".repeat(50_000), null, on("2026-03-05")));
    }
    return story;
  }

  @BeforeAll
  static void tell() {
    NODE.appendAsTold(STORY.events());
    NODE.json(COORDINATOR, history(CASE, "minPosition=" + STORY.head()));
    NODE.json(COORDINATOR, history(CASE, "asOf=2026-03-03&minPosition=" + STORY.head()));
  }

  @AfterAll
  static void close() {
    NODE.close();
  }

  /** What an item says does not depend on the page it is on. */
  @ParameterizedTest
  @CsvSource({
    "'', 1, 8",
    "'', 3, 8",
    "asOf=2026-03-31, 2, 7",
    "from=2026-03-11, 1, 4",
  })
  void anItemIsTheSameOnAShortPageAsInTheWholeHistory(String part, int limit, int events) {
    JsonNode whole = NODE.json(COORDINATOR, history(CASE, part));
    assertThat(whole.get("next").isNull()).isTrue();
    assertThat(whole.get("items")).hasSize(events);
    List<JsonNode> followed = follow(history(CASE, part + "&limit=" + limit), limit);
    assertThat(followed).containsExactlyElementsOf(whole.get("items"));
  }

  /** What was told of March later than what was told of April still says what it changed. */
  @Test
  void anItemIsTheSameWhereWhatIsBeforeItIsNotShown() {
    JsonNode whole = NODE.json(COORDINATOR, history(CASE, ""));
    JsonNode march = NODE.json(COORDINATOR, history(CASE, "from=2026-03-01&to=2026-03-31"));
    assertThat(march.get("items")).hasSizeBetween(4, 6).isSubsetOf(whole.get("items"));
  }

  @Test
  void aLongHistoryHasFiveHundredEventsOnAPage() {
    List<JsonNode> events = follow(history(LONG_CASE, ""), 500);
    assertThat(events).hasSize(CHANGES + 1);
    assertThat(events).extracting(event -> event.get("version").asInt()).isSorted();
    assertThat(events.getLast().get("changes").get(0).get("field").asString())
        .isEqualTo("safeContact");
  }

  /** Each event's state has all the words before it. */
  @Test
  void aPageEndsWhereItsWordsAreMany() {
    String first = NODE.get(COORDINATOR, history(WORDY_CASE, "")).body();
    assertThat(first.length()).isLessThan(4_000_000);
    List<JsonNode> events = follow(history(WORDY_CASE, ""), 1);
    assertThat(events).hasSize(ADDENDA + 1);
    assertThat(events).extracting(event -> event.get("version").asInt()).isSorted();
    assertThat(events.getLast().get("state").get("addenda")).hasSize(ADDENDA);
  }

  /** An event is checked against the ledger before any page is shown that is folded from it. */
  @Test
  void noPageIsShownOfAHistoryWithAChangedEvent() {
    NODE.json(COORDINATOR, "/api/ledger/proof?position=" + STORY.head());
    String change = "update events.domain_event set recorded_at = recorded_at %s interval '1' hour";
    JdbcTemplate jdbc = new JdbcTemplate(NODE.bean(DataSource.class));
    String last =
        " where position = (select max(position) from events.domain_event where aggregate_id = '"
            + LONG_CASE
            + "')";
    jdbc.update(change.formatted("+") + last);
    try {
      HttpResponse<String> answer = NODE.get(COORDINATOR, history(LONG_CASE, "limit=1"));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    } finally {
      jdbc.update(change.formatted("-") + last);
    }
    assertThat(NODE.json(COORDINATOR, history(LONG_CASE, "limit=1")).get("items")).hasSize(1);
  }

  @Test
  void refusesACursorOfAnotherHistory() {
    String next = NODE.json(COORDINATOR, history(CASE, "limit=1")).get("next").asString();
    String cursor = "limit=1&cursor=" + next;
    assertThat(NODE.json(COORDINATOR, history(CASE, cursor)).get("items")).hasSize(1);
    refuses("cursor", history(LONG_CASE, cursor));
    refuses("cursor", history(CASE, cursor + "&from=2026-03-01"));
    refuses("cursor", history(CASE, cursor + "&at=" + STORY.head()));
    refuses("cursor", history(CASE, "cursor=x"));
    refuses("limit", history(CASE, "limit=501"));
  }

  private static void refuses(String field, String path) {
    HttpResponse<String> answer = NODE.get(COORDINATOR, path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
  }

  /** Follows a history to its end; each page but the last has at least so many events. */
  private static List<JsonNode> follow(String path, int least) {
    List<JsonNode> followed = new ArrayList<>();
    @Nullable String next = null;
    do {
      JsonNode page = NODE.json(COORDINATOR, next == null ? path : path + "&cursor=" + next);
      page.get("items").forEach(followed::add);
      next = page.get("next").stringValue(null);
      assertThat(page.get("items").size()).isBetween(next == null ? 1 : least, 500);
    } while (next != null);
    return followed;
  }

  private static String history(UUID caseId, String part) {
    return "/api/cases/" + caseId + "/history?" + part;
  }
}
