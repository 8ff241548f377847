package org.maractracker.command.imports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.command.imports.run.Importing.PATH;
import static org.maractracker.command.imports.run.Importing.results;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maractracker.events.Origin;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ImportSource;
import org.maractracker.events.action.ProgressRecorded;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Importing over HTTP, on both databases: what is stored, once, and what is not. */
class ImportTest {

  private static final String HEADING =
      "Marac date,Case number,Victim name,Action,Agency,Date status reported,Status,Due date\n";
  private static final String MARK =
      "14/03/2019,N-1,Jane Example,Mark the address,Police / PC Made Up,,completed 3/4,28/03/2019\n";
  private static final String RING = "14/03/2019,N-9,Ann Other,Ring her,IDVA,28/03/2019,o/s,\n";
  private static final String UNDATED = "tbc,N-1,Jane Example,Fit locks,Police,,,\n";
  private static final String LIST = HEADING + MARK + RING + UNDATED;

  private static final List<Importing> DATABASES =
      Stream.of(TestDatabase.values()).map(Importing::new).toList();

  /**
   * Returns the same rows about other actions, since no test may find what another has taken over.
   */
  private static String about(String what, String rows) {
    return rows.replace("Jane Example,", "Jane Example," + what + " ")
        .replace("Ann Other,", "Ann Other," + what + " ");
  }

  static List<Importing> databases() {
    return DATABASES;
  }

