package org.maractracker.query.listfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.reallocated;
import static org.maractracker.query.SecretFacts.unachievable;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.joined;

import de.siegmar.fastcsv.reader.CsvReader;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.contract.QueryNode;
import org.maractracker.testsupport.TestDatabase;

/**
 * What is overdue and the register as files: the action list's columns, in the lists' own order.
 */
class FilesOfOtherListsTest {

  private static final String COORDINATOR = "cora northshire:COORDINATOR";
  private static final String HOUSING = "ho northshire:AGENCY:housing";
  private static final int STATUS = 6;
  private static final int ACTION_ID = 10;

  private static final Story STORY =
      Stories.begun()
          .tell(
              joined("police", AgencyKind.POLICE),
              joined("housing", AgencyKind.HOUSING),
              agreed(id(1002)),
              agreed(id(1005)),
              agreed(id(1006)),
              unachievable(id(1002), "2026-03", null, null),
              reallocated(id(1005), "police", "housing"));

  private static QueryNode node;

  @BeforeAll
  static void tell() {
    node = QueryNode.on(QueryNode.pool(TestDatabase.H2));
    node.append(STORY.events());
    for (String list : List.of("/api/overdue", "/api/unachievable")) {
      node.json(COORDINATOR, list + "?minPosition=" + STORY.head());
    }
  }

  @AfterAll
  static void close() {
    node.close();
  }

  private static List<List<String>> csv(String as, String path) {
    HttpResponse<String> answer = node.get(as, path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return CsvReader.builder().ofCsvRecord(answer.body().substring(1)).stream()
        .skip(1)
        .map(row -> row.getFields())
        .toList();
  }

  @Test
  void haveTheMostOverdueFirst() {
    List<List<String>> rows =
        csv(COORDINATOR, "/api/overdue?marac=northshire&on=2026-04-30&format=csv");
    assertThat(rows.stream().map(row -> row.get(STATUS)))
        .containsExactly("Open, 41 days overdue, passed on", "Open, 41 days overdue");
    assertThat(rows.stream().map(row -> row.get(ACTION_ID)))
        .containsExactly(id(1005).toString(), id(1006).toString());
    assertThat(csv(HOUSING, "/api/overdue?on=2026-04-30&format=csv"))
        .singleElement()
        .satisfies(row -> assertThat(row.get(ACTION_ID)).isEqualTo(id(1005).toString()));
    assertThat(csv(COORDINATOR, "/api/overdue?on=2026-03-20&format=csv")).isEmpty();
  }

  @Test
  void sayWhyAnActionIsOnTheRegister() {
    assertThat(csv(COORDINATOR, "/api/unachievable?marac=northshire&format=csv"))
        .singleElement()
        .satisfies(row ->
            assertThat(row.subList(5, 7))
                .containsExactly(
                    "March 2026", "Unachievable: secret explanation (resource unavailable)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/overdue", "/api/unachievable"})
  void areWholeAndForWhoMayReadWhatPeopleWrote(String list) {
    assertThat(node.get("wall northshire:DASHBOARD", list + "?format=csv").statusCode())
        .isEqualTo(403);
    assertThat(node.get(COORDINATOR, list + "?format=xlsx&limit=5").statusCode()).isEqualTo(400);
    assertThat(
            node.get(COORDINATOR, list + "?format=xlsx")
                .headers()
                .firstValue("Content-Disposition"))
        .hasValue(
            "attachment; filename=\"%s-OFFICIAL-SENSITIVE.xlsx\""
                .formatted(list.substring("/api/".length())));
  }
}
