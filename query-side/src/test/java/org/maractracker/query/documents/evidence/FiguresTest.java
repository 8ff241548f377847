package org.maractracker.query.documents.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.imported;
import static org.maractracker.query.documents.evidence.SixMeetings.meeting;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.joined;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.query.Story;
import org.maractracker.query.contract.QueryNode;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Figures of the six meetings, and of one action of 2018 from an imported list. */
class FiguresTest {

  private static final String DASHBOARD = "wall northshire:DASHBOARD";
  private static final String FIGURES = "/api/maracs/northshire/figures";
  private static final String HALF_YEAR =
      FIGURES + "?asOf=" + SixMeetings.MID_JUNE + "&from=2026-01-01&to=2026-06-30";

  private static final Story STORY =
      SixMeetings.told()
          .tell(imported(id(2000), "housing", null), joined("police", AgencyKind.POLICE));
  private static final QueryNode NODE = QueryNode.on(QueryNode.pool(TestDatabase.H2));

  @BeforeAll
  static void tell() {
    NODE.appendAsTold(STORY.events());
    NODE.json(DASHBOARD, HALF_YEAR + "&minPosition=" + STORY.head());
  }

  @AfterAll
  static void close() {
    NODE.close();
  }

  @Test
  void sayHowTheActionsOfEachAgencyStand() {
    JsonNode police = group(HALF_YEAR, "police");
    assertThat(police.get("actions").asInt()).isEqualTo(6);
    assertThat(police.get("completedInTime").asInt()).isZero();
    assertThat(police.get("completedLate").asInt()).isEqualTo(3);
    assertThat(police.get("unachievable").asInt()).isOne();
    assertThat(police.get("open").asInt()).isEqualTo(2);
    assertThat(police.get("overdue").asInt()).isOne();
    assertThat(police.get("carriedOver").asInt()).isOne();
    assertThat(police.get("notUndertaken").asInt()).isOne();
    assertThat(police.get("inTimePercent").asInt()).isZero();
    assertThat(police.get("medianOpenDays").asInt()).as("6 April to 15 June").isEqualTo(70);
    assertThat(police.get("longestOpenDays").asInt()).isEqualTo(70);
    assertThat(group(HALF_YEAR, "housing").get("inTimePercent").asInt()).isEqualTo(100);
    assertThat(group(HALF_YEAR, "housing").get("medianOpenDays").isNull()).isTrue();
  }

  @Test
  void countEachActionOnceAndNoneThatIsRemovedOrInError() {
    JsonNode total = NODE.json(DASHBOARD, HALF_YEAR).get("total");
    assertThat(total.get("actions").asInt()).isEqualTo(10);
    assertThat(
            total.get("completedInTime").asInt()
                + total.get("completedLate").asInt()
                + total.get("unachievable").asInt()
                + total.get("open").asInt())
        .isEqualTo(10);
    for (String by : List.of("AGENCY", "MEETING", "QUARTER")) {
      JsonNode groups = NODE.json(DASHBOARD, HALF_YEAR + "&by=" + by).get("groups");
      assertThat(groups.valueStream().mapToInt(group -> group.get("actions").asInt()).sum())
          .as(by)
          .isEqualTo(10);
    }
  }

  @Test
  void areByMeetingAndByQuarterOfIt() {
    assertThat(group(HALF_YEAR + "&by=MEETING", meeting(5).toString()).get("actions").asInt())
        .isEqualTo(3);
    assertThat(
            NODE.json(DASHBOARD, HALF_YEAR + "&by=QUARTER").get("groups").findValuesAsString("of"))
        .containsExactly("2026-Q1", "2026-Q2");
  }

  @Test
  void findAnImportedActionByTheDayItsListSays() {
    JsonNode figures = NODE.json(DASHBOARD, FIGURES + "?by=QUARTER&from=2018-01-01&to=2018-12-31");
    assertThat(figures.get("groups").findValuesAsString("of")).containsExactly("2018-Q2");
    assertThat(figures.get("total").get("overdue").asInt()).as("no due date").isZero();
  }

  /** A tracker begun in 2026 holds what its list says of 2018. */
  @Test
  void findItAsOfADayBeforeTheMaracBeganWithThisSystemToo() {
    String then = FIGURES + "?asOf=2018-12-31&from=2018-01-01&to=2018-12-31";
    assertThat(NODE.json(DASHBOARD, then).at("/total/open").asInt()).isOne();
    String untold = FIGURES + "?knownAt=2025-12-31T00:00:00Z&from=2018-01-01&to=2018-12-31";
    assertThat(NODE.json(DASHBOARD, untold).at("/total/actions").asInt()).isZero();
    assertThat(
            NODE.get("elsie elsewhere:COORDINATOR", "/api/maracs/elsewhere/figures").statusCode())
        .isEqualTo(404);
  }

  @Test
  void showAnAgencyItsOwn() {
    String police = "po northshire:AGENCY:police";
    assertThat(NODE.json(police, HALF_YEAR).get("groups").findValuesAsString("of"))
        .containsExactly("police");
    assertThat(NODE.json(police, HALF_YEAR).get("total").get("actions").asInt()).isEqualTo(6);
  }

  @Test
  void sayTheSameInATable() {
    String text = NODE.get(DASHBOARD, HALF_YEAR + "&format=csv").body();
    List<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    assertThat(rows)
        .extracting(row -> row.getField("Of"))
        .containsExactly("acute-trust", "education", "housing", "police", "total");
    assertThat(rows.get(3).getField("Completed late")).isEqualTo("3");
    assertThat(rows.get(2).getField("Median days open")).isEmpty();
  }

  @Test
  void areNumbersAlone() {
    assertThat(
            NODE.get(DASHBOARD, FIGURES + "?from=2018-01-01&to=2018-12-31")
                .body()
                .toLowerCase(Locale.ROOT))
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "root northshire:ADMINISTRATOR, 403",
    "rae northshire:REVIEWER, 200",
    "elsie elsewhere:COORDINATOR, 404"
  })
  void areForThoseWhoMayLookAtLists(String who, int status) {
    assertThat(NODE.get(who, HALF_YEAR).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "by=YEAR",
        "from=2026-02-30",
        "from=2026-06-02&to=2026-06-01",
        "from=2020-01-01&to=2026-06-01",
        "format=pdf",
        "what=1"
      })
  void refuseWhatTheyDoNotKnow(String parameters) {
    assertThat(NODE.get(DASHBOARD, FIGURES + "?" + parameters).statusCode()).isEqualTo(400);
  }

  private static JsonNode group(String path, String of) {
    return NODE.json(DASHBOARD, path)
        .get("groups")
        .valueStream()
        .filter(group -> group.get("of").asString().equals(of))
        .findFirst()
        .orElseThrow();
  }
}
