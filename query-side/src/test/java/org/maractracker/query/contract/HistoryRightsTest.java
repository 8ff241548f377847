package org.maractracker.query.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.reallocated;
import static org.maractracker.query.SecretFacts.reopened;
import static org.maractracker.testsupport.events.ActionImportedBuilder.anImportedAction;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.joined;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.action.ListedCase;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Rights to a history are those of now on every page of it. */
class HistoryRightsTest {

  private static final String POLICE = "pat northshire:AGENCY:police";
  private static final String HISTORY = "/api/actions/" + id(1003) + "/history?limit=2";

  private final Story story = Stories.begun();
  private long told;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoPassedAnActionOnReadsItUpToThereAndWhoHasLeftNothing(TestDatabase database) {
    try (QueryNode node = QueryNode.on(QueryNode.pool(database))) {
      story.tell(
          joined("police", AgencyKind.POLICE),
          joined("housing", AgencyKind.HOUSING),
          agreed(id(1003)),
          completed(id(1003), "2026-03-12", 0),
          reopened(id(1003)));
      tell(node);
      JsonNode first = node.json(POLICE, HISTORY);
      assertThat(types(first)).containsExactly("ActionAgreed", "ActionCompleted");
      String next = "&cursor=" + first.get("next").asString();
      story.tell(reallocated(id(1003), "police", "housing"), completed(id(1003), "2026-03-15", 0));
      tell(node);
      JsonNode second = node.json(POLICE, HISTORY + next);
      assertThat(types(second)).as("as it was").containsExactly("ActionReopened");
      assertThat(second.get("next").isNull()).isTrue();
      assertThat(types(node.json(POLICE, HISTORY.replace("limit=2", "limit=9"))))
          .as("what it passed on with, and nothing later")
          .endsWith("ActionReallocated");
      story.tell(new AgencyLeft(MARAC, "police", on("2026-05-01")));
      tell(node);
      assertThat(node.get(POLICE, HISTORY + next).statusCode()).isEqualTo(404);
      assertThat(node.get("kim northshire:COORDINATOR", HISTORY + next).statusCode())
          .as("another's cursor")
          .isEqualTo(400);
    }
  }

  /**
   * The number and name that a list had beside an action may be of a case that is none of theirs.
   */
  @Test
  void nobodyButWhoReadsTheWholeIsToldOfWhomAListSaidAnActionIs() {
    try (QueryNode node = QueryNode.on(QueryNode.pool(TestDatabase.H2))) {
      story.tell(
          joined("police", AgencyKind.POLICE),
          joined("housing", AgencyKind.HOUSING),
          anImportedAction(id(1003))
              .responsibleAgencyId("housing")
              .listed(new ListedCase("S-77", "Jane Secret"))
              .build());
      tell(node);
      String housing = "hal northshire:AGENCY:housing";
      assertThat(node.get(housing, HISTORY).body()).contains("ActionImported");
      assertThat(node.get(housing, HISTORY).body()).doesNotContain("S-77", "Jane Secret");
      assertThat(node.get("cora northshire:COORDINATOR", HISTORY).body())
          .contains("S-77", "Jane Secret");
      story.tell(reallocated(id(1003), "housing", "police"));
      tell(node);
      for (String agency : List.of(housing, POLICE)) {
        assertThat(node.get(agency, HISTORY).body())
            .contains("ActionImported")
            .doesNotContain("S-77", "Jane Secret");
      }
    }
  }

  private void tell(QueryNode node) {
    node.append(story.events().subList((int) told, (int) story.head()));
    told = story.head();
    node.json(
        "cora northshire:COORDINATOR", "/api/actions/" + id(1003) + "/history?minPosition=" + told);
  }

  private static List<String> types(JsonNode page) {
    return page.get("items").valueStream().map(item -> item.get("type").asString()).toList();
  }
}
