package org.maractracker.query.documents.review;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.testsupport.events.CaseOpenedBuilder.anOpenedCase;
import static org.maractracker.testsupport.events.Northshire.id;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.EventTypes;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.Victim;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.contract.QueryNode;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.verifier.VerifierMain;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Bundles as a reviewer gets them, from a whole query side, and checked without it. */
class ReviewBundleTest extends MadeBundles {

  @TempDir private Path folder;

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
    Story story = Stories.everything();
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

  /** Events from before they were signed are signed by nobody, and that is said. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void saysHowManyOfItsEventsAreSignedByWhoWroteThem(TestDatabase database) throws Exception {
    DataSource pool = QueryNode.pool(database);
    Story story = Stories.everything();
    int head = (int) story.head();
    Path memory = folder.resolve("memory");
    try (QueryNode node = node(pool, memory)) {
      node.append(story.events());
      assertThat(isWhole(node, bundle(node, ""))).doesNotContain("who wrote", "that wrote");
    }
    story.tell(
        new CaseAddendumRecorded(CASE, "Later", null, PartialDate.parse("2026-03-05")),
        new CaseAddendumRecorded(CASE, "Again", null, PartialDate.parse("2026-03-06")));
    String key = "TRACKER_WRITER_KEY=ISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0A=";
    try (QueryNode node = node(pool, memory, key)) {
      node.append(story.events().subList(head, head + 2));
      byte[] zip = bundle(node, "");
      assertThat(isWhole(node, zip)).contains("Of these 2 are signed by the processes that wrote");
      assertThat(entry(zip, "writers.txt")).hasSize(45);
    }
  }

  /** Proofs are of the bytes that were stored, whatever they are read as since. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void outlivesTheRevisionItsEventsWereStoredIn(TestDatabase database) throws Exception {
    DataSource pool = QueryNode.pool(database);
    Story story = whatTheVersionBeforeKnew(Stories.everything());
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

  /** Returns the story without events that are new since: they have no former revision. */
  private static Story whatTheVersionBeforeKnew(Story story) {
    Story known = new Story();
    story.events().stream()
        .filter(each -> EventTypes.former(each.event().getClass()).isPresent())
        .forEach(each -> known.at(each.recordedAt().toString()).tell(each.event()));
    return known;
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
      Story story = Stories.everything();
      int before = 0;
      for (int at : List.of(5, 9, 12, 20)) {
        node.append(story.events().subList(before, at));
        node.post("o OPERATOR", "/api/ledger/checkpoint", "");
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
}
