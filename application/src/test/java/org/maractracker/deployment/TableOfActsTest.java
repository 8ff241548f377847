package org.maractracker.deployment;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.deployment.Scene.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint tried by everybody, over HTTP: the table of acts (contract 4.5) as {@code
 * docs/access.md} has it. Agencies are meant in relation to the action of the {@link Scene}. An
 * endpoint that has no row there is a failure.
 */
class TableOfActsTest {

  private static final Path TABLE = Path.of("../docs/access.md");

  /** The entries of {@code marac_roles} and {@code tracker_roles}; nobody sends no token at all. */
  private static final Map<String, String> PEOPLE =
      Map.ofEntries(
          entry("coordinator", "{maracId}:COORDINATOR"),
          entry("chair", "{maracId}:CHAIR"),
          entry("owner", "{maracId}:AGENCY:" + Scene.OWNER),
          entry("partner", "{maracId}:AGENCY:" + Scene.PARTNER),
          entry("former", "{maracId}:AGENCY:" + Scene.FORMER_OWNER),
          entry("stranger", "{maracId}:AGENCY:" + Scene.STRANGER),
          entry("left", "{maracId}:AGENCY:" + Scene.LEFT),
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

  /** Returns everybody there is a column of. */
  static Set<String> everybody() {
    Set<String> people = new TreeSet<>(PEOPLE.keySet());
    people.add("nobody");
    return people;
  }

  private static List<Cell> table() {
    return table("address");
  }

  /** Returns the cells of the tables of that name, which is their first column's. */
  static List<Cell> table(String name) {
    try {
      return Cell.of(Files.readString(TABLE), name, everybody());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns every endpoint of the table, written {@code GET /api/actions}, in its order. */
  static List<String> endpoints() {
    return table().stream().map(Cell::endpoint).distinct().toList();
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
    assertThat(endpoints()).containsExactlyInAnyOrderElementsOf(served);
  }

  private static List<String> endpoints(RequestMappingInfo mapping) {
    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
    List<String> paths =
        mapping.getPatternValues().stream().filter(path -> path.startsWith("/api")).toList();
    assertThat(paths.isEmpty() || !methods.isEmpty()).as("A method of %s", paths).isTrue();
    return paths.stream()
        .flatMap(path -> methods.stream().map(method -> method + " " + path))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> letsEverybodyDoWhatTheTableSaysAndNothingElse() {
    return table().stream()
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
      return person(DEPLOYMENT, cell.who(), scene).upload(tracker, path, "list.csv", list, reading);
    }
    Person person = person(DEPLOYMENT, cell.who(), scene);
    return cell.method().equals("GET") && !cell.path().equals("/api/changes")
        ? person.send(tracker, "GET", path, body, reading, "Min-Position", scene.position() + "")
        : person.send(tracker, cell.method(), path, body, reading);
  }

  /** Returns somebody of a column, in the scene's MARAC. */
  static Person person(Deployment deployment, String who, Scene scene) {
    String role = PEOPLE.get(who);
    return role == null
        ? Person.NOBODY
        : deployment.person(
            Stream.concat(
                    Stream.of(role),
                    who.equals("elsewhere") ? Stream.of(NEVER_JOINED) : Stream.of())
                .map(each -> each.replace("{maracId}", scene.maracId))
                .toArray(String[]::new));
  }

  private static String path(Cell cell, Scene scene) {
    return cell.method().equals("GET") ? query(cell.path(), scene) : scene.path(cell.path());
  }

  /** Returns the address of a query in the scene's MARAC, with what it must be asked for. */
  static String query(String pattern, Scene scene) {
    String path = scene.path(pattern);
    boolean ofOneMarac = OF_ONE_MARAC.contains(path);
    if (path.endsWith("/diff")) {
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
