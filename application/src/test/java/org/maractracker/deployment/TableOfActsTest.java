package org.maractracker.deployment;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.deployment.Scene.json;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.testsupport.TokenIssuer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint tried by everybody, over HTTP: the table of acts of contract 4.5. Agencies are
 * meant in relation to the action of the {@link Scene}, and came to its meetings, but for the
 * stranger. An endpoint that has no row here is a failure.
 */
class TableOfActsTest {

  private static final String TABLE =
      """
                                                              coordinator chair owner partner former stranger reviewer dashboard administrator operator elsewhere nobody
      PUT    /api/maracs/{maracId}                            ok          403   403   403     403    403      403      403       ok            409      403       401
      PUT    /api/maracs/{maracId}/local-practice             ok          403   403   403     403    403      403      403       ok            404      404       401
      PUT    /api/maracs/{maracId}/agencies/{agencyId}        ok          403   403   403     403    403      403      403       ok            404      404       401
      POST   /api/maracs/{maracId}/agencies/{agencyId}/leave  ok          403   403   403     403    403      403      403       ok            404      404       401
      POST   /api/maracs/{maracId}/cut-off                    403         403   403   403     403    403      403      403       ok            ok       404       401
      DELETE /api/maracs/{maracId}/cut-off                    403         403   403   403     403    403      403      403       ok            ok       404       401

      POST   /api/maracs/{maracId}/meetings                   ok          ok    403   403     403    403      403      403       403           404      404       401
      POST   /api/meetings/{meetingId}/reschedule             ok          ok    403   403     403    403      403      403       403           404      404       401
      POST   /api/meetings/{meetingId}/cancel                 ok          ok    403   403     403    403      403      403       403           404      404       401
      PUT    /api/meetings/{meetingId}/attendance             ok          ok    403   403     403    403      403      403       403           404      404       401
      POST   /api/meetings/{meetingId}/agenda                 ok          ok    403   403     403    403      403      403       403           404      404       401
      DELETE /api/meetings/{meetingId}/agenda/{caseId}        ok          ok    403   403     403    403      403      403       403           404      404       401
      POST   /api/meetings/{meetingId}/close                  ok          ok    403   403     403    403      403      403       403           404      404       401
      POST   /api/meetings/{meetingId}/addenda                ok          ok    403   403     403    403      403      403       403           404      404       401
      POST   /api/maracs/{maracId}/cases                      ok          ok    403   403     403    403      403      403       403           404      404       401
      POST   /api/cases/{caseId}/parties                      ok          ok    403   403     403    403      403      403       403           404      404       401
      PUT    /api/cases/{caseId}/safe-contact                 ok          ok    403   403     403    403      403      403       403           404      404       401
      POST   /api/cases/{caseId}/risks                        ok          ok    403   403     403    403      403      403       403           404      404       401
      POST   /api/cases/{caseId}/risks/{riskId}/unaddressed   ok          ok    403   403     403    403      403      403       403           404      404       401
      POST   /api/cases/{caseId}/risks/{riskId}/entered-in-error ok          ok    403   403     403    403      403      403       403           404      404       401
      POST   /api/cases/{caseId}/close                        ok          ok    403   403     403    403      403      403       403           404      404       401
      POST   /api/cases/{caseId}/addenda                      ok          ok    403   403     403    403      403      403       403           404      404       401

      POST   /api/maracs/{maracId}/imports                    ok          ok    403   403     403    403      403      403       403           404      404       401
      GET    /api/maracs/{maracId}/imports                    ok          ok    403   403     403    403      403      403       403           404      404       401
      GET    /api/maracs/{maracId}/imports/{importId}         404         404   403   403     403    403      403      403       403           404      404       401

      POST   /api/actions                                     ok          ok    403   403     403    403      403      403       403           403      404       401
      POST   /api/meetings/{meetingId}/actions                ok          ok    403   403     403    403      403      403       403           404      404       401
      POST   /api/actions/{actionId}/reallocate               ok          ok    403   403     403    404      403      403       403           404      404       401
      POST   /api/actions/{actionId}/joint-arrangement        ok          ok    403   403     403    404      403      403       403           404      404       401
      PATCH  /api/actions/{actionId}/prompts                  ok          ok    403   403     403    404      403      403       403           404      404       401
      POST   /api/actions/{actionId}/due-date                 ok          ok    403   403     403    404      403      403       403           404      404       401
      POST   /api/actions/{actionId}/minute-unachievable      ok          ok    403   403     403    404      403      403       403           404      404       401
      POST   /api/actions/{actionId}/not-undertaken           ok          ok    403   403     403    404      403      403       403           404      404       401
      POST   /api/actions/{actionId}/carry-over               ok          ok    403   403     403    404      403      403       403           404      404       401
      POST   /api/actions/{actionId}/remove                   ok          ok    403   403     403    404      403      403       403           404      404       401
      POST   /api/actions/{actionId}/entered-in-error         ok          ok    403   403     403    404      403      403       403           404      404       401
      POST   /api/actions/{actionId}/reopen                   ok          ok    403   403     403    404      403      403       403           404      404       401

      POST   /api/actions/{actionId}/acknowledge              ok          ok    ok    ok      403    404      403      403       403           404      404       401
      POST   /api/actions/{actionId}/joint-arrangement/confirmations ok          ok    403   ok      403    404      403      403       403           404      404       401
      PUT    /api/actions/{actionId}/representative           ok          ok    ok    ok      403    404      403      403       403           404      404       401
      POST   /api/actions/{actionId}/progress                 ok          ok    ok    ok      403    404      403      403       403           404      404       401
      POST   /api/actions/{actionId}/complete                 ok          ok    ok    ok      403    404      403      403       403           404      404       401
      POST   /api/actions/{actionId}/report-unachievable      ok          ok    ok    ok      403    404      403      403       403           404      404       401
      POST   /api/actions/{actionId}/addenda                  ok          ok    ok    ok      403    404      403      403       403           404      404       401

      GET    /api/maracs                                      ok          ok    ok    ok      ok     ok       ok       ok        ok            ok       ok        401
      GET    /api/maracs/{maracId}                            ok          ok    ok    ok      ok     ok       ok       ok        ok            404      404       401
      GET    /api/maracs/{maracId}/local-practice             ok          ok    ok    ok      ok     ok       ok       ok        ok            404      404       401
      GET    /api/maracs/{maracId}/agencies                   ok          ok    ok    ok      ok     ok       ok       ok        ok            404      404       401
      GET    /api/maracs/{maracId}/meetings                   ok          ok    ok    ok      ok     ok       ok       ok        ok            404      404       401

      GET    /api/maracs/{maracId}/cases                      ok          ok    ok    ok      ok     ok       ok       ok        403           404      404       401
      GET    /api/actions                                     ok          ok    ok    ok      ok     ok       ok       ok        403           403      404       401
      GET    /api/actions/diff                                ok          ok    ok    ok      ok     ok       ok       ok        403           403      404       401
      GET    /api/overdue                                     ok          ok    ok    ok      ok     ok       ok       ok        403           403      404       401
      GET    /api/unachievable                                ok          ok    ok    ok      ok     ok       ok       ok        403           403      404       401
      GET    /api/changes                                     ok          ok    ok    ok      ok     ok       ok       ok        403           404      404       401
      GET    /api/maracs/{maracId}/figures                    ok          ok    ok    ok      ok     ok       ok       ok        403           404      404       401
      GET    /api/meetings/{meetingId}/action-list            ok          ok    ok    ok      ok     ok       ok       ok        403           403      404       401

      GET    /api/meetings/{meetingId}/cases/{caseId}/prompts ok          ok    403   403     403    403      ok       403       403           404      404       401
      GET    /api/meetings/{meetingId}/carry-over             ok          ok    403   403     403    403      ok       403       403           404      404       401

      GET    /api/actions/{actionId}                          ok          ok    ok    ok      ok     404      ok       404       404           404      404       401
      GET    /api/actions/{actionId}/history                  ok          ok    ok    ok      ok     404      ok       404       404           404      404       401
      GET    /api/actions/{actionId}/diff                     ok          ok    ok    ok      ok     404      ok       404       404           404      404       401
      GET    /api/cases/{caseId}                              ok          ok    ok    ok      404    404      ok       404       404           404      404       401
      GET    /api/cases/{caseId}/history                      ok          ok    404   404     404    404      ok       404       404           404      404       401
      GET    /api/cases/{caseId}/earlier-plans                ok          ok    404   404     404    404      ok       404       404           404      404       401
      POST   /api/cases/{caseId}/review-bundle                ok          ok    404   404     404    404      ok       404       404           404      404       401
      GET    /api/cases/{caseId}/review-bundles               ok          ok    404   404     404    404      ok       404       404           404      404       401
      GET    /api/meetings/{meetingId}                        ok          ok    ok    ok      ok     404      ok       404       404           404      404       401
      GET    /api/meetings/{meetingId}/minutes                ok          ok    403   403     403    403      ok       403       403           404      404       401

      GET    /api/maracs/{maracId}/evidence/principle-6       ok          ok    403   403     403    403      ok       403       403           404      404       401

      GET    /api/ledger/checkpoint                           ok          ok    ok    ok      ok     ok       ok       ok        ok            ok       ok        401
      GET    /api/ledger/proof                                ok          ok    ok    ok      ok     ok       ok       ok        ok            ok       ok        401
      GET    /api/ledger/consistency                          ok          ok    ok    ok      ok     ok       ok       ok        ok            ok       ok        401
      GET    /api/ledger/keys                                 ok          ok    ok    ok      ok     ok       ok       ok        ok            ok       ok        401
      POST   /api/ledger/checkpoint                           403         403   403   403     403    403      403      403       403           ok       403       401
      GET    /api/ledger/audit                                403         403   403   403     403    403      403      403       403           ok       403       401

      GET    /api/operations/views                            403         403   403   403     403    403      403      403       403           ok       403       401
      POST   /api/operations/views/{view}/rebuild             403         403   403   403     403    403      403      403       403           ok       403       401
      POST   /api/operations/views/{view}/check               403         403   403   403     403    403      403      403       403           ok       403       401
      GET    /api/operations/views/{view}/rebuild             403         403   403   403     403    403      403      403       403           ok       403       401
      GET    /api/operations/views/{view}/dead-letters        403         403   403   403     403    403      403      403       403           ok       403       401
      GET    /api/operations/views/{view}/dead-letters/{position} 403         403   403   403     403    403      403      403       403           404      403       401
      POST   /api/operations/views/{view}/dead-letters/{position}/retry 403         403   403   403     403    403      403      403       403           404      403       401
      POST   /api/operations/views/{view}/dead-letters/{position}/evict 403         403   403   403     403    403      403      403       403           404      403       401
      """;

