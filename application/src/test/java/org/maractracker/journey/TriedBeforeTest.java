package org.maractracker.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * An action that is carried over, cannot be done, and is set again when the case comes back: what a
 * meeting is asked, offered and warned of on the way (SafeLives near-miss review "Alice").
 */
class TriedBeforeTest extends Journey {

  private static final String LOCKS = "Fit new locks at her flat.";

  @Test
  void whatFailedIsCarriedOverMinutedBroughtBackAndPointedOut() {
    String spring = meetingOn("2017-03-02", "police", "housing");
    String april = scheduled("2017-04-06", "police", "housing");
    String may = scheduled("2017-05-04", "police", "housing");
    String first = caseReferred("TRIED-1", "2017-02-20");
    listed(spring, first);
    String risk = risk(first, "ADULT_VICTIM", "He has a key.");
    String prompts = "/meetings/" + spring + "/cases/" + first + "/prompts";
    assertThat(answered(prompts, "RISKS_ADDRESSED")).isEqualTo("NO");
    String action = agreed(spring, first, risk, "housing", "2017-03-23", LOCKS);
    assertThat(answered(prompts, "RISKS_ADDRESSED")).isEqualTo("YES");
    assertThat(answered(prompts, "SMART_ACHIEVABLE")).isEqualTo("NO");
    coordinator.patch("/actions/" + action + "/prompts", "{'capacityConfirmed': true}").ok();
    assertThat(answered(prompts, "SMART_ACHIEVABLE")).isEqualTo("YES");

    product.on("2017-04-06");
    isCarriedOnlyByItsOwnCommand(april, action);
    product.on("2017-05-03");
    isReportedAndMinuted(action, may);
    assertThat(answered(prompts, "RISKS_ADDRESSED")).isEqualTo("NO");
    assertThat(answered(prompts + "?asOf=2017-04-01", "RISKS_ADDRESSED")).isEqualTo("YES");
    assertThat(inGroup(april, action, "?asOf=2017-04-06")).isEqualTo("notUndertaken");
    assertThat(inGroup(may, action, "")).isEqualTo("circumstancesChanged");

    String autumn = meetingOn("2017-09-14", "police", "housing");
    String again = repeatReferred(first);
    listed(autumn, again);
    bringsTheEarlierPlan(first, again, action);
    isPointedOut(autumn, again, action);
    isPointedOutByRow(autumn, again, action);
  }

  private String answered(String path, String prompt) {
    return coordinator
        .get(path)
        .ok()
        .body()
        .path("prompts")
        .valueStream()
        .filter(each -> each.path("prompt").asString("").equals(prompt))
        .map(each -> each.path("answered").asString(""))
        .findFirst()
        .orElseThrow();
  }

  /** Its row in the list of what a meeting has to decide about. */
  private JsonNode row(String meeting, String action) {
    JsonNode list =
        product.as("chair").get("/meetings/" + meeting + "/carry-over?limit=500").body();
    return groups()
        .flatMap(group -> list.path(group).valueStream())
        .filter(row -> row.path("actionId").asString("").equals(action))
        .findFirst()
        .orElseThrow();
  }

