package org.maractracker.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lost answers, two people at once, and a whole morning's actions in one request. */
class RepeatedAndConcurrentTest extends Journey {

  @Test
  void givesTheSameAnswerToTheSameKeyWhenTheFirstWasLost() {
    String meeting = meetingOn("2020-01-09", "police");
    String matter = caseReferred("LOST-1", "2020-01-02");
    listed(meeting, matter);
    String risk = risk(matter, "CHILD", "Afraid to go home.");
    String body = proposal(meeting, matter, risk, "police", "2020-01-16", "Visit.") + "}";
    Person sure = coordinator.with("Idempotency-Key", "morning-of-9-january");

    Answer lost = sure.post("/actions", body).ok();
    Answer again = sure.post("/actions", body).ok();

    assertThat(again.response().body()).isEqualTo(lost.response().body());
    assertThat(again.header("Location")).isEqualTo(lost.header("Location"));
    assertThat(again.header("ETag")).isEqualTo(lost.header("ETag"));
    assertThat(again.header("Idempotency-Replayed")).hasValue("true");
    assertThat(lost.header("Idempotency-Replayed")).isEmpty();
    assertThat(coordinator.get("/actions?case=" + matter).items()).hasSize(1);
    sure.post("/actions", body.replace("Visit.", "Ring.")).refused(422, "idempotency-key-reused");
    assertThat(coordinator.get("/actions?case=" + matter).items()).hasSize(1);
  }

  @Test
  void tellsWhoComesSecondWhatTheFirstDid() {
    String meeting = meetingOn("2020-02-06", "police");
    String matter = caseReferred("TWO-1", "2020-02-03");
    listed(meeting, matter);
    String risk = risk(matter, "ADULT_VICTIM", "Followed to work.");
    String action = agreed(meeting, matter, risk, "police", "2020-02-13", "Visit.");
    String read = coordinator.get("/actions/" + action).ok().header("ETag").orElseThrow();
    product
        .as("police")
        .with("If-Match", read)
        .post("/actions/" + action + "/progress", "{'kind': 'PROGRESS', 'note': 'Visited.'}")
        .ok();

    Answer second =
        coordinator
            .with("If-Match", read)
            .post("/actions/" + action + "/remove", "{'meetingId': '%s', 'reason': 'R.'}", meeting)
            .refused(412, "stale-version");

    assertThat(second.body().path("intervening").valueStream())
        .singleElement()
        .satisfies(event -> {
          assertThat(event.path("type").asString()).isEqualTo("ProgressRecorded");
          assertThat(event.path("version").asLong()).isEqualTo(1);
          assertThat(event.at("/actor/id").asString()).isEqualTo("police");
        });
    assertThat(coordinator.get("/actions/" + action).text("/status")).isEqualTo("OPEN");
  }

  @Test
  void agreesTwoHundredActionsInOneRequestOrNoneOfThem() {
    String meeting = meetingOn("2020-03-05", "police");
    String matter = caseReferred("MANY-1", "2020-03-02");
    listed(meeting, matter);
    String risk = risk(matter, "ADULT_VICTIM", "Many.");

    coordinator
        .post("/meetings/" + meeting + "/actions", rows(200, meeting, matter, risk, "housing", 137))
        .refused(409, "agency-not-in-attendance")
        .names("actions[137].responsibleAgencyId");
    assertThat(coordinator.get("/actions?case=" + matter).items()).isEmpty();
    coordinator
        .post("/meetings/" + meeting + "/actions", rows(201, meeting, matter, risk, "police", 0))
        .refused(400, "malformed");

    Answer all =
        coordinator
            .post(
                "/meetings/" + meeting + "/actions", rows(200, meeting, matter, risk, "police", 0))
            .ok();

    assertThat(all.status()).isEqualTo(201);
    assertThat(all.body().path("actions")).hasSize(200);
    Answer first = coordinator.get("/actions?limit=150&case=" + matter).ok();
    Answer rest =
        coordinator.get("/actions?limit=150&case=" + matter + "&cursor=" + first.text("/next"));
    assertThat(first.all("actionId"))
        .hasSize(150)
        .doesNotContainAnyElementsOf(rest.all("actionId"));
    assertThat(rest.all("actionId")).hasSize(50);
    assertThat(rest.text("/next")).isEqualTo("null");
  }

  private static String rows(
      int number, String meeting, String matter, String risk, String other, int otherRow) {
    return IntStream.range(0, number)
        .mapToObj(row -> row == otherRow ? other : "police")
        .map(agency -> proposal(meeting, matter, risk, agency, "2020-03-12", "Visit.") + "}")
        .collect(Collectors.joining(",", "{'actions': [", "]}"));
  }
}
