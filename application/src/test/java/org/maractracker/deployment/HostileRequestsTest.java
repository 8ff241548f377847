package org.maractracker.deployment;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.deployment.Scene.json;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.testsupport.TokenIssuer;

/**
 * Spoiled requests by anybody to every endpoint, two thousand or {@code -Dhostile=20000}, by a
 * seed: no answer is a fault of the server, hardly any takes seconds, none tells what its reader
 * may not know, and the store is whole afterwards.
 */
class HostileRequestsTest {

  private static final int REQUESTS = Integer.getInteger("hostile", 2_000);
  private static final long SEED = Long.getLong("hostile.seed", 1);
  private static final Duration LONG = Duration.ofSeconds(2);

  private static final String OF_THE_CASE = "CANARYcase";
  private static final String OF_THE_ACTION = "CANARYaction";

  /** Who may come to know what; nobody else may anything. */
  private static final Map<String, Set<String>> KNOWS =
      Map.ofEntries(
          entry("COORDINATOR", Set.of(OF_THE_CASE, OF_THE_ACTION)),
          entry("CHAIR", Set.of(OF_THE_CASE, OF_THE_ACTION)),
          entry("REVIEWER", Set.of(OF_THE_CASE, OF_THE_ACTION)),
          entry("AGENCY:" + Scene.OWNER, Set.of(OF_THE_ACTION)),
          entry("AGENCY:" + Scene.PARTNER, Set.of(OF_THE_ACTION)),
          entry("AGENCY:" + Scene.FORMER_OWNER, Set.of()),
          entry("AGENCY:" + Scene.STRANGER, Set.of()),
          entry("AGENCY:" + Scene.LEFT, Set.of()),
          entry("DASHBOARD", Set.of()),
          entry("ADMINISTRATOR", Set.of()));

  /** Those whose commands could give somebody else a right to know. */
  private static final Set<String> GIVES_RIGHTS = Set.of("COORDINATOR", "CHAIR", "ADMINISTRATOR");

  private static final List<String> ROLES = List.copyOf(new TreeSet<>(KNOWS.keySet()));

  private final Random random = new Random(SEED);
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private int slow;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void noneIsAFaultOrSlowOrToldWhatIsSomebodyElses(TestDatabase database) throws IOException {
    try (Deployment deployment = new Deployment(database)) {
      RunningProcess tracker = deployment.together();
      Scene secret = new Scene(deployment, tracker, "secretshire");
      Scene open = new Scene(deployment, tracker, "openshire");
      plant(secret);
      for (int i = 0; i < REQUESTS; i++) {
        ask(deployment, tracker, secret, open);
      }
      System.out.printf("%d hostile requests, answered %s%n", REQUESTS, statuses);
      assertThat(statuses.keySet()).contains(200, 400, 401, 403, 404, 409);
      assertThat(slow).as("requests of more than %s", LONG).isLessThanOrEqualTo(REQUESTS / 200);
      assertThatTheStoreIsWhole(deployment, tracker);
    }
  }

  private static void plant(Scene secret) {
    String action = "/api/actions/" + secret.actionId;
    String ofCase = "/api/cases/" + secret.caseId;
    secret.done(
        "POST", action + "/progress", "{'note': '" + OF_THE_ACTION + "', 'kind': 'PROGRESS'}");
    secret.done("POST", action + "/addenda", "{'statement': '" + OF_THE_ACTION + "'}");
    secret.done("POST", ofCase + "/addenda", "{'statement': '" + OF_THE_CASE + "'}");
    secret.done("POST", ofCase + "/parties", "{'party': 'CHILD', 'label': '" + OF_THE_CASE + "'}");
    secret.done(
        "POST", ofCase + "/risks", "{'concerns': 'CHILD', 'description': '" + OF_THE_CASE + "'}");
    secret.done(
        "POST",
        "/api/maracs/" + secret.maracId + "/cases",
        "{'reference': '%s-1', 'referredOn': '2026', 'victim': {'name': '%s'}, 'parties': []}"
            .formatted(OF_THE_CASE, OF_THE_CASE));
    String another = secret.agreed(secret.meetingId, Scene.FORMER_OWNER);
    secret.done(
        "POST",
        "/api/actions/" + another + "/reallocate",
        "{'toAgencyId': 'housing', 'meetingId': '%s', 'reason': '%s'}"
            .formatted(secret.meetingId, OF_THE_ACTION));
  }

