package org.maractracker.query.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.COMMUNICATION;
import static org.maractracker.query.SecretFacts.DUE;
import static org.maractracker.query.SecretFacts.SECRET;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.due;
import static org.maractracker.query.SecretFacts.inError;
import static org.maractracker.query.SecretFacts.joint;
import static org.maractracker.query.SecretFacts.progress;
import static org.maractracker.query.SecretFacts.reallocated;
import static org.maractracker.query.SecretFacts.reopened;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.joined;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.JsonNode;

/** What became of the list of a MARAC between two days; each action is named for it. */
class MovementsOverHttpTest {

  private static final String COORDINATOR = "cora northshire:COORDINATOR";
  private static final LocalDate FAR = LocalDate.of(2026, 12, 1);
  private static final Story STORY =
      Stories.begun()
          .tell(
              // stands where it stood, whatever was noted, and whoever became a partner
              agreed(id(1001), MARAC, "police", FAR),
              progress(id(1001), ProgressKind.PROGRESS),
              joint(id(1001), "police", List.of("idva"), COMMUNICATION),
              // done on 18 March; done and reopened; done and then found to be in error
              agreed(id(1002)),
              completed(id(1002), "2026-03-18", 0),
              agreed(id(1003), MARAC, "police", FAR),
              completed(id(1003), "2026-03-18", 0),
              reopened(id(1003)),
              agreed(id(1004)),
              completed(id(1004), "2026-03-18", 0),
              inError(id(1004)),
              // due later, from 10 March on
              agreed(id(1005)),
              due(id(1005), DUE, FAR),
              // housing's from 6 April on
              agreed(id(1006), MARAC, "police", FAR),
              reallocated(id(1006), "police", "housing"),
              // due on 20 March and nothing happens
              agreed(id(1007)),
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
  @CsvSource(
      delimiter = '|',
      value = {
        "from=2026-03-03&to=2026-03-09 | ",
        "from=2026-03-09&to=2026-03-10 | 5:DUE_DATE_MOVED",
        "from=2026-03-17&to=2026-03-20 | 2:CLOSED 4:CLOSED 3:CLOSED",
        "from=2026-03-20&to=2026-03-21 | 7:BECAME_OVERDUE",
        "from=2026-03-21&to=2026-04-05 | ",
        "from=2026-04-05&to=2026-04-06 | 6:OWNER_MOVED",
        "from=2026-04-06&to=2026-04-07 | 4:CLOSED_OTHERWISE",
        "from=2026-04-07&to=2026-04-08 | 3:REOPENED",
        "from=2026-03-17&to=2026-04-08 | 2:CLOSED 4:CLOSED 7:BECAME_OVERDUE 6:OWNER_MOVED",
        "from=2026-04-08&to=2026-12-02 | 1:BECAME_OVERDUE 3:BECAME_OVERDUE 5:BECAME_OVERDUE"
            + " 6:BECAME_OVERDUE",
        "from=2026-04-05&to=2026-04-06&agency=housing | 6:OWNER_MOVED",
        "from=2026-04-05&to=2026-04-06&agency=police | ",
      })
  void saysWhatBecameOfTheList(String days, String expected) {
    assertThat(moved(COORDINATOR, days)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void whatWasNotThereIsAdded() {
    assertThat(moved(COORDINATOR, "from=2026-03-01&to=2026-03-02"))
        .isEqualTo("2:ADDED 4:ADDED 5:ADDED 7:ADDED 1:ADDED 3:ADDED 6:ADDED");
    assertThat(moved(COORDINATOR, "from=2026-03-01&to=2026-03-21&limit=3"))
        .isEqualTo("2:ADDED+CLOSED 4:ADDED+CLOSED 7:ADDED+BECAME_OVERDUE");
  }

  @Test
  void goesOnFromPageToPage() {
    String days = "from=2026-03-01&to=2026-03-02";
    JsonNode first = NODE.json(COORDINATOR, "/api/actions/diff?limit=5&" + days);
    String next = "&cursor=" + first.get("next").asString();
    assertThat(moved(COORDINATOR, days + next)).isEqualTo("3:ADDED 6:ADDED");
    refused(400, "cursor", COORDINATOR, "from=2026-03-01&to=2026-03-03" + next);
  }

  @Test
  void saysWhereItStoodAndStands() {
    JsonNode item =
        NODE.json(COORDINATOR, "/api/actions/diff?from=2026-04-05&to=2026-04-06")
            .get("items")
            .get(0);
    assertThat(item.get("from").get("responsibleAgencyId").asString()).isEqualTo("police");
    assertThat(item.get("to").get("responsibleAgencyId").asString()).isEqualTo("housing");
    assertThat(item.get("to").get("dueOn").asString()).isEqualTo("2026-12-01");
  }

  @Test
  void showsEachWhatItsListShows() {
    String days = "from=2026-03-17&to=2026-04-08";
    assertThat(moved("ho northshire:AGENCY:housing", days)).isEqualTo("6:OWNER_MOVED");
    assertThat(moved("ida northshire:AGENCY:idva", days)).isEmpty();
    JsonNode counted = NODE.json("wall northshire:DASHBOARD", "/api/actions/diff?" + days);
    assertThat(counted.get("items")).hasSize(4);
    assertThat(counted.toString().toLowerCase(Locale.ROOT)).doesNotContain(SECRET);
    assertThat(NODE.get("adm northshire:ADMINISTRATOR", "/api/actions/diff?" + days).statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "from=2026-03-01, to, 400",
    "to=2026-03-01, from, 400",
    "from=2026-03&to=2026-03-02, from, 400",
    "from=2026-03-03&to=2026-03-02, to, 400",
    "from=1&to=2, from, 400",
    "from=2026-03-01&to=2026-03-02&marac=elsewhere, marac, 404",
  })
  void refusesWhatAreNoTwoDays(String days, String field, int status) {
    refused(status, field, COORDINATOR, days);
  }

  private static void refused(int status, String field, String as, String days) {
    HttpResponse<String> answer = NODE.get(as, "/api/actions/diff?" + days);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
  }

  private static String moved(String as, String days) {
    return String.join(
        " ",
        NODE.json(as, "/api/actions/diff?" + days)
            .get("items")
            .valueStream()
            .map(MovementsOverHttpTest::told)
            .toList());
  }

  private static String told(JsonNode item) {
    String action = item.get("actionId").asString();
    return (Integer.parseInt(action.substring(action.length() - 4), 16) - 1000)
        + ":"
        + String.join("+", item.get("kinds").valueStream().map(JsonNode::asString).toList());
  }
}
