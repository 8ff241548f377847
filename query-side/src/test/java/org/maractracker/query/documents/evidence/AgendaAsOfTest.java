package org.maractracker.query.documents.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.opened;
import static org.maractracker.query.Stories.begun;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.query.Story;
import org.maractracker.query.contract.QueryNode;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.JsonNode;

/**
 * An agenda has one order, whoever reads it and as of whatever day: minutes number their items by
 * it, and evidence names those numbers.
 */
class AgendaAsOfTest {

  private static final String COORDINATOR = "cora northshire:COORDINATOR";
  private static final UUID OTHER = id(101);
  private static final String FIRST_DAYS = "asOf=2026-03-03";
  private static final String ALL_DAYS = "asOf=2026-03-31";

  /** A case that was taken off on the 4th, and listed again as was told of the 3rd. */
  private static final Story STORY =
      begun()
          .tell(
              opened(OTHER),
              new RiskIdentified(OTHER, id(202), Party.CHILD, "secret risk", on("2026-03-02")),
              new CaseListed(MARCH, CASE, on("2026-03-02")),
              new CaseListed(MARCH, OTHER, on("2026-03-02")))
          .at("2026-03-05T10:00:00Z")
          .tell(
              new CaseDelisted(MARCH, CASE, on("2026-03-04")),
              new CaseListed(MARCH, CASE, on("2026-03-03")),
              new MeetingClosed(MARCH, on("2026-03-03")));

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isInOneOrderInTheMeetingInItsMinutesAndInEvidence(TestDatabase database) {
    try (QueryNode node = QueryNode.on(QueryNode.pool(database))) {
      node.appendAsTold(STORY.events());
      node.json(COORDINATOR, "/api/meetings/" + MARCH + "?minPosition=" + STORY.head());
      // As of the 3rd it was never taken off, and what is on an agenda keeps its place.
      isEverywhere(node, FIRST_DAYS, List.of(CASE, OTHER));
      isEverywhere(node, ALL_DAYS, List.of(OTHER, CASE));
    }
  }

  private static void isEverywhere(QueryNode node, String moment, List<UUID> order) {
    List<String> cases = order.stream().map(UUID::toString).toList();
    String meeting = "/api/meetings/" + MARCH;
    String seen = moment + "&minPosition=" + STORY.head();
    assertThat(node.json(COORDINATOR, meeting + "?" + seen).get("agenda"))
        .extracting(each -> each.get("caseId").asString())
        .isEqualTo(cases);
    assertThat(node.json(COORDINATOR, meeting + "/minutes?" + seen).get("cases"))
        .extracting(each -> each.get("caseId").asString())
        .isEqualTo(cases);
    JsonNode evidence =
        node.json(COORDINATOR, "/api/maracs/northshire/evidence/principle-6?" + seen);
    assertThat(items(evidence)).isEqualTo(Map.of("1", cases.get(0), "2", cases.get(1)));
  }

  /** The cases of the risks identified, by the item of the minutes that evidence names. */
  private static Map<String, String> items(JsonNode evidence) {
    Map<String, String> items = new TreeMap<>();
    evidence
        .at("/subPrinciples/6.1/rows")
        .forEach(row -> items.put(row.get("minute").asString(), row.get("caseId").asString()));
    return items;
  }
}
