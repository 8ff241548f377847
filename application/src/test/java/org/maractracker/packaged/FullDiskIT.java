package org.maractracker.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.maractracker.testsupport.Eventually;

/**
 * The embedded database finds no more room, here because no file may grow: what cannot be stored is
 * refused in a sentence, what was acknowledged stays, and with room again the tracker goes on
 * without a restart.
 */
class FullDiskIT {

  private static final LocalDate FIRST_DAY = LocalDate.parse("2020-01-01");
  private static final int MOST = 20_000;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path data;

  private final List<LocalDate> acknowledged = new ArrayList<>();

  @Test
  void refusesWhileTheDiskIsFullAndGoesOnWhenThereIsRoom() throws Exception {
    try (TrackerProcess tracker = TrackerProcess.start(data)) {
      scheduled(tracker);
      limitFilesOf(tracker, Long.toString(Files.size(data.resolve("tracker.mv.db"))));
      assertThat(refusal(tracker)).contains("\"code\":\"unavailable\"", "has no room to write");
      limitFilesOf(tracker, "unlimited");
      Eventually.holds(() -> assertThat(scheduled(tracker).statusCode()).isEqualTo(201));
      Eventually.holds(
          () -> assertThat(tracker.get("/actuator/health/readiness").statusCode()).isEqualTo(200));
    }
    try (TrackerProcess tracker = TrackerProcess.start(data)) {
      assertThat(acknowledged).allSatisfy(day -> assertThatItIsTaken(tracker, day));
    }
  }

  private String refusal(TrackerProcess tracker) throws IOException, InterruptedException {
    for (int i = 0; i < MOST; i++) {
      HttpResponse<String> answer = scheduled(tracker);
      if (answer.statusCode() != 201) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        return answer.body();
      }
    }
    throw new AssertionError("The disk was never full");
  }

  private HttpResponse<String> scheduled(TrackerProcess tracker)
      throws IOException, InterruptedException {
    LocalDate day = FIRST_DAY.plusDays(acknowledged.size());
    HttpResponse<String> answer = schedule(tracker, day);
    if (answer.statusCode() == 201) {
      acknowledged.add(day);
    }
    return answer;
  }

  private static HttpResponse<String> schedule(TrackerProcess tracker, LocalDate day)
      throws IOException, InterruptedException {
    String body = "{\"date\": \"" + day + "\"}";
    return tracker.send("coordinator", "POST", "/api/maracs/northshire/meetings", body);
  }

  private static void assertThatItIsTaken(TrackerProcess tracker, LocalDate day)
      throws IOException, InterruptedException {
    assertThat(schedule(tracker, day).statusCode()).as("a meeting on " + day).isEqualTo(409);
  }

  private static void limitFilesOf(TrackerProcess tracker, String bytes)
      throws IOException, InterruptedException {
    Process limiting =
        new ProcessBuilder(
                "prlimit", "--pid", "" + tracker.process().pid(), "--fsize=" + bytes + ":unlimited")
            .redirectErrorStream(true)
            .start();
    String said = new String(limiting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(limiting.waitFor()).as(said).isZero();
  }
}
