package org.maractracker.query.documents.review;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.testsupport.events.CaseOpenedBuilder.anOpenedCase;
import static org.maractracker.testsupport.events.Northshire.id;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.Victim;
import org.maractracker.query.SecretFacts;
import org.maractracker.query.Story;
import org.maractracker.query.contract.QueryNode;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.verifier.VerifierMain;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bundles as a reviewer gets them, from a whole query side, and checked without it. */
class ReviewBundleTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String REVIEWER = "rev northshire:REVIEWER";
  private static final String BUNDLE = "/api/cases/" + CASE + "/review-bundle";
  private static final String DEAD_LETTER =
      "insert into query.dead_letter values ('history', 1, 'Action', 'somebody', 0, 'ActionAgreed',"
          + " null, 0, timestamp with time zone '2026-03-02 12:00:00Z', null, null, null, null)";
  private static final String PURPOSE = "{\"purpose\": \"Death review\"";

  private static final Story STORY = SecretFacts.everything();
  private static final Map<TestDatabase, QueryNode> SHARED = new EnumMap<>(TestDatabase.class);

  @TempDir private static Path MEMORIES;
  @TempDir private Path folder;

  private static QueryNode node(DataSource pool, Path memory, String... more) {
    return QueryNode.on(
        pool,
        Stream.concat(
                Stream.of(
                    "TRACKER_LEDGER_ORIGIN=tracker.example/ledger",
                    "TRACKER_LEDGER_KEY=" + Base64.getEncoder().encodeToString(new byte[32]),
                    "TRACKER_LEDGER_FOLDER=" + memory,
                    "TRACKER_LEDGER_EVERY=1h"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static HttpResponse<byte[]> asked(QueryNode node, String as, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(node.uri(path))
            .header("Said", as)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return CLIENT.send(request, BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bundle(QueryNode node, String more) {
    return bundle(node, BUNDLE, more);
  }

  private static byte[] bundle(QueryNode node, String path, String more) {
    HttpResponse<byte[]> answer = asked(node, REVIEWER, path, PURPOSE + more + "}");
    assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
    return answer.body();
  }

  private static SortedMap<String, byte[]> entries(byte[] zip) throws IOException {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  @Test
  void hasANameThatTellsOfNobodyAndIsDescribed() {
    QueryNode node = shared(TestDatabase.H2);
    HttpResponse<byte[]> answer = asked(node, REVIEWER, BUNDLE, PURPOSE + ", \"position\": 20}");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"review-" + CASE + "-20.zip\"");
    JsonNode described =
        node.json(REVIEWER, "/v3/api-docs")
            .get("paths")
            .get("/api/cases/{caseId}/review-bundle")
            .get("post");
    assertThat(described.toString()).contains("ReviewBundlePurpose").doesNotContain("\"body\"");
  }

  /** An action whose first event could not be applied might be one of this case. */
  @Test
  void isNotMadeWhileItIsUncertainWhichActionsAreTheCases() {
    QueryNode node = shared(TestDatabase.H2);
    JdbcTemplate jdbc = new JdbcTemplate(node.bean(DataSource.class));
    int before = made(node).size();
    jdbc.update(DEAD_LETTER);
    HttpResponse<byte[]> answer = asked(node, REVIEWER, BUNDLE, PURPOSE + "}");
    jdbc.update("delete from query.dead_letter");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(made(node)).hasSize(before);
    assertThat(asked(node, REVIEWER, BUNDLE, PURPOSE + "}").statusCode()).isEqualTo(200);
  }

  private static JsonNode made(QueryNode node) {
    return node.json(REVIEWER, BUNDLE + "s").get("items");
  }

  private static byte[] entry(byte[] zip, String name) throws IOException {
    return requireNonNull(entries(zip).get(name), name);
  }

  private static JsonNode chronology(byte[] zip) throws IOException {
    return JSON.readTree(entry(zip, "chronology.json"));
  }

  /** That both verifiers find it whole, in the same words, under the key the ledger publishes. */
  private String isWhole(QueryNode node, byte[] zip) throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("bundle.zip"), zip);
    String key = node.get(REVIEWER, "/api/ledger/keys").body().strip();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        VerifierMain.run(
            new String[] {"--key", key, file.toString()}, new PrintStream(out, true, UTF_8));
    String said = out.toString(UTF_8);
    assertThat(code).as(said).isZero();
    assertThat(python(zip, "--key", key, file.toString())).isEqualTo(said);
    return said;
  }

  private String python(byte[] zip, String... args) throws IOException, InterruptedException {
    Path verifier = Files.write(folder.resolve("verify.py"), entry(zip, "verify.py"));
    Process process;
    try {
      process =
          new ProcessBuilder(
                  Stream.concat(Stream.of("python3", verifier.toString()), Stream.of(args))
                      .toList())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "There is no python3 here: verify.py was not tried");
      throw e;
    }
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isTheSameByteForByteWheneverItIsMadeAgain(TestDatabase database) throws Exception {
    DataSource pool = QueryNode.pool(database);
    Story story = SecretFacts.everything();
    long head = story.head();
    byte[] first;
    try (QueryNode node = node(pool, folder.resolve("memory"))) {
      node.append(story.events());
      first = bundle(node, "");
      String said = isWhole(node, first);
      assertThat(said).contains("as of position " + head);

      story.tell(new CaseAddendumRecorded(CASE, "Later", null, PartialDate.parse("2026-03-05")));
      node.append(story.events().subList((int) head, (int) story.head()));
      assertThat(bundle(node, ", \"position\": " + head)).isEqualTo(first);
      byte[] later = bundle(node, "");
      assertThat(isWhole(node, later)).contains("as of position " + story.head());
      assertThat(chronology(later).get("rows")).hasSize(chronology(first).get("rows").size() + 1);
      anEarlierPositionKnowsNothingLater(node);
    }
    try (QueryNode another = node(pool, folder.resolve("another"))) {
      assertThat(bundle(another, ", \"position\": " + head)).isEqualTo(first);
    }
  }

  /** Proofs are of the bytes that were stored, whatever they are read as since. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void outlivesTheRevisionItsEventsWereStoredIn(TestDatabase database) throws Exception {
    DataSource pool = QueryNode.pool(database);
    Story story = SecretFacts.everything();
    long head = story.head();
    Path memory = folder.resolve("memory");
    byte[] before;
    try (QueryNode node = node(pool, memory, "TRACKER_EVENTS=former")) {
      node.append(story.events());
      before = bundle(node, "");
    }
    story.tell(repeat());
    try (QueryNode node = node(pool, memory)) {
      node.append(story.events().subList((int) head, (int) story.head()));
      assertThat(bundle(node, ", \"position\": " + head)).isEqualTo(before);
      isWhole(node, before);
      assertThat(revisions(before)).containsExactly("CaseOpened 1");
      byte[] ofTheRepeat = bundle(node, BUNDLE.replace(CASE.toString(), id(99).toString()), "");
      isWhole(node, ofTheRepeat);
      assertThat(revisions(ofTheRepeat)).containsExactly("CaseOpened 2");
      assertThat(new String(entry(ofTheRepeat, "chronology.csv"), UTF_8))
          .contains("after an incident in March 2026. The perpetrator is also the earlier case's.");
    }
  }

  private static CaseOpened repeat() {
    return anOpenedCase(id(99))
        .reference("2026-99")
        .referredOn("2026-04")
        .victim(new Victim("Jo Example"))
        .repeatOf(CASE)
        .incidentOn("2026-03")
        .samePerpetrator(true)
        .occurredOn("2026-03-02")
        .build();
  }

  /** Fields 8 and 9 of the leaves of cases that were opened. */
  private static List<String> revisions(byte[] zip) throws IOException {
    return entries(zip).entrySet().stream()
        .filter(each -> each.getKey().endsWith(".leaf"))
        .map(each -> new String(each.getValue(), ISO_8859_1))
        .flatMap(leaf -> Pattern.compile("CaseOpened\\x00{3}\\x01(.)").matcher(leaf).results())
        .map(found -> "CaseOpened " + found.group(1))
        .toList();
  }

  private void anEarlierPositionKnowsNothingLater(QueryNode node) throws Exception {
    byte[] early = bundle(node, ", \"position\": 15");
    isWhole(node, early);
    chronology(early)
        .get("rows")
        .forEach(row -> assertThat(row.get("position").asLong()).isLessThanOrEqualTo(15));
    assertThat(entries(early).keySet())
        .noneMatch(name -> name.matches("events/0*(1[6-9]|2.)\\..*"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void hasTheHeadsOfEachDayAndEveryEventOfTheCase(TestDatabase database) throws Exception {
    DataSource pool = QueryNode.pool(database);
    JdbcTemplate jdbc = new JdbcTemplate(pool);
    try (QueryNode node = node(pool, folder.resolve("memory"))) {
      Story story = SecretFacts.everything();
      int before = 0;
      for (int at : List.of(5, 9, 12, 20)) {
        node.append(story.events().subList(before, at));
        node.post("c northshire:COORDINATOR", "/api/ledger/checkpoint", "");
        before = at;
      }
      node.append(story.events().subList(before, (int) story.head()));
      signedOn(jdbc, "2026-03-01 10:00:00+00", 5, 9);
      signedOn(jdbc, "2026-03-02 10:00:00+00", 12, 20);
      SortedMap<String, byte[]> entries = entries(bundle(node, ""));
      assertThat(entries.keySet())
          .filteredOn(name -> name.endsWith("checkpoint"))
          .containsExactly(head(5), head(9), head(20), head(story.head()));
      assertThat(isWhole(node, bundle(node, ""))).contains("Heads: 4, of sizes 5 to ");
      List<Long> ofTheCase =
          node.json(REVIEWER, "/api/cases/" + CASE + "/history?minPosition=" + story.head())
              .get("items")
              .valueStream()
              .map(item -> item.get("position").asLong())
              .toList();
      assertThat(entries.keySet())
          .filteredOn(name -> name.endsWith("leaf"))
          .containsExactlyElementsOf(
              ofTheCase.stream().map(at -> "events/%012d.leaf".formatted(at)).toList());
    }
  }

  private static String head(long size) {
    return "heads/%012d.checkpoint".formatted(size);
  }

  private static void signedOn(JdbcTemplate jdbc, String instant, int... sizes) {
    for (int size : sizes) {
      jdbc.update(
          "update query.ledger_checkpoint set signed_at = cast(? as timestamp with time zone)"
              + " where tree_size = ?",
          instant,
          size);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void tellsThePeriodAndProvesAll(TestDatabase database) throws Exception {
    QueryNode node = shared(database);
    byte[] all = bundle(node, "");
    byte[] march = bundle(node, ", \"from\": \"2026-03-10\", \"to\": \"2026-03-31\"");
    assertThat(isWhole(node, march)).contains("told from 2026-03-10 to 2026-03-31");
    assertThat(chronology(march).get("rows").size())
        .isPositive()
        .isLessThan(chronology(all).get("rows").size());
    assertThat(entries(march).keySet()).isEqualTo(entries(all).keySet());
    JsonNode row = chronology(march).get("rows").get(0);
    assertThat(row.get("date").asString()).startsWith("2026-03");
    assertThat(row.get("comment").asString())
        .isEqualTo("Recorded by Chris Coordinator (coordinator).");
    bothForms(all);
  }

  private static void bothForms(byte[] zip) throws IOException {
    String csv = new String(entry(zip, "chronology.csv"), UTF_8);
    for (JsonNode row : chronology(zip).get("rows")) {
      assertThat(csv).contains(row.get("eventId").asString(), row.get("recordedAt").asString());
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void keepsWhoMadeItAndWhatFor(TestDatabase database) throws Exception {
    QueryNode node = shared(database);
    int before = made(node).size();
    byte[] zip = bundle(node, ", \"to\": \"2026-03-31\"");
    bundle(node, "");
    JsonNode made = node.json("cora northshire:CHAIR", BUNDLE + "s").get("items");
    assertThat(made).hasSize(before + 2);
    JsonNode first = made.get(1);
    assertThat(first.get("purpose").asString()).isEqualTo("Death review");
    assertThat(first.get("madeBy").toString())
        .isEqualTo("{\"id\":\"rev\",\"name\":\"rev\",\"role\":\"REVIEWER\"}");
    assertThat(first.get("position").asLong()).isEqualTo(STORY.head());
    assertThat(first.get("to").asString()).isEqualTo("2026-03-31");
    assertThat(first.get("manifestSha256").asString())
        .isEqualTo(Manifest.sha256(entry(zip, "MANIFEST.txt")));
    assertThat(node.json(REVIEWER, "/api/cases/" + CASE + "/history").get("position").asLong())
        .isEqualTo(STORY.head());
  }

  @Test
  void isForThoseWhoReadTheWholeCase() {
    QueryNode node = shared(TestDatabase.H2);
    int before = made(node).size();
    for (String role : List.of("COORDINATOR", "CHAIR", "REVIEWER")) {
      assertThat(asked(node, "x northshire:" + role, BUNDLE, PURPOSE + "}").statusCode())
          .isEqualTo(200);
    }
    for (String role :
        List.of(
            "northshire:AGENCY:police",
            "northshire:DASHBOARD",
            "northshire:ADMINISTRATOR",
            "southshire:COORDINATOR")) {
      assertThat(asked(node, "x " + role, BUNDLE, "not even JSON").statusCode()).isEqualTo(404);
      assertThat(node.get("x " + role, BUNDLE + "s").statusCode()).isEqualTo(404);
    }
    for (String none : List.of(id(9).toString(), "x", SecretFacts.MARCH.toString())) {
      String path = BUNDLE.replace(CASE.toString(), none);
      assertThat(asked(node, REVIEWER, path, PURPOSE + "}").statusCode()).isEqualTo(404);
    }
    assertThat(made(node)).hasSize(before + 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                            | 400 | malformed | purpose",
        "{'purpose': ' '}                                              | 400 | malformed | purpose",
        "{'purpose': 5}                                                | 400 | malformed | purpose",
        "{'purpose': 'x', 'why': 'y'}                                  | 400 | malformed | why",
        "{'purpose': 'x', 'purpose': 'y'}                              | 400 | malformed | purpose",
        "{'purpose': 'x', 'from': '2026-03'}                           | 400 | malformed | from",
        "{'purpose': 'x', 'from': '2026-02-30'}                        | 400 | malformed | from",
        "{'purpose': 'x', 'from': '2026-03-02', 'to': '2026-03-01'}    | 400 | malformed | to",
        "{'purpose': 'x', 'position': 0}                               | 400 | malformed |"
            + " position",
        "{'purpose': 'x', 'position': '7'}                             | 400 | malformed |"
            + " position",
        "{'purpose': 'x', 'position': 1000000}                         | 404 | not-found |"
            + " position",
        "{'purpose': 'x', 'position': 9223372036854775807}             | 404 | not-found |"
            + " position",
        "{'purpose': 'x', 'position': 1}                               | 404 | not-found |"
            + " position",
      })
  void refusesWhatIsNotWellFormedOrNotThere(String body, int status, String code, String field) {
    QueryNode node = shared(TestDatabase.H2);
    int before = made(node).size();
    HttpResponse<byte[]> answer = asked(node, REVIEWER, BUNDLE, body.replace('\'', '"'));
    assertThat(answer.statusCode()).isEqualTo(status);
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("code").asString()).isEqualTo(code);
    assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo(field);
    assertThat(made(node)).hasSize(before);
  }

  /** A node with everything on each database, on which all that is not about time is tried. */
  private static QueryNode shared(TestDatabase database) {
    return SHARED.computeIfAbsent(
        database,
        fresh -> {
          QueryNode node = node(QueryNode.pool(fresh), MEMORIES.resolve(fresh.name()));
          node.append(STORY.events());
          return node;
        });
  }

  @AfterAll
  static void stops() {
    SHARED.values().forEach(QueryNode::close);
  }
}
