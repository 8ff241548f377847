package org.maractracker.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.maractracker.testsupport.Eventually;
import tools.jackson.databind.JsonNode;

/**
 * Three times: coordinators agree actions, the process is killed with -9 in the midst of it, and
 * started again. Every acknowledged action is there exactly once; what was sent and not
 * acknowledged is there once after being sent again under its key.
 */
class KillNineIT {

  private static final String MEETING = "{\"date\": \"2026-05-07\"}";
  private static final int WRITERS = 4;
  private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 60;

  /** An action as its coordinator sent it: the key, and the answer's id where one came. */
  private record Sent(String key, @Nullable String acknowledgedId) {}

  private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path data;

  @Test
  void everyAcknowledgedActionSurvivesThreeKillsExactlyOnce() throws Exception {
    String meeting;
    String caseId;
    try (TrackerProcess tracker = TrackerProcess.start(data)) {
      meeting = meeting(tracker);
      caseId = listedCase(tracker, meeting);
    }
    for (int kill = 1; kill <= 3; kill++) {
      TrackerProcess tracker = TrackerProcess.start(data);
      agreeUntilKilled(tracker, meeting, caseId);
    }
    try (TrackerProcess tracker = TrackerProcess.start(data)) {
      sendAgainWhatWasNotAcknowledged(tracker, meeting, caseId);
      assertThat(
              tracker
                  .send("coordinator", "POST", "/api/maracs/northshire/meetings", MEETING)
                  .statusCode())
          .as("a day that is taken, which the database refuses")
          .isEqualTo(409);
      Map<String, Integer> found = actionsByDescription(tracker);
      assertThat(sent).as("not there").filteredOn(one -> !found.containsKey(one.key())).isEmpty();
      assertThat(found).hasSameSizeAs(sent);
      assertThat(found.values()).containsOnly(1);
      assertThat(sent.stream().filter(one -> one.acknowledgedId() != null).count())
          .isGreaterThanOrEqualTo(3L * ACKNOWLEDGED_BEFORE_THE_KILL);
    }
    assertThatTheLogNamesNobody();
  }

  /** Four starts, hundreds of commands and three kills later: the log tells nothing of anybody. */
  private void assertThatTheLogNamesNobody() throws IOException {
    String log = Files.readString(data.resolve("tracker.log"));
    assertThat(data.resolve("tracker.trace.db")).as("the database's own log").doesNotExist();
    assertThat(log).contains("Started Tracker");
    assertThat(log).doesNotContain("Jane Example", "Demo Coordinator", TrackerProcess.PASSWORD);
    assertThat(sent).noneMatch(one -> log.contains(one.key()));
  }

  private static String meeting(TrackerProcess tracker) {
    String id =
        tracker.done("POST", "/api/maracs/northshire/meetings", MEETING).get("id").asString();
    tracker.done(
        "PUT",
        "/api/meetings/" + id + "/attendance",
        """
        {"attendance": [{"agencyId": "police", "attendance": "PRESENT", "confidentialitySigned": true}]}
        """);
    return id;
  }

  private static String listedCase(TrackerProcess tracker, String meeting) {
    String id =
        tracker
            .done(
                "POST",
                "/api/maracs/northshire/cases",
                """
                {"reference": "K-1", "referredOn": "2026-04-20", "victim": {"name": "Jane Example"}, "parties": []}
                """)
            .get("id")
            .asString();
    tracker.done("POST", "/api/meetings/" + meeting + "/agenda", "{\"caseId\": \"" + id + "\"}");
    return id;
  }

  private void agreeUntilKilled(TrackerProcess tracker, String meeting, String caseId)
      throws Exception {
    AtomicBoolean killed = new AtomicBoolean();
    Queue<Sent> round = new ConcurrentLinkedQueue<>();
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      for (int i = 0; i < WRITERS; i++) {
        var _ =
            writers.submit(() -> {
              while (!killed.get()) {
                String key = UUID.randomUUID().toString();
                round.add(new Sent(key, agree(tracker, meeting, caseId, key)));
              }
            });
      }
      Eventually.holds(
          () -> assertThat(round).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL));
      tracker.killNine();
      killed.set(true);
    }
    sent.addAll(round);
  }

  private static @Nullable String agree(
      TrackerProcess tracker, String meeting, String caseId, String key) {
    try {
      HttpResponse<String> response =
          tracker.send(
              "coordinator",
              "POST",
              "/api/actions",
              """
              {"meetingId": "%s", "caseId": "%s", "description": "%s", "successCriteria": "Done and confirmed",
               "dueOn": "2026-05-20", "responsibleAgencyId": "police", "riskIds": [], "notLinkedBecause": "Test"}
              """
                  .formatted(meeting, caseId, key),
              "Idempotency-Key",
              key);
      assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
      return TrackerProcess.json(response).get("id").asString();
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void sendAgainWhatWasNotAcknowledged(
      TrackerProcess tracker, String meeting, String caseId) {
    List<Sent> open = sent.stream().filter(one -> one.acknowledgedId() == null).toList();
    open.forEach(one -> assertThat(agree(tracker, meeting, caseId, one.key())).isNotNull());
    open.forEach(one -> assertThat(agree(tracker, meeting, caseId, one.key())).isNotNull());
  }

  private static Map<String, Integer> actionsByDescription(TrackerProcess tracker)
      throws IOException, InterruptedException {
    long head =
        tracker
            .done("POST", "/api/maracs/northshire/meetings", "{\"date\": \"2026-06-04\"}")
            .get("position")
            .asLong();
    Map<String, Integer> found = new HashMap<>();
    String cursor = "";
    while (true) {
      HttpResponse<String> page =
          tracker.get("/api/actions?marac=northshire&limit=500&minPosition=" + head + cursor);
      assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
      JsonNode answer = TrackerProcess.json(page);
      answer
          .get("items")
          .forEach(item -> found.merge(item.get("description").asString(), 1, Integer::sum));
      if (answer.get("next").isNull()) {
        return found;
      }
      cursor = "&cursor=" + answer.get("next").asString();
    }
  }
}