  private void ask(Deployment deployment, RunningProcess tracker, Scene secret, Scene open)
      throws IOException {
    List<String> endpoints = TableOfActsTest.endpoints();
    String endpoint = endpoints.get(random.nextInt(endpoints.size()));
    Scene scene = random.nextBoolean() ? secret : open;
    Scene own = random.nextInt(4) == 0 ? open : scene;
    String role = ROLES.get(random.nextInt(ROLES.size()));
    boolean givesRights = own == secret && GIVES_RIGHTS.contains(role);
    if (givesRights && !endpoint.startsWith("GET ")) {
      own = open;
    }
    Sample sample = Objects.requireNonNull(Sample.to(endpoint));
    HostileRequest request =
        HostileRequest.to(
            endpoint.substring(0, endpoint.indexOf(' ')),
            scene.path(endpoint.substring(endpoint.indexOf(' ') + 1)),
            json(sample.body().apply(scene)),
            random);
    switch (random.nextInt(12)) {
      case 0 -> answered(Person.NOBODY, tracker, request, Set.of());
      case 1 -> answered(deployment.person(TokenIssuer.OPERATOR), tracker, request, Set.of());
      default -> {
        Set<String> knows = own == secret ? Objects.requireNonNull(KNOWS.get(role)) : Set.of();
        answered(deployment.person(own.maracId + ":" + role), tracker, request, knows);
      }
    }
  }

  private void answered(
      Person who, RunningProcess tracker, HostileRequest request, Set<String> knows)
      throws IOException {
    Instant asked = Instant.now();
    HttpResponse<InputStream> answer = sent(who, tracker, request);
    String said = said(answer);
    Duration took = Duration.between(asked, Instant.now());
    statuses.merge(answer.statusCode(), 1, Integer::sum);
    assertThat(answer.statusCode()).as("%s: %s", request, said).isLessThan(500);
    slow += took.compareTo(LONG) > 0 ? 1 : 0;
    for (String canary : List.of(OF_THE_CASE, OF_THE_ACTION)) {
      assertThat(knows.contains(canary) || !said.contains(canary))
          .as("%s told of %s: %s", request, canary, said)
          .isTrue();
    }
  }

  private HttpResponse<InputStream> sent(
      Person who, RunningProcess tracker, HostileRequest request) {
    String[] headers = request.headers().toArray(String[]::new);
    var reading = BodyHandlers.ofInputStream();
    if (request.path().contains("/imports") && random.nextBoolean()) {
      byte[] list = request.body().getBytes(StandardCharsets.UTF_8);
      return who.upload(tracker, request.path(), "list.csv", list, reading, headers);
    }
    return who.send(tracker, request.method(), request.path(), request.body(), reading, headers);
  }

  /** Returns what an answer says; of a stream, that it is one. */
  private static String said(HttpResponse<InputStream> answer) throws IOException {
    boolean isStream =
        answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    try (InputStream body = answer.body()) {
      return isStream ? "a stream" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void assertThatTheStoreIsWhole(Deployment deployment, RunningProcess tracker) {
    Person operator = deployment.person(TokenIssuer.OPERATOR);
    assertThat(operator.get(tracker, "/api/ledger/audit").body().lines().toList().getLast())
        .contains("\"ok\":true");
    assertThat(operator.read(tracker, "/api/operations/views").findValues("deadLetters"))
        .isNotEmpty()
        .allSatisfy(letters -> assertThat(letters.asInt()).isZero());
    assertThat(Person.NOBODY.get(tracker, "/actuator/health/readiness").statusCode())
        .isEqualTo(200);
  }
}
