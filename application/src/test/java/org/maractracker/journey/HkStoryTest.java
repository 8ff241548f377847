package org.maractracker.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Bradford, 2008 and 2009, after the briefing "MARAC response to HK SCR" (Bradford Metropolitan
 * District Council), with its labels HK, AH and AK. The briefing quotes no action: those here are
 * made up for this test, and so are the days of the meetings and of all that it gives no day for.
 */
class HkStoryTest extends Journey {

  HkStoryTest() {
    super(Product.start());
  }

  @AfterEach
  void stops() {
    product.close();
  }

  @Test
  void putsTheJulyPlanAndWhatBecameOfItBeforeTheJanuaryMeeting() {
    String july = meetingOn("2008-07-24", "police", "idva", "probation");
    String autumn = scheduled("2008-10-23", "police", "idva", "probation");
    String first = referred("HK-2008-07", "2008-07", "");
    listed(july, first);
    String abuse = risk(first, "ADULT_VICTIM", "Repeated reports of domestic violence.");
    String conduct = risk(first, "PERPETRATOR", "AK is not in any programme.");
    String plan = agreed(july, first, abuse, "police", "2008-08-21", "Made up for this test: A.");
    String place =
        agreed(july, first, conduct, "probation", "2008-11-20", "Made up for this test: B.");

    product.on("2008-08-28");
    completedInAugust(plan);
    product.on("2008-10-20");
    unachievableThroughHisConduct(place);
    product.on("2008-10-23");
    coordinator
        .post("/actions/" + place + "/minute-unachievable", "{'meetingId': '%s'}", autumn)
        .ok();
    product.on("2008-12-15");
    coordinator
        .post(
            "/cases/" + first + "/addenda",
            "{'statement': 'AK forced entry and assaulted AH.', 'occurredOn': '2008-12'}")
        .ok();

    product.on("2009-01-15");
    String january = scheduled("2009-01-22", "police", "idva", "probation");
    String repeat = referred("HK-2009-01", "2009-01", ", 'repeatOf': '" + first + "'");
    listed(january, repeat);
    product.on("2009-01-22");

    knowsTheRepeat(first, repeat);
    readsTheEarlierPlan(first);
    countsTheAugustDayWithTheBenefitOfTheDoubt(plan);
    keepsThePlaceOnTheRegister(place, autumn);
    handsOverAChronology(first);
  }

  private String referred(String reference, String month, String more) {
    return coordinator
        .post(
            "/maracs/northshire/cases",
            """
            {'reference': '%s', 'referredOn': '%s', 'victim': {'name': 'AH mother'},
             'parties': [{'party': 'CHILD', 'label': 'HK child'},
                         {'party': 'PERPETRATOR', 'label': 'AK father'}] %s}
            """,
            reference,
            month,
            more)
        .id();
  }

  private void completedInAugust(String action) {
    product
        .as("police")
        .post(
            "/actions/" + action + "/complete",
            "{'completedOn': '2008-08', 'outcome': 'Made up for this test.'}")
        .ok();
  }

  private void unachievableThroughHisConduct(String action) {
    coordinator
        .post(
            "/actions/" + action + "/report-unachievable",
            """
            {'reasonClass': 'CIRCUMSTANCES_CHANGED', 'reportedOn': '2008-10',
             'explanation': 'He was asked to leave the group as disruptive.'}
            """)
        .ok();
  }

  private void knowsTheRepeat(String first, String repeat) {
    Answer heard = coordinator.get("/cases/" + repeat).ok();
    assertThat(heard.text("/repeat/of")).isEqualTo(first);
    assertThat(heard.text("/repeat/referredOn")).isEqualTo("2008-07");
    assertThat(heard.text("/repeat/withinWindow")).isEqualTo("true");
  }

  private void readsTheEarlierPlan(String first) {
    assertThat(product.as("chair").get("/actions?case=" + first).items())
        .extracting(row -> row.path("description").asString(""), HkStoryTest::status)
        .containsExactly(
            tuple("Made up for this test: A.", "COMPLETED"),
            tuple("Made up for this test: B.", "UNACHIEVABLE"));
  }

  private static String status(JsonNode row) {
    return row.path("status").asString("");
  }

  /** Due on the 21st, done some day of August: not late, and marked as not known to the day. */
  private void countsTheAugustDayWithTheBenefitOfTheDoubt(String plan) {
    Answer done = coordinator.get("/actions/" + plan).ok();
    assertThat(done.text("/completion/completedOn")).isEqualTo("2008-08");
    assertThat(done.text("/daysLate")).isEqualTo("0");
    assertThat(done.text("/imprecise")).isEqualTo("true");
  }

  private void keepsThePlaceOnTheRegister(String place, String autumn) {
    List<JsonNode> register =
        product
            .as("reviewer")
            .get("/unachievable?marac=northshire&agency=probation&from=2008-10-01&to=2008-10-31")
            .items();
    assertThat(register)
        .singleElement()
        .satisfies(row -> {
          assertThat(row.path("actionId").asString()).isEqualTo(place);
          assertThat(row.path("reasonClass").asString()).isEqualTo("CIRCUMSTANCES_CHANGED");
          assertThat(row.path("reportedInTime").asBoolean()).isTrue();
          assertThat(row.path("minutedAtMeetingId").asString()).isEqualTo(autumn);
        });
  }

  private void handsOverAChronology(String first) {
    Answer chronology = product.as("reviewer").get("/cases/" + first + "/history");
    assertThat(chronology.all("type"))
        .containsExactly(
            "CaseOpened",
            "RiskIdentified",
            "RiskIdentified",
            "ActionAgreed",
            "ActionAgreed",
            "ActionCompleted",
            "ActionReportedUnachievable",
            "UnachievableActionMinuted",
            "CaseAddendumRecorded");
    assertThat(chronology.all("occurredOn"))
        .endsWith("2008-08", "2008-10", "2008-10-23", "2008-12");
    assertThat(chronology.all("recordedAt").getLast()).startsWith("2008-12-15");
  }
}
