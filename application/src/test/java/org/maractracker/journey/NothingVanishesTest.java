package org.maractracker.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever becomes of an action, it stays on the list under what became of it. */
class NothingVanishesTest extends Journey {

  @Test
  void keepsEveryActionOnTheListAndNoneButTheDoneOneShowsAsDone() {
    String meeting = meetingOn("2021-01-14", "police", "housing");
    String matter = caseReferred("STAY-1", "2021-01-04");
    listed(meeting, matter);
    String risk = risk(matter, "ADULT_VICTIM", "Threats.");
    String passedOn = agreed(meeting, matter, risk, "police", "2021-01-21", "Pass on.");
    String removed = agreed(meeting, matter, risk, "police", "2021-01-22", "Remove.");
    String mistaken = agreed(meeting, matter, risk, "police", "2021-01-23", "Mistake.");
    String impossible = agreed(meeting, matter, risk, "police", "2021-01-24", "Impossible.");
    String done = agreed(meeting, matter, risk, "police", "2021-01-25", "Done.");

    does(
        passedOn,
        "reallocate",
        "{'toAgencyId': 'housing', 'reason': 'R.', 'meetingId': '" + meeting + "'}");
    does(removed, "remove", "{'reason': 'R.', 'meetingId': '" + meeting + "'}");
    does(mistaken, "entered-in-error", "{'reason': 'R.'}");
    does(
        impossible,
        "report-unachievable",
        "{'reasonClass': 'OTHER', 'explanation': 'E.', 'reportedOn': '2021-01-14'}");
    does(done, "complete", "{'completedOn': '2021-01-14', 'outcome': 'O.'}");

    Map<String, String> expected =
        Map.of(
            passedOn, "OPEN",
            removed, "REMOVED",
            mistaken, "ENTERED_IN_ERROR",
            impossible, "UNACHIEVABLE",
            done, "COMPLETED");
    assertThat(List.of("/actions?case=" + matter, "/meetings/" + meeting + "/action-list"))
        .allSatisfy(list -> assertThat(statuses("coordinator", list)).isEqualTo(expected));
    assertThat(statuses("dashboard", "/actions?case=" + matter)).isEqualTo(expected);
    assertThat(statuses("police", "/actions?case=" + matter)).isEqualTo(expected);
    assertThat(statuses("chair", "/actions?status=COMPLETED&case=" + matter).keySet())
        .containsExactly(done);
    product.on("2021-03-01");
    assertThat(coordinator.get("/overdue?marac=northshire&limit=500").ofCase(matter))
        .extracting(row -> row.path("actionId").asString(""))
        .containsExactly(passedOn);
  }

  @Test
  void remembersThatItWasLateThroughReopeningAndANewDueDate() {
    String meeting = meetingOn("2021-02-11", "police");
    String matter = caseReferred("LATE-1", "2021-02-01");
    listed(meeting, matter);
    String risk = risk(matter, "ADULT_VICTIM", "Threats.");
    String action = agreed(meeting, matter, risk, "police", "2021-02-18", "Visit.");
    product.on("2021-02-23");
    does(action, "complete", "{'completedOn': '2021-02-23', 'outcome': 'Visited.'}");
    does(action, "reopen", "{'reason': 'It was the wrong address.'}");
    does(action, "due-date", "{'dueOn': '2021-03-04', 'reason': 'Once more.'}");

    Answer open = coordinator.get("/actions/" + action).ok();
    assertThat(open.text("/status")).isEqualTo("OPEN");
    assertThat(open.text("/daysLate")).isEqualTo("null");
    assertThat(open.text("/firstDueOn")).isEqualTo("2021-02-18");
    assertThat(open.text("/formerCompletions/0/daysLate")).isEqualTo("5");

    does(action, "complete", "{'completedOn': '2021-02-23', 'outcome': 'Visited again.'}");
    Answer inTime = coordinator.get("/actions/" + action).ok();
    assertThat(inTime.text("/daysLate")).isEqualTo("0");
    assertThat(inTime.text("/formerCompletions/0/daysLate")).isEqualTo("5");
    assertThat(coordinator.get("/actions/" + action + "/history").all("narrative"))
        .anySatisfy(sentence -> assertThat(sentence).contains("5 days late"));
  }

  private void does(String action, String deed, String body) {
    coordinator.command("POST", "/actions/" + action + "/" + deed, body).ok();
  }

  private Map<String, String> statuses(String reader, String list) {
    return product.as(reader).get(list).items().stream()
        .collect(
            Collectors.toMap(
                row -> row.path("actionId").asString(""), row -> row.path("status").asString("")));
  }
}
