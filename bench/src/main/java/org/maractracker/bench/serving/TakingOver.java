package org.maractracker.bench.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.Server;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Import of an old list by northshire; each step fails unless every row came out as it should. */
final class TakingOver {

  private static final String MARAC = "/api/maracs/northshire";
  private static final String FILE = "old-list.csv";
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final OldList list;
  private final byte[] file;
  private final Server tracker;
  private final Supplier<Person> coordinator;

  /**
   * @param coordinator called before each request, since tokens are short-lived
   */
  TakingOver(OldList list, Server tracker, Supplier<Person> coordinator) {
    this.list = list;
    this.tracker = tracker;
    this.coordinator = coordinator;
    file = list.csv().getBytes(UTF_8);
  }

  /**
   * Creates the cases and meetings that the rows name, as an area has them once it uses the system.
   */
  void prepare() {
    for (LocalDate day : list.meetings()) {
      done("/meetings", "{\"date\": \"%s\"}".formatted(day));
    }
    for (String number : list.cases()) {
      done(
          "/cases",
          "{\"reference\": \"%s\", \"referredOn\": \"%s\", \"victim\": {\"name\": \"%s\"}, \"parties\": []}"
              .formatted(number, list.meetings().getLast(), OldList.victim(number)));
    }
  }

  private void done(String path, String body) {
    JsonNode _ = coordinator.get().done(tracker, "POST", MARAC + path, body);
  }

  void tried() {
    HttpResponse<String> answer = upload("/imports?dryRun=true", 200);
    require(JsonMapper.shared().readTree(answer.body()).path("report"), "WOULD_IMPORT");
  }

  void takenOver() {
    require(imported(), "IMPORTED");
  }

  void sentAgain() {
    require(imported(), "ALREADY_IMPORTED");
  }

  private HttpResponse<String> upload(String path, int status) {
    HttpResponse<String> answer = coordinator.get().upload(tracker, MARAC + path, FILE, file);
    if (answer.statusCode() != status) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer;
  }

  private JsonNode imported() {
    String location = upload("/imports", 202).headers().firstValue("Location").orElseThrow();
    JsonNode told = coordinator.get().read(tracker, location);
    while (!told.path("state").asString("").equals("DONE")) {
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      told = coordinator.get().read(tracker, location);
    }
    return told.path("report");
  }

  private void require(JsonNode report, String result) {
    List<String> results =
        report.path("rows").values().stream()
            .map(row -> row.path("result").asString(""))
            .filter(result::equals)
            .toList();
    if (results.size() != list.rows()) {
      throw new IllegalStateException("%s: only %d".formatted(result, results.size()));
    }
  }
}
