package org.maractracker.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.deployment.Scene.attendance;
import static org.maractracker.deployment.Scene.json;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maractracker.testsupport.ChangeStream;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two processes of each side on one PostgreSQL database. The clock of one command side is behind.
 */
class SidesApartTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ROUNDS = 30;
  private static final int ACTIONS = 20;
  private static final int WRITERS = 2;
  private static final int WALKS = 12;

  private static final Deployment DEPLOYMENT = new Deployment(TestDatabase.POSTGRESQL);
  private static final List<RunningProcess> COMMANDS = new ArrayList<>();
  private static final List<RunningProcess> QUERIES = new ArrayList<>();

  @BeforeAll
  static void starts() {
    for (int behind : new int[] {0, 3}) {
      Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-behind));
      COMMANDS.add(DEPLOYMENT.commandSide(clock));
      QUERIES.add(DEPLOYMENT.querySide());
    }
  }

  @AfterAll
  static void stops() {
    DEPLOYMENT.close();
  }

  private static Scene scene(String maracId) {
    return new Scene(DEPLOYMENT, COMMANDS.getFirst(), maracId);
  }

  @Test
  void anActionsLifeCommandedOnEitherNodeIsReadOnEitherNode() {
    Scene scene = scene("lifeshire");
    String action = "/api/actions/" + scene.actionId;
    List<String> life =
        List.of(
            "POST /acknowledge {'agencyId': 'police'}",
            "POST /progress {'note': 'Called', 'kind': 'ATTEMPT'}",
            "POST /joint-arrangement/confirmations {'agencyId': 'housing'}",
            "POST /due-date {'dueOn': '2026-07-01', 'reason': 'Parts'}",
            "POST /report-unachievable {'reasonClass': 'OUTSIDE_POWERS', 'explanation': 'Landlord', 'reportedOn': '2026-06-01'}",
            "POST /minute-unachievable {'meetingId': '" + scene.laterMeetingId + "'}",
            "POST /reopen {'reason': 'Landlord agrees'}",
            "POST /complete {'completedOn': '2026-06-20', 'outcome': 'Fitted'}",
            "POST /addenda {'statement': 'By the landlord'}");
    long version = 3;
    for (String step : life) {
      String[] parts = step.split(" ", 3);
      RunningProcess node = COMMANDS.get((int) (version % 2));
      JsonNode answer = scene.doneOn(node, parts[0], action + parts[1], parts[2]);
      assertThat(answer.get("version").asLong()).as(step).isEqualTo(++version);
      for (RunningProcess reader : QUERIES) {
        assertThat(read(reader, scene, action).get("version").asLong()).as(step).isEqualTo(version);
      }
    }
    JsonNode history = read(QUERIES.getFirst(), scene, action + "/history").get("items");
    assertThat(history.valueStream().map(item -> item.get("type").asString()))
        .containsExactly(
            "ActionAgreed",
            "ActionReallocated",
            "ActionReallocated",
            "JointWorkingArranged",
            "ActionAcknowledged",
            "ProgressRecorded",
            "JointWorkingConfirmed",
            "DueDateRevised",
            "ActionReportedUnachievable",
            "UnachievableActionMinuted",
            "ActionReopened",
            "ActionCompleted",
            "AddendumRecorded");
    assertThat(read(QUERIES.getLast(), scene, action + "/history").get("items")).isEqualTo(history);
  }

  /** Reads one's own writes, wherever they were sent. */
  private static JsonNode read(RunningProcess node, Scene scene, String path) {
    HttpResponse<String> answer =
        scene.coordinator.get(node, path, "Min-Position", "" + scene.position());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  @Test
  void noActionIsAgreedForAnAgencyWhoseAttendanceTheOtherNodeWithdrew() throws Exception {
    Scene scene = scene("presentshire");
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        String meeting = scene.meeting(LocalDate.of(2026, 4, 30).minusDays(round).toString());
        scene.done("POST", "/api/meetings/" + meeting + "/agenda", listing(scene));
        RunningProcess one = COMMANDS.get(round % 2);
        RunningProcess other = COMMANDS.get((round + 1) % 2);
        Future<HttpResponse<String>> agreed = threads.submit(() -> agree(scene, one, meeting));
        if (round == 0) {
          agreed.get();
        }
        Future<HttpResponse<String>> withdrawn =
            threads.submit(() -> withdraw(scene, other, meeting));
        assertEither(agreed.get(), withdrawn.get());
      }
    }
  }

  private static String listing(Scene scene) {
    return "{'caseId': '" + scene.caseId + "'}";
  }

  /** Lists are walked while due dates move, so that what is on a page changes. */
  @Test
  void whatWasKnownAtAnInstantIsToldAlikeForEver() throws Exception {
    Scene scene = scene("knownshire");
    List<String> actions =
        Stream.generate(() -> scene.agreed(scene.meetingId, Scene.OWNER)).limit(ACTIONS).toList();
    AtomicBoolean over = new AtomicBoolean();
    Map<Instant, List<JsonNode>> told = new LinkedHashMap<>();
    List<Future<?>> writing = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      for (int writer = 0; writer < WRITERS; writer++) {
        int first = writer;
        writing.add(threads.submit(() -> moveDueDates(scene, actions, first, over)));
      }
      try {
        for (int i = 0; i < WALKS; i++) {
          Instant now = Instant.now();
          told.put(now, walked(QUERIES.get(i % 2), scene, now));
        }
      } finally {
        over.set(true);
      }
    }
    for (Future<?> one : writing) {
      one.get();
    }
    told.forEach((knownAt, items) -> {
      assertThat(items)
          .extracting(item -> item.get("actionId").asString())
          .doesNotHaveDuplicates()
          .containsAll(actions);
      assertThat(scene.coordinator.read(QUERIES.getFirst(), list(scene, knownAt, 100)).get("items"))
          .as("asked again, in one page, about %s", knownAt)
          .containsExactlyElementsOf(items);
    });
  }

  /** Each writer has actions of its own, and goes on when the view has read what it wrote. */
  private static void moveDueDates(
      Scene scene, List<String> actions, int first, AtomicBoolean over) {
    RunningProcess node = COMMANDS.get(first % 2);
    for (int day = 0; !over.get(); day++) {
      String due = LocalDate.of(2026, 7, 1).plusDays((37L * day + first) % 300).toString();
      for (int i = first; i < actions.size() && !over.get(); i += WRITERS) {
        String action = "/api/actions/" + actions.get(i);
        String body = json("{'dueOn': '" + due + "', 'reason': 'Parts'}");
        JsonNode moved = scene.coordinator.done(node, "POST", action + "/due-date", body);
        String past = "?asOf=2026-11-30&minPosition=" + moved.get("position").asLong();
        scene.coordinator.get(QUERIES.get(first % 2), action + past);
      }
    }
  }

  private static String list(Scene scene, Instant knownAt, int limit) {
    return "/api/actions?marac=" + scene.maracId + "&limit=" + limit + "&knownAt=" + knownAt;
  }

  private static List<JsonNode> walked(RunningProcess node, Scene scene, Instant knownAt) {
    List<JsonNode> items = new ArrayList<>();
    String path = list(scene, knownAt, 7);
    String next = "";
    do {
      JsonNode page = scene.coordinator.read(node, path + next);
      page.get("items").forEach(items::add);
      next = page.path("next").isString() ? "&cursor=" + page.get("next").asString() : "";
    } while (!next.isEmpty());
    return items;
  }

  private static HttpResponse<String> agree(Scene scene, RunningProcess node, String meeting) {
    String body = "{'meetingId': '" + meeting + "', " + scene.agreement(Scene.OWNER);
    return scene.coordinator.send(node, "POST", "/api/actions", json(body));
  }

  private static HttpResponse<String> withdraw(Scene scene, RunningProcess node, String meeting) {
    String path = "/api/meetings/" + meeting + "/attendance";
    return scene.coordinator.send(node, "PUT", path, json(attendance("APOLOGIES")));
  }

  /** One of the two is first, and what the other would do is refused for it. */
  private static void assertEither(HttpResponse<String> agreed, HttpResponse<String> withdrawn) {
    boolean isAgreed = agreed.statusCode() == 201;
    HttpResponse<String> refused = isAgreed ? withdrawn : agreed;
    assertThat((isAgreed ? agreed : withdrawn).statusCode()).isBetween(200, 201);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(JSON.readTree(refused.body()).get("code").asString())
        .isEqualTo(isAgreed ? "attendance-in-use" : "agency-not-in-attendance");
  }

  @Test
  void aStreamLeftOnOneNodeGoesOnOnTheOtherWithoutLossOrRepetition() throws Exception {
    Scene scene = scene("streamshire");
    long start = scene.position();
    int commands = 120;
    List<Long> heard = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> writing = threads.submit(() -> recordProgress(scene, commands));
      for (int connection = 0; heard.size() < commands; connection++) {
        long last = heard.isEmpty() ? start : heard.getLast();
        int enough = Math.min(commands, heard.size() + 17) - heard.size();
        heard.addAll(hear(QUERIES.get(connection % 2), scene.coordinator, last, enough));
      }
      writing.get();
    }
    assertThat(heard)
        .isEqualTo(LongStream.rangeClosed(start + 1, start + commands).boxed().toList());
  }

  private static void recordProgress(Scene scene, int times) {
    for (int i = 0; i < times; i++) {
      scene.doneOn(
          COMMANDS.get(i % 2),
          "POST",
          "/api/actions/" + scene.actionId + "/progress",
          "{'note': 'Called', 'kind': 'PROGRESS'}");
    }
  }

  /** All that arrived until there was enough, more than was waited for among it. */
  private static List<Long> hear(RunningProcess node, Person who, long after, int enough) {
    try (ChangeStream stream = ChangeStream.open(node, who, after)) {
      Eventually.holds(() -> assertThat(stream.positions()).hasSizeGreaterThanOrEqualTo(enough));
      return stream.positions();
    }
  }
}
