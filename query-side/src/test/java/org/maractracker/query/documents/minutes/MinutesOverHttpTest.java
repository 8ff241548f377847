package org.maractracker.query.documents.minutes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.testsupport.events.MeetingScheduledBuilder.aScheduledMeeting;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.events.meeting.MeetingScheduled;
import org.maractracker.ledger.note.Note;
import org.maractracker.ledger.note.PrivateKey;
import org.maractracker.query.Story;
import org.maractracker.query.contract.QueryNode;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Minutes as they are had from a whole query side with a key, and from one without. */
class MinutesOverHttpTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String COORDINATOR = "cora northshire:COORDINATOR";
  private static final String MINUTES = "/api/meetings/" + APRIL + "/minutes";
  private static final String ORIGIN = "tracker.example/ledger";
  private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);

  private static final Story CLOSED = AprilMeeting.closed();
  private static final long CLOSING = CLOSED.head();
  private static final Story STORY = AprilMeeting.afterwards(CLOSED);
  private static final DataSource POOL = QueryNode.pool(TestDatabase.H2);

  @TempDir private static Path memory;
  private static QueryNode node;

  @BeforeAll
  static void tell() {
    node =
        QueryNode.on(
            POOL,
            "TRACKER_LEDGER_ORIGIN=" + ORIGIN,
            "TRACKER_LEDGER_KEY=" + SECRET,
            "TRACKER_LEDGER_FOLDER=" + memory,
            "TRACKER_LEDGER_EVERY=1h");
    node.appendAsTold(STORY.events());
    node.appendAsTold(elsewhere().events());
    long head = STORY.head() + elsewhere().head();
    node.json(COORDINATOR, MINUTES + "?asOf=2026-12-31&minPosition=" + head);
  }

  @AfterAll
  static void close() {
    node.close();
    CLIENT.close();
  }

  private static HttpResponse<byte[]> file(QueryNode from, String query) {
    HttpRequest request =
        HttpRequest.newBuilder(from.uri(MINUTES + query)).header("Said", COORDINATOR).build();
    try {
      return CLIENT.send(request, BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(HttpResponse<byte[]> pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.body())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', application/json",
    "?format=json, application/json",
    "?format=html, text/html;charset=UTF-8",
    "?format=pdf, application/pdf",
    "?format=docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  })
  void areHadInEveryForm(String query, String type) {
    HttpResponse<byte[]> answer = file(node, query);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
    assertThat(answer.headers().firstValue("Vary").orElseThrow()).contains("Accept");
  }

  @Test
  void mayBeShownWithTheStylesOfTheirHeadAndDoNothingElse() throws Exception {
    HttpResponse<byte[]> page = file(node, "?format=html");
    String html = new String(page.body(), UTF_8);
    String style = html.split("</?style>", 3)[1];
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
    assertThat(page.headers().allValues("Content-Security-Policy"))
        .containsExactly(
            "default-src 'none'; style-src 'sha256-%s'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                .formatted(Base64.getEncoder().encodeToString(digest)));
    assertThat(html).doesNotContain("<script", "<link", "<img", "http://", "javascript:");
    assertThat(file(node, "?format=pdf").headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; frame-ancestors 'none'");
  }

  @Test
  void haveANameThatTellsOfNobodyAndAreKeptByNobodyOnTheWay() {
    HttpResponse<byte[]> answer = file(node, "?format=docx");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"minutes-2026-04-06.docx\"");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void bearTheSignedHeadOfTheLedgerOverAllUpToTheClosing() throws Exception {
    JsonNode head = node.json(COORDINATOR, MINUTES).get("head");
    assertThat(head.get("size").asLong()).isEqualTo(CLOSING);
    assertThat(head.get("origin").asString()).isEqualTo(ORIGIN);
    var key = PrivateKey.of(ORIGIN, SECRET).publicKey();
    assertThat(head.get("fingerprint").asString()).isEqualTo(key.fingerprint());
    assertThat(Note.parse(head.get("note").asString()).isSignedBy(List.of(key))).isTrue();
    assertThat(head.get("note").asString())
        .isEqualTo(node.get(COORDINATOR, "/api/ledger/checkpoint?size=" + CLOSING).body());
    assertThat(text(file(node, "?format=pdf"))).contains(key.fingerprint());
  }

  /** 703: a bundle's key is compared by eye with this line. */
  @Test
  void printAFingerprintInTheFormTheVerifierDoes() {
    assertThat(node.json(COORDINATOR, MINUTES).get("head").get("fingerprint").asString())
        .matches("([0-9a-f]{4} ){15}[0-9a-f]{4}");
  }

  @Test
  void bearTheSameHeadUnsignedWhereThereIsNoKey() throws Exception {
    try (QueryNode keyless = QueryNode.on(POOL, "TRACKER_LEDGER_EVERY=1h")) {
      JsonNode head = keyless.json(COORDINATOR, MINUTES).get("head");
      assertThat(head.get("root"))
          .isEqualTo(node.json(COORDINATOR, MINUTES).get("head").get("root"));
      assertThat(head.get("note").isNull()).isTrue();
      assertThat(text(file(keyless, "?format=pdf"))).contains("This head is not signed");
    }
  }

  @Test
  void areTheSameByteForByteWhenAskedForAgain() {
    for (String form : List.of("html", "pdf", "docx")) {
      assertThat(file(node, "?format=" + form).body())
          .as(form)
          .isEqualTo(file(node, "?format=" + form).body());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "cy northshire:CHAIR, 200",
    "rev northshire:REVIEWER, 200",
    "po northshire:AGENCY:police, 403",
    "wall northshire:DASHBOARD, 403",
    "ada northshire:ADMINISTRATOR, 403",
    "ex southshire:COORDINATOR, 404",
  })
  void areReadByThreeRolesAlone(String who, int status) {
    HttpResponse<String> answer = node.get(who, MINUTES);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    if (status != 200) {
      assertThat(answer.body()).doesNotContain("Example", "OFFICIAL");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "?format=xlsx, 400",
    "?asOf=April, 400",
    "?knownAt=now, 400",
    "?minPosition=-1, 400",
    "?limit=5, 400",
    "?asOf=2026-02-19, 404",
  })
  void areRefusedWhenAskedForWrongly(String query, int status) {
    assertThat(file(node, query).statusCode()).isEqualTo(status);
  }

  @Test
  void areRefusedInAFormThatNobodyOffersAndOfAMeetingThatIsNone() {
    assertThat(node.get(COORDINATOR, MINUTES, "Accept", "image/png").statusCode()).isEqualTo(406);
    for (String none : List.of(id(9).toString(), "april", id(100).toString())) {
      HttpResponse<String> answer = node.get(COORDINATOR, "/api/meetings/" + none + "/minutes");
      assertThat(answer.statusCode()).as(none).isEqualTo(404);
      assertThat(answer.body()).contains("\"field\":\"meetingId\"");
    }
  }

  @Test
  void areOfAnyMoment() {
    JsonNode before = node.json(COORDINATOR, MINUTES + "?knownAt=2026-04-06T09:00:00Z");
    assertThat(before.get("issue").asString()).isEqualTo("DRAFT");
    assertThat(before.get("cases")).isEmpty();
    assertThat(before.get("present")).hasSize(2);
    JsonNode then = node.json(COORDINATOR, MINUTES + "?knownAt=2026-04-07T00:00:00Z");
    assertThat(then.get("issue").asString()).isEqualTo("ISSUED");
    assertThat(then.get("recordedAfter")).isEmpty();
    JsonNode asOf = node.json(COORDINATOR, MINUTES + "?asOf=2026-04-06");
    assertThat(asOf.get("recordedAfter")).isEmpty();
    assertThat(asOf.get("incomplete")).isEqualTo(then.get("incomplete"));
    assertThat(node.json(COORDINATOR, MINUTES).get("recordedAfter")).hasSize(6);
  }

  /**
   * Closed two days late: what ended in between ended, by position, before the minutes were issued,
   * and was open as of the day they tell of.
   */
  @Test
  void tellOfWhatWasOpenThenThoughItHadEndedBeforeTheMinutesWereIssued() {
    String may = "/api/meetings/" + id(302) + "/minutes?format=json";
    String coordinator = "so southshire:COORDINATOR";
    JsonNode then = node.json(coordinator, may + "&asOf=2026-04-06").get("incomplete");
    assertThat(then.get("since").asString()).isEqualTo("2026-04-06");
    assertThat(then.get("overdue").valueStream().map(line -> line.get("actionId").asString()))
        .containsExactly(id(4001).toString());
    assertThat(node.json(coordinator, may).get("incomplete").get("overdue")).isEmpty();
  }

  private static Story elsewhere() {
    return new Story()
        .at("2026-02-20T10:00:00Z")
        .tell(
            new MaracEstablished("southshire", "Southshire", "Europe/London", 12, on("2026-02-20")),
            scheduled(id(301), "2026-04-06"),
            scheduled(id(302), "2026-05-04"))
        .at("2026-04-06T10:00:00Z")
        .tell(
            AprilMeeting.agreed(
                id(4001), "southshire", id(301), id(103), "Ring her.", "2026-04-06"))
        .at("2026-04-07T10:00:00Z")
        .tell(new ActionCompleted(id(4001), on("2026-04-07"), "Rung.", null, 1, false))
        .at("2026-04-08T10:00:00Z")
        .tell(new MeetingClosed(id(301), on("2026-04-06")));
  }

  private static MeetingScheduled scheduled(UUID meeting, String day) {
    return aScheduledMeeting(meeting).maracId("southshire").date(day).build();
  }

  /** An event that was taken out of the store since leaves no head that minutes could bear. */
  @Test
  void areNotIssuedWhileTheLedgerRefuses() {
    DataSource pool = QueryNode.pool(TestDatabase.H2);
    try (QueryNode refusing = QueryNode.on(pool, "TRACKER_LEDGER_EVERY=1h")) {
      refusing.appendAsTold(CLOSED.events());
      String draft = MINUTES + "?knownAt=2026-04-06T09:00:00Z&minPosition=" + CLOSING;
      refusing.json(COORDINATOR, draft);
      new JdbcTemplate(pool).update("delete from events.domain_event where position = 3");
      for (String form : List.of("json", "html", "pdf", "docx")) {
        HttpResponse<byte[]> answer = file(refusing, "?format=" + form);
        assertThat(answer.statusCode()).as(form).isEqualTo(503);
        assertThat(new String(answer.body(), UTF_8)).contains("\"code\":\"unavailable\"");
      }
      assertThat(refusing.json(COORDINATOR, draft).get("issue").asString()).isEqualTo("DRAFT");
    }
  }

  /** On paper nobody would see that something may be missing. */
  @Test
  void areNotPrintedWhileAnActionMayBeMissing() {
    JdbcTemplate jdbc = new JdbcTemplate(POOL);
    jdbc.update(
        "insert into query.dead_letter values ('minutes', 1, 'Action', 'somebody', 0,"
            + " 'ActionAgreed', null, 0, timestamp with time zone '2026-03-02 12:00:00Z', null,"
            + " null, null, null)");
    try {
      assertThat(node.json(COORDINATOR, MINUTES).get("stale").asBoolean()).isTrue();
      assertThat(file(node, "?format=pdf").statusCode()).isEqualTo(503);
    } finally {
      jdbc.update("delete from query.dead_letter");
    }
    assertThat(node.json(COORDINATOR, MINUTES).has("stale")).isFalse();
  }
}