  /** The entries of {@code marac_roles} and {@code tracker_roles}; nobody sends no token at all. */
  private static final Map<String, String> PEOPLE =
      Map.ofEntries(
          entry("coordinator", "{maracId}:COORDINATOR"),
          entry("chair", "{maracId}:CHAIR"),
          entry("owner", "{maracId}:AGENCY:" + Scene.OWNER),
          entry("partner", "{maracId}:AGENCY:" + Scene.PARTNER),
          entry("former", "{maracId}:AGENCY:" + Scene.FORMER_OWNER),
          entry("stranger", "{maracId}:AGENCY:" + Scene.STRANGER),
          entry("reviewer", "{maracId}:REVIEWER"),
          entry("dashboard", "{maracId}:DASHBOARD"),
          entry("administrator", "{maracId}:ADMINISTRATOR"),
          entry("operator", TokenIssuer.OPERATOR),
          entry("elsewhere", "elsewhere:COORDINATOR"));

  /** An agency that never joined the MARAC is answered as whoever has no role there. */
  private static final String NEVER_JOINED = "{maracId}:AGENCY:acute-trust";

  private static final Set<String> OF_ONE_MARAC =
      Set.of(
          "/api/actions", "/api/actions/diff", "/api/overdue", "/api/unachievable", "/api/changes");

