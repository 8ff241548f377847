package org.maractracker.query.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.Victim;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.JsonNode;

/** A mistyped reference and name: both wordings in the history, the right ones everywhere else. */
class CorrectedDetailsTest {

  private static final String CORA = "cora northshire:COORDINATOR";

  private static final String BEFORE = "2026-03-02T12:00:00Z";

  private final Story story =
      Stories.begun()
          .tell(new CaseListed(MARCH, CASE, on("2026-03-02")), agreed(id(1003)))
          .at("2026-03-03T10:00:00Z")
          .tell(
              new CaseDetailsCorrected(
                  CASE, "2026-70", new Victim("Janet Example"), "A slip", on("2026-03-03")));

  /** What was known before is answered as it was, by whatever way it is asked for. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void areAsTheyWereBeforeTheyWerePutRight(TestDatabase database) {
    try (QueryNode node = QueryNode.on(QueryNode.pool(database))) {
      node.appendAsTold(story.events());
      String then = "?knownAt=" + BEFORE + "&minPosition=" + story.head();
      String cases = "/api/maracs/northshire/cases" + then;
      assertThat(node.json(CORA, cases).at("/items/0/reference").asString()).isEqualTo("2026-07");
      assertThat(node.json(CORA, cases + "&reference=2026-07").get("items")).hasSize(1);
      assertThat(node.json(CORA, cases + "&reference=2026-70").get("items")).isEmpty();
      assertThat(node.json(CORA, "/api/meetings/" + MARCH + then).toString())
          .contains("2026-07")
          .doesNotContain("2026-70");
      JsonNode action = node.json(CORA, "/api/actions/" + id(1003) + then);
      assertThat(action.get("caseReference").asString()).isEqualTo("2026-07");
      assertThat(action.get("victimName").asString()).isEqualTo("secret victim");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void areRightEverywhereAndBothInTheHistory(TestDatabase database) {
    try (QueryNode node = QueryNode.on(QueryNode.pool(database))) {
      node.append(story.events());
      String read = "?minPosition=" + story.head();
      JsonNode file = node.json(CORA, "/api/cases/" + CASE + read);
      assertThat(file.get("reference").asString()).isEqualTo("2026-70");
      assertThat(file.at("/victim/name").asString()).isEqualTo("Janet Example");
      String cases = "/api/maracs/northshire/cases" + read + "&reference=";
      assertThat(node.json(CORA, cases + "2026-70").get("items")).hasSize(1);
      assertThat(node.json(CORA, cases + "2026-07").get("items")).isEmpty();
      for (String moment : new String[] {"", "&asOf=2099-12-31"}) {
        JsonNode meeting = node.json(CORA, "/api/meetings/" + MARCH + read + moment);
        assertThat(meeting.at("/agenda/0/reference").asString()).isEqualTo("2026-70");
      }
      assertThat(
              node.get(CORA, "/api/meetings/" + MARCH + "/action-list" + read + "&format=csv")
                  .body())
          .contains("2026-70", "Janet Example")
          .doesNotContain("2026-07\"");
      JsonNode minutes = node.json(CORA, "/api/meetings/" + MARCH + "/minutes" + read);
      assertThat(minutes.at("/cases/0/reference").asString()).isEqualTo("2026-70");
      JsonNode history = node.json(CORA, "/api/cases/" + CASE + "/history" + read);
      JsonNode correction = history.at("/items/" + (history.get("items").size() - 1));
      assertThat(correction.get("narrative").asString()).contains("A slip", "2026-70");
      assertThat(correction.get("changes").valueStream().map(each -> each.get("field").asString()))
          .containsExactly("reference", "victim");
      assertThat(correction.at("/changes/0/from").asString()).isEqualTo("2026-07");
    }
  }
}