  private String inGroup(String meeting, String action, String asOf) {
    String more = asOf.isEmpty() ? "?limit=500" : asOf + "&limit=500";
    JsonNode list = coordinator.get("/meetings/" + meeting + "/carry-over" + more).ok().body();
    return groups()
        .filter(group ->
            list.path(group)
                .valueStream()
                .anyMatch(row -> row.path("actionId").asString("").equals(action)))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<String> groups() {
    return Stream.of("circumstancesChanged", "notUndertaken", "notYetDue");
  }

  private void isCarriedOnlyByItsOwnCommand(String april, String action) {
    JsonNode offered = row(april, action);
    assertThat(inGroup(april, action, "")).isEqualTo("notUndertaken");
    assertThat(offered.path("daysOverdue").asInt()).isEqualTo(14);
    assertThat(offered.path("decided").isNull()).isTrue();
    assertThat(offered.path("timesCarried").asInt()).isZero();
    JsonNode deed = offered.path("actions").path(0);
    assertThat(deed.path("action").asString("")).isEqualTo("carry-over");
    coordinator
        .command(
            deed.path("method").asString(""),
            deed.path("path").asString("").replaceFirst("/api", ""),
            "{'meetingId': '%s', 'explanation': 'The fitter was ill.'}"
                .formatted(deed.path("body").path("meetingId").asString("")))
        .ok();
    assertThat(row(april, action).path("decided").asString("")).isEqualTo("CARRIED_OVER");
  }

  private void isReportedAndMinuted(String action, String may) {
    product
        .as("housing")
        .post(
            "/actions/" + action + "/report-unachievable",
            """
            {'reasonClass': 'OUTSIDE_POWERS', 'reportedOn': '2017-05-03',
             'explanation': 'The landlord refuses.'}
            """)
        .ok();
    assertThat(row(may, action).path("actions").path(0).path("action").asString(""))
        .isEqualTo("minute-unachievable");
    product.on("2017-05-04");
    coordinator
        .post("/actions/" + action + "/minute-unachievable", "{'meetingId': '%s'}", may)
        .ok();
    assertThat(row(may, action).path("decided").asString("")).isEqualTo("MINUTED");
  }

  private String repeatReferred(String first) {
    return coordinator
        .post(
            "/maracs/northshire/cases",
            """
            {'reference': 'TRIED-2', 'referredOn': '2017-09', 'victim': {'name': 'V'},
             'parties': [], 'repeatOf': '%s'}
            """,
            first)
        .id();
  }

  private void bringsTheEarlierPlan(String first, String again, String action) {
    Answer plans = product.as("reviewer").get("/cases/" + again + "/earlier-plans").ok();
    assertThat(plans.all("caseId")).containsExactly(first);
    assertThat(plans.text("/items/0/withinWindow")).isEqualTo("true");
    assertThat(plans.text("/items/0/actions/0/actionId")).isEqualTo(action);
    assertThat(plans.text("/items/0/actions/0/result")).isEqualTo("UNACHIEVABLE");
    assertThat(plans.text("/items/0/risks/0/description")).isEqualTo("He has a key.");
    product.as("housing").get("/cases/" + again + "/earlier-plans").refused(404, "not-found");
  }

  /** Agreed all the same; and the same again for whoever sends it again. */
  private void isPointedOut(String autumn, String again, String action) {
    String risk = risk(again, "ADULT_VICTIM", "He is back.");
    String body =
        proposal(
                autumn, again, risk, "police", "2017-10-01", "Housing to fit new locks to her flat")
            + "}";
    Person sender = coordinator.with("Idempotency-Key", "tried-before-1");
    Answer warned = sender.post("/actions", body).ok();
    assertThat(warned.text("/warnings/0/code")).isEqualTo("much-like-one-that-failed");
    assertThat(warned.text("/warnings/0/field")).isEqualTo("description");
    assertThat(warned.text("/warnings/0/actionId")).isEqualTo(action);
    assertThat(warned.text("/warnings/0/message")).contains("an earlier case", "2017-05-03");
    Answer replayed = sender.post("/actions", body).ok();
    assertThat(replayed.header("Idempotency-Replayed")).hasValue("true");
    assertThat(replayed.body()).isEqualTo(warned.body());
  }

  private void isPointedOutByRow(String autumn, String again, String action) {
    String row =
        "{'caseId': '%s', 'notLinkedBecause': 'For the household.', 'dueOn': '2017-10-01',"
            + " 'responsibleAgencyId': 'police', 'successCriteria': 'Done.', 'description': '%s'}";
    Answer warned =
        coordinator
            .post(
                "/meetings/" + autumn + "/actions",
                "{'actions': [%s, %s]}",
                row.formatted(again, "Call her before each court date."),
                row.formatted(again, LOCKS))
            .ok();
    assertThat(warned.body().path("actions")).hasSize(2);
    assertThat(Answer.texts(warned.body().path("warnings").valueStream(), "field"))
        .containsExactlyElementsOf(List.of("actions[1].description"));
    Answer plain =
        coordinator.post(
            "/meetings/" + autumn + "/actions",
            "{'actions': [%s]}",
            row.formatted(again, "Drive her to the court."));
    assertThat(plain.ok().body().has("warnings")).isFalse();
    assertThat(warned.text("/warnings/0/actionId")).isEqualTo(action);
  }
}