  private static final Map<String, String> REQUIRED =
      Map.of("/api/ledger/proof", "?position=1", "/api/ledger/consistency", "?from=1");

  private static final Deployment DEPLOYMENT = new Deployment(TestDatabase.H2);
  private static final AtomicInteger SCENES = new AtomicInteger();
  private static RunningProcess tracker;
  private static Scene shared;

  @BeforeAll
  static void starts() {
    tracker = DEPLOYMENT.together();
    shared = scene();
  }

  @AfterAll
  static void stops() {
    DEPLOYMENT.close();
  }

  private static Scene scene() {
    return new Scene(DEPLOYMENT, tracker, "marac-" + SCENES.incrementAndGet());
  }

  @Test
  void theTableHasARowForEveryEndpointThereIs() {
    Set<String> served = new TreeSet<>();
    tracker
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(mapping -> served.addAll(endpoints(mapping)));
    Set<String> rows = new TreeSet<>(Cell.of(TABLE).stream().map(Cell::endpoint).toList());
    assertThat(rows).isEqualTo(served);
  }

  private static List<String> endpoints(RequestMappingInfo mapping) {
    return mapping.getPatternValues().stream()
        .filter(path -> path.startsWith("/api"))
        .flatMap(path ->
            mapping.getMethodsCondition().getMethods().stream().map(method -> method + " " + path))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> letsEverybodyDoWhatTheTableSaysAndNothingElse() {
    return Cell.of(TABLE).stream()
        .map(cell -> DynamicTest.dynamicTest(cell.toString(), () -> isAnswered(cell)));
  }

  /** What is allowed changes the scene, so that it gets one of its own. */
  private static void isAnswered(Cell cell) throws IOException {
    Scene scene = cell.changesSomething() ? scene() : shared;
    Sample sample = Objects.requireNonNull(Sample.to(cell.endpoint()), "No sample request");
    if (cell.changesSomething()) {
      sample.before().accept(scene);
    }
    HttpResponse<InputStream> answer = send(cell, scene, json(sample.body().apply(scene)));
    try (InputStream body = answer.body()) {
      boolean stream = cell.path().equals("/api/changes") && answer.statusCode() == 200;
      String said = stream ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
      String status = answer.statusCode() / 100 == 2 ? "ok" : answer.statusCode() + "";
      assertThat(status).as(said).isEqualTo(cell.answer());
    }
  }

  private static HttpResponse<InputStream> send(Cell cell, Scene scene, String body) {
    String path = path(cell, scene);
    var reading = BodyHandlers.ofInputStream();
    if (cell.endpoint().equals("POST /api/maracs/{maracId}/imports")) {
      byte[] list = body.getBytes(StandardCharsets.UTF_8);
      return person(cell, scene).upload(tracker, path, "list.csv", list, reading);
    }
    return cell.method().equals("GET") && !cell.path().equals("/api/changes")
        ? person(cell, scene)
            .send(tracker, "GET", path, body, reading, "Min-Position", scene.position() + "")
        : person(cell, scene).send(tracker, cell.method(), path, body, reading);
  }

  private static Person person(Cell cell, Scene scene) {
    String role = PEOPLE.get(cell.who());
    return role == null
        ? Person.NOBODY
        : DEPLOYMENT.person(
            Stream.concat(
                    Stream.of(role),
                    cell.who().equals("elsewhere") ? Stream.of(NEVER_JOINED) : Stream.of())
                .map(each -> each.replace("{maracId}", scene.maracId))
                .toArray(String[]::new));
  }

  private static String path(Cell cell, Scene scene) {
    String path = scene.path(cell.path());
    boolean ofOneMarac = cell.method().equals("GET") && OF_ONE_MARAC.contains(path);
    if (cell.path().endsWith("/diff")) {
      String marac = ofOneMarac ? "marac=" + scene.maracId + "&" : "";
      return path + "?" + marac + "from=2026-01-01&to=2099-01-01";
    }
    return path + (ofOneMarac ? "?marac=" + scene.maracId : REQUIRED.getOrDefault(path, ""));
  }

  @Test
  void whoIsCutOffGetsNothingEvenWhatTheyWereAnsweredBefore() {
    Scene scene = scene();
    Person chair = DEPLOYMENT.person(scene.maracId + ":CHAIR");
    String[] key = {"Idempotency-Key", "before"};
    assertThat(progress(scene, chair, key)).isEqualTo(200);
    Person operator = DEPLOYMENT.person(TokenIssuer.OPERATOR);
    cutOff(scene, operator, "POST", scene.maracId + ":CHAIR");
    assertThat(progress(scene, chair, key)).isEqualTo(404);
    assertThat(chair.get(tracker, "/api/actions/" + scene.actionId).statusCode()).isEqualTo(404);
    assertThat(chair.get(tracker, "/api/actions").statusCode()).isEqualTo(403);
    cutOff(scene, scene.administrator, "DELETE", scene.maracId + ":CHAIR");
    assertThat(progress(scene, chair, key)).isEqualTo(200);
    assertThat(chair.get(tracker, "/api/actions/" + scene.actionId).statusCode()).isEqualTo(200);
  }

  private static int progress(Scene scene, Person who, String... headers) {
    String path = "/api/actions/" + scene.actionId + "/progress";
    String body = json("{'note': 'Called', 'kind': 'ATTEMPT'}");
    return who.send(tracker, "POST", path, body, headers).statusCode();
  }

  private static void cutOff(Scene scene, Person by, String method, String subject) {
    String body = json("{'subject': '" + subject + "', 'reason': 'A laptop was lost'}");
    by.done(tracker, method, "/api/maracs/" + scene.maracId + "/cut-off", body);
  }

  @Test
  void onlyAnOperatorEstablishesAMarac() {
    String settings = json("{'name': 'Newshire'}");
    for (String role : new TreeSet<>(PEOPLE.values())) {
      String maracId = "newshire-" + SCENES.incrementAndGet();
      Person person = DEPLOYMENT.person(role.replace("{maracId}", shared.maracId));
      int expected = role.equals(TokenIssuer.OPERATOR) ? 201 : 403;
      assertThat(person.send(tracker, "PUT", "/api/maracs/" + maracId, settings).statusCode())
          .as(role)
          .isEqualTo(expected);
    }
  }
}