  @AfterAll
  static void stop() {
    DATABASES.forEach(Importing::close);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void saysInADryRunWhatItWouldDoAndStoresNothing(Importing on) {
    long head = on.head();
    JsonNode tried = on.tried("dry.csv", about("Dry", LIST));
    assertThat(results(tried)).containsExactly("WOULD_IMPORT", "WOULD_IMPORT", "NOT_UNDERSTOOD");
    assertThat(tried.get("dryRun").booleanValue()).isTrue();
    assertThat(on.head()).isEqualTo(head);
    String id = tried.get("importId").asString();
    assertThat(on.coordinator.get(on.process, PATH + "/" + id).statusCode()).isEqualTo(404);
    assertThat(
            on.jdbc()
                .sql("select count(*) from command.imported_row where file_name = 'dry.csv'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void takesEachRowOverInTheNameOfWhoSentIt(Importing on) {
    JsonNode done = on.imported("log.csv", about("Log", LIST));
    assertThat(results(done)).containsExactly("IMPORTED", "IMPORTED", "NOT_UNDERSTOOD");
    assertThat(done.get("rows").intValue()).isEqualTo(3);
    assertThat(done.get("rowsDone").intValue()).isEqualTo(3);
    assertThat(done.at("/report/results/IMPORTED").intValue()).isEqualTo(2);
    List<RecordedEvent> marked = on.action(done, 0);
    assertThat(marked).extracting(each -> each.origin(Origin.ACTOR)).containsOnly("u-cora");
    assertThat(marked)
        .extracting(each -> each.origin(Origin.ACTOR_ROLE))
        .containsOnly("COORDINATOR");
    ActionImported imported = (ActionImported) marked.getFirst().event();
    assertThat(imported.source()).isEqualTo(new ImportSource("log.csv", null, 2));
    assertThat(imported.occurredOn()).isEqualTo(PartialDate.parse("2019-03-14"));
    assertThat(imported.dueOn()).isEqualTo(LocalDate.parse("2019-03-28"));
    assertThat(imported.responsibleAgencyId()).isEqualTo("police");
    assertThat(imported.representative()).isEqualTo("PC Made Up");
    assertThat(imported.caseId()).isNotNull();
    assertThat(imported.meetingId()).isNotNull();
    ActionCompleted completed = (ActionCompleted) marked.getLast().event();
    assertThat(completed.completedOn()).isEqualTo(PartialDate.parse("2019-04-03"));
    assertThat(completed.daysLate()).isEqualTo(6);
    assertThat(completed.outcome()).isEqualTo("completed 3/4");
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void keepsInWordsWhatItCannotMatch(Importing on) {
    JsonNode done = on.imported("words.csv", HEADING + RING.replace("Ring", "Write to"));
    List<RecordedEvent> written = on.action(done, 0);
    ProgressRecorded note = (ProgressRecorded) written.getLast().event();
    assertThat(note.note()).contains("“N-9”", "“Ann Other”", "“o/s”");
    assertThat(note.occurredOn()).isEqualTo(PartialDate.parse("2019-03-28"));
    assertThat(done.at("/report/withoutCase").intValue()).isEqualTo(1);
    assertThat(done.toString()).doesNotContain("Ann Other", "Write to", "o/s");
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void changesNothingWhenTheSameFileIsSentAgain(Importing on) {
    String list = about("Twice", LIST);
    JsonNode first = on.imported("twice.csv", list);
    long head = on.head();
    HttpResponse<String> again = on.sent("twice.csv", list);
    assertThat(again.headers().firstValue("Location").orElseThrow())
        .endsWith(first.get("importId").asString());
    JsonNode second = on.done(again.headers().firstValue("Location").orElseThrow());
    assertThat(results(second))
        .containsExactly("ALREADY_IMPORTED", "ALREADY_IMPORTED", "NOT_UNDERSTOOD");
    assertThat(on.head()).isEqualTo(head);
    assertThat(results(on.tried("twice.csv", list))).isEqualTo(results(second));
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void changesNothingWhenRowsSaySomethingElseOrHaveMoved(Importing on) {
    String one = MARK.replace("Mark", "Watch");
    String other = RING.replace("Ring", "Visit");
    on.imported("moved.csv", HEADING + one + other);
    long head = on.head();
    JsonNode changed =
        on.imported("moved.csv", HEADING + one.replace("completed 3/4", "o/s") + other);
    assertThat(results(changed)).containsExactly("CHANGED_SINCE", "ALREADY_IMPORTED");
    JsonNode moved = on.imported("moved.csv", HEADING + "\n" + one + other);
    assertThat(results(moved)).containsExactly("FROM_ELSEWHERE", "FROM_ELSEWHERE");
    JsonNode renamed = on.imported("moved (1).csv", HEADING + one + other);
    assertThat(results(renamed)).containsExactly("FROM_ELSEWHERE", "FROM_ELSEWHERE");
    assertThat(on.head()).isEqualTo(head);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void tellsWhatBecameOfItsRowsInPages(Importing on) {
    JsonNode whole = on.imported("pages.csv", about("Pages", LIST));
    assertThat(whole.get("next").isNull()).isTrue();
    String path = PATH + "/" + whole.get("importId").asString();
    JsonNode first = on.coordinator.read(on.process, path + "?limit=2");
    assertThat(first.at("/report/rows").values())
        .containsExactlyElementsOf(whole.at("/report/rows").values().stream().limit(2).toList());
    assertThat(first.at("/report/results")).isEqualTo(whole.at("/report/results"));
    assertThat(first.get("rows").intValue()).isEqualTo(3);
    String next = "?cursor=" + first.get("next").asString();
    JsonNode second = on.coordinator.read(on.process, path + next);
    assertThat(second.at("/report/rows").values()).containsExactly(whole.at("/report/rows/2"));
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(on.coordinator.read(on.process, path + "?limit=3").get("next").isNull()).isTrue();
    on.imported("pages.csv", about("Pages", LIST));
    refused(on.coordinator.get(on.process, path + next), 400, "malformed");
    for (String wrong : new String[] {"limit=0", "limit=501", "limit=x", "cursor=x", "cursor=!"}) {
      refused(on.coordinator.get(on.process, path + "?" + wrong), 400, "malformed");
    }
  }

  /** The form that carries the file differs in each request, and is not what is compared. */
  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void looksThroughAFileOnceForEachIdempotencyKey(Importing on) {
    String list = about("Keyed", LIST);
    HttpResponse<String> first = keyed(on, "keyed.csv", list);
    String location = first.headers().firstValue("Location").orElseThrow();
    JsonNode done = on.done(location);
    assertThat(results(done)).containsExactly("IMPORTED", "IMPORTED", "NOT_UNDERSTOOD");
    HttpResponse<String> again = keyed(on, "keyed.csv", list);
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Location")).hasValue(location);
    assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(on.coordinator.read(on.process, location)).isEqualTo(done);
    long jobs = on.count("import_job");
    refused(keyed(on, "keyed.csv", list + "\n"), 422, "idempotency-key-reused");
    refused(keyed(on, "other.csv", list), 422, "idempotency-key-reused");
    assertThat(on.count("import_job")).isEqualTo(jobs);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void remembersNoRefusalUnderItsKey(Importing on) {
    refused(
        on.coordinator.upload(
            on.process,
            PATH,
            "once.csv",
            HEADING.getBytes(StandardCharsets.UTF_8),
            "Idempotency-Key",
            "import-2",
            "If-Match",
            "\"3\""),
        412,
        "stale-version");
    HttpResponse<String> answer =
        on.coordinator.upload(
            on.process,
            PATH,
            "once.csv",
            HEADING.getBytes(StandardCharsets.UTF_8),
            "Idempotency-Key",
            "import-2");
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Idempotency-Replayed")).isEmpty();
  }

  private static HttpResponse<String> keyed(Importing on, String file, String list) {
    return on.coordinator.upload(
        on.process,
        PATH,
        file,
        list.getBytes(StandardCharsets.UTF_8),
        "Idempotency-Key",
        "import-1");
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void keepsTheFileNoLongerThanItIsNeeded(Importing on) {
    JsonNode done = on.imported("kept.csv", HEADING + RING.replace("Ring", "Call on"));
    assertThat(done.get("finishedAt").isNull()).isFalse();
    assertThat(
            on.jdbc()
                .sql(
                    "select count(*) from command.import_job where content is not null and finished_at is not null")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(on.coordinator.read(on.process, PATH).at("/items").values())
        .anyMatch(item -> item.get("file").asString().equals("kept.csv"));
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void goesOnWithWhatANodeLeftBehindAndStoresNoRowTwice(Importing on) {
    String list = about("Left", LIST);
    JsonNode whole = on.imported("left.csv", list);
    long head = on.head();
    on.jdbc()
        .sql(
            "update command.import_job set finished_at = null, outcome = null, report = null,"
                + " rows_done = 0, content = ?, leased_by = ?, leased_until = ?"
                + " where file_name = 'left.csv'")
        .params(
            list.getBytes(StandardCharsets.UTF_8),
            UUID.randomUUID(),
            Timestamp.from(Instant.now().plusSeconds(3)))
        .update();
    String location = PATH + "/" + whole.get("importId").asString();
    assertThat(on.coordinator.read(on.process, location).get("state").asString())
        .isEqualTo("RUNNING");
    JsonNode taken = on.done(location);
    assertThat(taken.get("report")).isEqualTo(whole.get("report"));
    assertThat(on.head()).isEqualTo(head);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void refusesWhatIsNoListAndStoresNothing(Importing on) {
    long head = on.head();
    long jobs = on.count("import_job");
    refused(on.sent("letter.csv", "Dear all,"), 400, "malformed");
    refused(on.sent("letter.pdf", "%PDF-1.7\n\u0000"), 400, "malformed");
    refused(on.sent("", LIST), 400, "malformed");
    refused(on.sent("large.csv", "x".repeat(10 * 1024 * 1024)), 413, "payload-too-large");
    refused(
        on.coordinator.upload(on.process, PATH + "?dryrun=true", "a.csv", new byte[9]),
        400,
        "malformed");
    refused(
        on.coordinator.upload(on.process, PATH + "?dryRun=yes", "a.csv", new byte[9]),
        400,
        "malformed");
    refused(on.coordinator.send(on.process, "POST", PATH, ""), 400, "malformed");
    refused(on.coordinator.send(on.process, "POST", PATH, "{}"), 415, "unsupported-media-type");
    refused(
        on.coordinator.upload(on.process, "/api/maracs/northshire/cases", "a.csv", new byte[9]),
        415,
        "unsupported-media-type");
    assertThat(on.head()).isEqualTo(head);
    assertThat(on.count("import_job")).isEqualTo(jobs);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void hasNoVersionThatAnybodyCouldHaveRead(Importing on) {
    HttpResponse<String> answer =
        on.coordinator.send(on.process, "POST", PATH, "", "If-Match", "\"3\"");
    refused(answer, 400, "malformed");
    refused(
        on.coordinator.upload(
            on.process,
            PATH,
            "versioned.csv",
            LIST.getBytes(StandardCharsets.UTF_8),
            "If-Match",
            "\"3\""),
        412,
        "stale-version");
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void letsCoordinatorsAndChairsOfTheMaracImportAndNobodyElse(Importing on) {
    String id =
        on.imported("mine.csv", HEADING + RING.replace("Ring", "Text")).get("importId").asString();
    for (String role : new String[] {"AGENCY:police", "REVIEWER", "DASHBOARD", "ADMINISTRATOR"}) {
      all(on, on.person("northshire:" + role), id, 403);
    }
    all(on, on.person("southshire:COORDINATOR"), id, 404);
    all(on, Person.NOBODY, id, 401);
    Person chair = on.person("northshire:CHAIR");
    assertThat(chair.get(on.process, PATH + "/" + id).statusCode()).isEqualTo(200);
    for (String unknown : new String[] {"1-1-1-1-1", new UUID(0, 1).toString()}) {
      refused(on.coordinator.get(on.process, PATH + "/" + unknown), 404, "not-found");
    }
    refused(
        on.coordinator.get(on.process, "/api/maracs/westshire/imports/" + id), 404, "not-found");
  }

  private static void all(Importing on, Person person, String id, int status) {
    byte[] list = LIST.getBytes(StandardCharsets.UTF_8);
    assertThat(person.upload(on.process, PATH, "a.csv", list).statusCode()).isEqualTo(status);
    assertThat(person.upload(on.process, PATH + "?dryRun=true", "a.csv", list).statusCode())
        .isEqualTo(status);
    assertThat(person.get(on.process, PATH).statusCode()).isEqualTo(status);
    assertThat(person.get(on.process, PATH + "/" + id).statusCode()).isEqualTo(status);
  }

  private static void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }
}
