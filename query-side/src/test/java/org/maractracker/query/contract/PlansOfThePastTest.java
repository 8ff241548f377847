package org.maractracker.query.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.APRIL_DAY;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.minuted;
import static org.maractracker.query.SecretFacts.removed;
import static org.maractracker.query.SecretFacts.unachievable;
import static org.maractracker.testsupport.events.CaseOpenedBuilder.anOpenedCase;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maractracker.events.casefile.Victim;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Prompts, carry-over and earlier plans as they were, and as they were known (contract 4.2). */
class PlansOfThePastTest {

  private static final String REVIEWER = "rita northshire:REVIEWER";
  private static final String CARRY_OVER = "/api/meetings/" + APRIL + "/carry-over";
  private static final String PROMPTS = "/api/meetings/" + MARCH + "/cases/" + CASE + "/prompts";

  private static final UUID DONE = id(1001);
  private static final UUID REMOVED = id(1002);
  private static final UUID MINUTED = id(1003);
  private static final UUID LATER = id(101);
  private static final String EARLIER = "/api/cases/" + LATER + "/earlier-plans";

  private static final Story STORY =
      Stories.begun()
          .tell(
              new CaseListed(MARCH, CASE, on("2026-03-02")),
              agreed(DONE),
              agreed(REMOVED),
              agreed(MINUTED))
          .at("2026-03-10T10:00:00Z")
          .tell(completed(DONE, "2026-03-04", 0))
          .at("2026-03-15T10:00:00Z")
          .tell(unachievable(MINUTED, "2026-03-15", APRIL_DAY, true))
          .at("2026-04-06T10:00:00Z")
          .tell(removed(REMOVED), minuted(MINUTED, APRIL))
          .at("2026-05-20T10:00:00Z")
          .tell(
              anOpenedCase(LATER)
                  .reference("2026-99")
                  .referredOn("2026-05-20")
                  .victim(new Victim("secret victim"))
                  .repeatOf(CASE)
                  .occurredOn("2026-05-20")
                  .build());

  private static final QueryNode NODE = QueryNode.on(QueryNode.pool(TestDatabase.POSTGRESQL));

  @BeforeAll
  static void tells() {
    NODE.appendAsTold(STORY.events());
    NODE.json(REVIEWER, "/api/maracs?asOf=2026-05-01&minPosition=" + STORY.head());
  }

  @AfterAll
  static void stops() {
    NODE.close();
  }

  /** What was decided of each action that was listed; "-" for nothing yet. */
  private static Map<UUID, String> listed(String moment) {
    String fresh = "minPosition=" + STORY.head();
    JsonNode list = NODE.json(REVIEWER, CARRY_OVER + "?" + fresh + moment);
    Map<UUID, String> listed = new TreeMap<>();
    Stream.of("circumstancesChanged", "notUndertaken", "notYetDue")
        .flatMap(group -> list.get(group).valueStream())
        .forEach(row ->
            listed.put(
                UUID.fromString(row.get("actionId").asString()),
                row.path("decided").asString("-")));
    return listed;
  }

  @Test
  void listsWhatWasOpenOnADayWhateverBecameOfIt() {
    assertThat(listed("")).isEqualTo(Map.of(REMOVED, "REMOVED", MINUTED, "MINUTED"));
    assertThat(listed("&asOf=2026-03-03")).isEqualTo(Map.of(DONE, "-", REMOVED, "-", MINUTED, "-"));
    assertThat(listed("&asOf=2026-04-05")).isEqualTo(Map.of(REMOVED, "-", MINUTED, "-"));
    assertThat(listed("&asOf=2026-04-06")).isEqualTo(listed(""));
  }

  /** Done on the 4th, told on the 10th. */
  @Test
  void listsAsOpenWhatNobodyHadYetToldWasDone() {
    assertThat(listed("&knownAt=2026-03-10T09:00:00Z")).containsKey(DONE);
    assertThat(listed("&knownAt=2026-03-10T11:00:00Z")).doesNotContainKey(DONE);
  }

  @Test
  void offersNoDeedsInThePast() {
    String coordinator = "cora northshire:COORDINATOR";
    JsonNode row =
        NODE.json(coordinator, CARRY_OVER + "?asOf=2026-03-30").get("notUndertaken").get(0);
    assertThat(row.get("actions")).isEmpty();
  }

  @Test
  void asksOfThePlanAsItWas() {
    assertThat(risks("?asOf=2026-03-03")).isEqualTo("YES");
    assertThat(risks("")).as("one of the actions was done").isEqualTo("YES");
    assertThat(NODE.get(REVIEWER, PROMPTS + "?asOf=2026-02-21").statusCode())
        .as("not on the agenda yet")
        .isEqualTo(404);
  }

  private static String risks(String moment) {
    return NODE.json(REVIEWER, PROMPTS + moment)
        .get("prompts")
        .valueStream()
        .filter(each -> each.get("prompt").asString().equals("RISKS_ADDRESSED"))
        .map(each -> each.get("answered").asString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void bringsEarlierPlansWithWhatHadComeOfThemByThen() {
    assertThat(results("?knownAt=2026-05-20T11:00:00Z"))
        .containsExactly("DONE_IN_TIME", "REMOVED", "UNACHIEVABLE");
    assertThat(results("")).isEqualTo(results("?asOf=2026-05-20"));
    assertThat(NODE.get(REVIEWER, EARLIER + "?asOf=2026-05-19").statusCode()).isEqualTo(404);
  }

  private static List<String> results(String moment) {
    return NODE.json(REVIEWER, EARLIER + moment)
        .at("/items/0/actions")
        .valueStream()
        .map(action -> action.get("result").asString())
        .toList();
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    for (String path : List.of(CARRY_OVER, PROMPTS, EARLIER)) {
      refusesWhatItDoesNotKnow(path);
    }
  }

  private static void refusesWhatItDoesNotKnow(String path) {
    for (String query : List.of("asOf=2026-3", "knownAt=noon", "minPosition=-1", "colour=red")) {
      assertThat(NODE.get(REVIEWER, path + "?" + query).statusCode()).as(query).isEqualTo(400);
    }
  }
}
