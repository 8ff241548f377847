package org.maractracker.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
 * Again and again (three times, or {@code -Dkills=300}): coordinators agree actions, the process is
 * killed with -9 in the midst of it, and started again. After every tenth kill and the last: every
 * acknowledged action is there exactly once; what was sent and not acknowledged is there once after
 * being sent again under its key; every view is as its rebuild.
 */
class KillNineIT {

  private static final String MEETING = "{\"date\": \"2026-05-07\"}";
  private static final LocalDate NEXT = LocalDate.parse("2026-06-04");
  private static final int WRITERS = 4;
  private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 60;
  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final int KILLS_BETWEEN_LOOKS = 10;

  /** An action as its coordinator sent it: the key, and the answer's id where one came. */
  private record Sent(String key, @Nullable String acknowledgedId) {}

  private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path data;

  @Test
  void everyAcknowledgedActionSurvivesTheKillsExactlyOnce() throws Exception {
    String meeting;
    String caseId;
    try (TrackerProcess tracker = TrackerProcess.start(data)) {
      meeting = meeting(tracker);
      caseId = listedCase(tracker, meeting);
    }
    for (int kill = 1; kill <= KILLS; kill++) {
      agreeUntilKilled(TrackerProcess.start(data), meeting, caseId);
      if (kill == KILLS || kill % KILLS_BETWEEN_LOOKS == 0) {
        try (TrackerProcess tracker = TrackerProcess.start(data)) {
          sendAgainWhatWasNotAcknowledged(tracker, meeting, caseId);
          assertThatAllIsThereOnce(tracker, kill);
          new RebuiltViews(tracker).assertThatNothingDiffers();
        }
        report(kill);
      }
    }
    assertThat(acknowledged()).isGreaterThanOrEqualTo((long) KILLS * ACKNOWLEDGED_BEFORE_THE_KILL);
    assertThatTheLogNamesNobody();
  }

  private void assertThatAllIsThereOnce(TrackerProcess tracker, int kill)
      throws IOException, InterruptedException {
    assertThat(
            tracker
                .send("coordinator", "POST", "/api/maracs/northshire/meetings", MEETING)
                .statusCode())
        .as("a day that is taken, which the database refuses")
        .isEqualTo(409);
    Map<String, Integer> found = actionsByDescription(tracker, NEXT.plusDays(kill));
    assertThat(sent).as("not there").filteredOn(one -> !found.containsKey(one.key())).isEmpty();
    assertThat(found).hasSameSizeAs(sent);
    assertThat(found.values()).containsOnly(1);
  }

  private long acknowledged() {
    return sent.stream().filter(one -> one.acknowledgedId() != null).count();
  }

  /** For the counts in docs/reliability.md. */
  @SuppressWarnings("SystemOut")
  private void report(int kills) {
    System.out.printf(
        "%d kills, %d acknowledged, %d sent again%n",
        kills, acknowledged(), sent.size() - acknowledged());
  }

  /** Hundreds of commands and some kills later: the log tells nothing of anybody. */
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

  private static Map<String, Integer> actionsByDescription(TrackerProcess tracker, LocalDate day)
      throws IOException, InterruptedException {
    long head =
        tracker
            .done("POST", "/api/maracs/northshire/meetings", "{\"date\": \"" + day + "\"}")
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
