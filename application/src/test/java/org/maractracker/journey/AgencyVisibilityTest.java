package org.maractracker.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What an agency sees: the actions it owns, works on jointly or owned before, and of their cases
 * only how contact is safe. One action here passed from the police to housing with the IDVA service
 * as partner; of the other two, housing alone has one and the police alone have one, in a case of
 * its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgencyVisibilityTest extends Journey {

  private static final Map<String, Integer> SEEN = Map.of("housing", 2, "idva", 1, "police", 1);

  private String meeting = "";
  private String matter = "";
  private String policeMatter = "";
  private String passedOn = "";
  private String housingAlone = "";
  private String policeAlone = "";
  private long before;

  @BeforeAll
  void threeActionsAreAgreed() {
    meeting = meetingOn("2023-01-12", "police", "housing", "idva");
    matter = caseReferred("SEEN-1", "2023-01-02");
    policeMatter = caseReferred("SEEN-2", "2023-01-02");
    listed(meeting, matter);
    listed(meeting, policeMatter);
    String risk = risk(matter, "ADULT_VICTIM", "Followed.");
    String otherRisk = risk(policeMatter, "ADULT_VICTIM", "Followed.");
    before = product.lastWritten();
    String joint = ", 'joint': {'partnerAgencyIds': ['idva'], 'communication': {'how': 'H.'}}}";
    passedOn =
        coordinator
            .post(
                "/actions",
                proposal(meeting, matter, risk, "police", "2023-01-19", "Locks.") + joint)
            .id();
    housingAlone = agreed(meeting, matter, risk, "housing", "2023-01-20", "Move.");
    policeAlone = agreed(meeting, policeMatter, otherRisk, "police", "2023-01-21", "Arrest.");
    coordinator
        .post(
            "/actions/" + passedOn + "/reallocate",
            "{'toAgencyId': 'housing', 'meetingId': '%s', 'reason': 'R.'}",
            meeting)
        .ok();
    product.on("2023-02-01");
  }

  @Test
  void listsItsOwnActionsAndNoOthers() {
    SEEN.keySet().forEach(agency -> lists(agency, "/actions?case=" + matter));
    List<String> ofWhatIsToDo =
        List.of("/meetings/" + meeting + "/action-list", "/overdue?marac=northshire&limit=500");
    for (String list : ofWhatIsToDo) {
      lists("housing", list);
      lists("idva", list);
      assertThat(product.as("police").get(list).ofCase(matter)).as(list).isEmpty();
    }
  }

  private void lists(String agency, String list) {
    assertThat(product.as(agency).get(list).ofCase(matter))
        .as("%s of %s", list, agency)
        .hasSize(SEEN.getOrDefault(agency, 0))
        .anySatisfy(row -> assertThat(row.path("actionId").asString("")).isEqualTo(passedOn));
  }

  @Test
  void readsItemsAndHistoriesOfItsOwnActionsAndKnowsOfNoOthers() {
    SEEN.keySet().forEach(agency -> reads(agency, passedOn));
    reads("housing", housingAlone);
    reads("police", policeAlone);
    hasNeverHeardOf("idva", housingAlone);
    hasNeverHeardOf("police", housingAlone);
    hasNeverHeardOf("idva", policeAlone);
    hasNeverHeardOf("housing", policeAlone);
  }

  private void reads(String agency, String action) {
    product.as(agency).get("/actions/" + action).ok();
    product.as(agency).get("/actions/" + action + "/history").ok();
  }

  private void hasNeverHeardOf(String agency, String action) {
    product.as(agency).get("/actions/" + action).refused(404, "not-found");
    product.as(agency).get("/actions/" + action + "/history").refused(404, "not-found");
    product
        .as(agency)
        .post("/actions/" + action + "/progress", "{'kind': 'PROGRESS', 'note': 'N.'}")
        .refused(404, "not-found");
  }

  @Test
  void mayReadButNotPlanWhatItSees() {
    SEEN.keySet()
        .forEach(agency ->
            product
                .as(agency)
                .post("/actions/" + passedOn + "/entered-in-error", "{'reason': 'R.'}")
                .refused(403, "forbidden"));
    product
        .as("police")
        .post("/actions/" + passedOn + "/progress", "{'kind': 'PROGRESS', 'note': 'N.'}")
        .refused(403, "forbidden");
  }

  @Test
  void knowsOfACaseWhoItIsAboutAndHowContactIsSafe() {
    for (String agency : List.of("housing", "idva")) {
      assertThat(product.as(agency).get("/cases/" + matter).ok().body().propertyNames())
          .containsExactlyInAnyOrder("caseId", "maracId", "reference", "victimName", "safeContact");
    }
    product.as("police").get("/cases/" + matter).refused(404, "not-found");
    product.as("idva").get("/cases/" + policeMatter).refused(404, "not-found");
    product.as("housing").get("/cases/" + policeMatter).refused(404, "not-found");
  }

  @Test
  void seesOfTheMeetingItsOwnRow() {
    SEEN.keySet()
        .forEach(agency -> {
          Answer seen = product.as(agency).get("/meetings/" + meeting).ok();
          assertThat(Answer.texts(seen.body().path("attendance").valueStream(), "agencyId"))
              .containsExactly(agency);
          assertThat(seen.response().body()).doesNotContain("SEEN-1");
        });
  }

  /** Of each change that concerns it once the change is made: a partner not of the agreement. */
  @Test
  void hearsOfChangesToItsOwnActionsAlone() {
    hears("idva", List.of(passedOn, passedOn));
    hears("police", List.of(passedOn, passedOn, policeAlone, passedOn));
    hears("housing", List.of(housingAlone, passedOn));
  }

  private void hears(String agency, List<String> actions) {
    List<String> heard =
        product
            .as(agency)
            .with("Last-Event-ID", before + "")
            .changes("/changes?marac=northshire", actions.size())
            .stream()
            .filter(line -> line.startsWith("data:"))
            .map(line -> line.replaceFirst(".*\"id\":\"([^\"]*)\".*", "$1"))
            .toList();
    assertThat(heard).as(agency).isEqualTo(actions);
  }
}
