package org.maractracker.query.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.CaseOpenedBuilder.anOpenedCase;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.established;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.PartyAdded;
import org.maractracker.events.casefile.PartyEnteredInError;
import org.maractracker.query.Story;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.JsonNode;

/**
 * Who is a party to a case as of a day: told in another order than it happened, so that whom a
 * number means is not to be read off an answer of the past.
 */
class PartiesOfADayTest {

  private static final String CORA = "cora northshire:COORDINATOR";
  private static final UUID CASE = id(1);

  private final Story story =
      new Story()
          .tell(
              established(MARAC),
              anOpenedCase(CASE).occurredOn("2026-02-20").build(),
              new PartyAdded(CASE, Party.CHILD, "Kim", on("2026-03-10")),
              new PartyAdded(CASE, Party.CHILD, "Lee", on("2026-03-03")));

  @ParameterizedTest
  @EnumSource
  void haveTheNumbersThatCommandsTakeOnlyNow(TestDatabase database) {
    try (QueryNode node = QueryNode.on(QueryNode.pool(database))) {
      node.append(story.events());
      assertThat(parties(node, "").toString())
          .isEqualTo(
              """
              [{"number":1,"party":"CHILD","label":"Kim"},{"number":2,"party":"CHILD","label":"Lee"}]\
              """);
      assertThat(parties(node, "&asOf=2026-03-05").toString())
          .isEqualTo(
              """
              [{"number":null,"party":"CHILD","label":"Lee"}]\
              """);
    }
  }

  @ParameterizedTest
  @EnumSource
  void areWithoutWhomTheFindingNames(TestDatabase database) {
    story.tell(
        new PartyEnteredInError(CASE, 2, Party.CHILD, "Lee", "Another case's", on("2026-03-04")));
    try (QueryNode node = QueryNode.on(QueryNode.pool(database))) {
      node.append(story.events());
      assertThat(parties(node, "")).hasSize(1).first().asString().contains("Kim");
      assertThat(parties(node, "&asOf=2026-03-03")).hasSize(1).first().asString().contains("Lee");
      assertThat(parties(node, "&asOf=2026-03-05")).isEmpty();
      assertThat(parties(node, "&asOf=2026-03-12")).hasSize(1).first().asString().contains("Kim");
    }
  }

  /** Its number counts Kim, who was not yet a party that day. */
  @ParameterizedTest
  @EnumSource
  void areWithoutNobodyElseWhereNumbersCountOthers(TestDatabase database) {
    story.tell(
        new PartyAdded(CASE, Party.CHILD, "Ann", on("2026-03-04")),
        new PartyEnteredInError(CASE, 3, Party.CHILD, "Ann", "Another case's", on("2026-03-05")));
    try (QueryNode node = QueryNode.on(QueryNode.pool(database))) {
      node.append(story.events());
      assertThat(parties(node, "&asOf=2026-03-06")).hasSize(1).first().asString().contains("Lee");
    }
  }

  private JsonNode parties(QueryNode node, String moment) {
    return node.json(CORA, "/api/cases/" + CASE + "?minPosition=" + story.head() + moment)
        .get("parties");
  }
}
