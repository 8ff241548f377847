package org.maractracker.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.maractracker.testsupport.Eventually;

/**
 * The disk of the embedded database fills up to the reserve: what cannot be stored is refused in a
 * sentence, reading goes on, what was acknowledged stays, and with space again the tracker goes on
 * without a restart.
 */
class FullDiskIT {

  private static final LocalDate FIRST_DAY = LocalDate.parse("2020-01-01");
  private static final String READINESS = "/actuator/health/readiness";
  private static final int MIB = 1 << 20;

  /** What is left above the reserve, and half of what is then taken: others use the disk too. */
  private static final int SPARE_MIB = 256;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path data;

  @TempDir Path elsewhere;

  private final List<LocalDate> acknowledged = new ArrayList<>();

  @Test
  void refusesWhileTheDiskIsFullAndGoesOnWhenThereIsSpace() throws Exception {
    long free = Files.getFileStore(data).getUsableSpace() / MIB;
    Map<String, String> reserve = Map.of("TRACKER_DISK_RESERVE", free - SPARE_MIB + "");
    try (TrackerProcess tracker = TrackerProcess.start(data, reserve)) {
      assertThat(scheduled(tracker).statusCode()).isEqualTo(201);
      Path ballast = fillTheDisk();
      HttpResponse<String> refused = scheduled(tracker);
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
      assertThat(refused.body()).contains("\"code\":\"unavailable\"", "cannot write to its disk");
      assertThat(tracker.get("/api/maracs/northshire/meetings").statusCode()).isEqualTo(200);
      Files.delete(ballast);
      assertThat(scheduled(tracker).statusCode()).isEqualTo(201);
      Eventually.holds(() -> assertThat(tracker.get(READINESS).statusCode()).isEqualTo(200));
    }
    try (TrackerProcess tracker = TrackerProcess.start(data)) {
      assertThat(acknowledged).hasSize(2).allSatisfy(day -> assertThatItIsTaken(tracker, day));
    }
  }

  private Path fillTheDisk() throws IOException {
    Path ballast = elsewhere.resolve("ballast");
    try (OutputStream out = Files.newOutputStream(ballast)) {
      for (int i = 0; i < 2 * SPARE_MIB; i++) {
        out.write(new byte[MIB]);
      }
    }
    return ballast;
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
}
