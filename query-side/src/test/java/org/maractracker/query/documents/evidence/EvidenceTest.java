package org.maractracker.query.documents.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.documents.evidence.SixMeetings.action;
import static org.maractracker.query.documents.evidence.SixMeetings.meeting;
import static org.maractracker.query.documents.evidence.SixMeetings.theCase;
import static org.maractracker.testsupport.events.Northshire.joined;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.query.Story;
import org.maractracker.query.contract.QueryNode;
import org.maractracker.query.export.Standards;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Six meetings with known counts; each figure in each form. */
class EvidenceTest {

  private static final String REVIEWER = "rae northshire:REVIEWER";
  private static final String EVIDENCE = "/api/maracs/northshire/evidence/principle-6";
  private static final String MID_JUNE = EVIDENCE + "?asOf=" + SixMeetings.MID_JUNE;

  private static final int COMPLETED_LATE = 0xe0a030;
  private static final int OVERDUE = 0xa02c2c;

  private static final Story STORY = SixMeetings.told().tell(joined("police", AgencyKind.POLICE));
  private static final QueryNode NODE = QueryNode.on(QueryNode.pool(TestDatabase.POSTGRESQL));

  @BeforeAll
  static void tell() {
    NODE.appendAsTold(STORY.events());
    NODE.json(REVIEWER, MID_JUNE + "&minPosition=" + STORY.head());
  }

  @AfterAll
  static void close() {
    NODE.close();
  }

  @Test
  void answersTheGridWithTheseCounts() {
    assertThat(Counts.counts(NODE.json(REVIEWER, MID_JUNE))).isEqualTo(Counts.expected());
  }

  @Test
  void isDrawnFromTheLatestClosedMeetingsOnly() {
    JsonNode meetings = NODE.json(REVIEWER, MID_JUNE).get("meetings");
    assertThat(meetings.findValuesAsString("meetingId"))
        .containsExactly(
            Stream.of(2, 3, 4, 5, 6)
                .map(month -> meeting(month).toString())
                .toArray(String[]::new));
    assertThat(NODE.json(REVIEWER, MID_JUNE + "&meetings=2").get("meetings")).hasSize(2);
    assertThat(NODE.json(REVIEWER, MID_JUNE + "&meetings=52").get("meetings")).hasSize(6);
  }

  @Test
  void countsWhatWasSoThenAndWhatWasKnownThen() {
    JsonNode inMay = NODE.json(REVIEWER, EVIDENCE + "?asOf=2026-05-25&meetings=2");
    assertThat(inMay.get("meetings").findValuesAsString("date"))
        .containsExactly("2026-04-06", "2026-05-04");
    assertThat(Counts.counts(inMay))
        .containsEntry("6.5 unachievable", 1)
        .containsEntry("6.5 minuted", 0);
    JsonNode known = NODE.json(REVIEWER, MID_JUNE + "&meetings=2&knownAt=2026-05-19T00:00:00Z");
    assertThat(Counts.counts(known))
        .containsEntry("6.5 unachievable", 0)
        .containsEntry("6.4 open", 4);
    assertThat(NODE.json(REVIEWER, EVIDENCE + "?asOf=2026-01-02").get("meetings")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"asOf=2025-12-31", "knownAt=2025-12-31T00:00:00Z"})
  void isEmptyAndNotUnknownBeforeTheMaracBeganWithThisSystem(String moment) {
    JsonNode evidence = NODE.json(REVIEWER, EVIDENCE + "?" + moment);
    assertThat(evidence.get("meetings")).isEmpty();
    assertThat(evidence.at("/subPrinciples/6.3/counts/actionsAgreed").asInt()).isZero();
    for (String form : List.of("html", "pdf", "csv")) {
      String address = EVIDENCE + "?" + moment + "&format=" + form;
      assertThat(NODE.get(REVIEWER, address).statusCode()).as(form).isEqualTo(200);
    }
  }

  @Test
  void everyCountIsThatOfItsRows() {
    NODE.json(REVIEWER, MID_JUNE)
        .get("subPrinciples")
        .properties()
        .forEach(part -> {
          Map<String, Integer> ofRows = new TreeMap<>();
          for (JsonNode row : part.getValue().get("rows")) {
            row.get("counted")
                .forEach(
                    name -> ofRows.merge(part.getKey() + " " + name.asString(), 1, Integer::sum));
          }
          ofRows.forEach(
              (name, number) -> assertThat(Counts.expected()).containsEntry(name, number));
        });
  }

  @Test
  void saysWhereEachIsShown() {
    JsonNode shown = part("6.5").get("illustrated");
    assertThat(shown).hasSize(3);
    assertThat(shown.get(0).get("meetingId").asString()).isEqualTo(meeting(5).toString());
    assertThat(shown.get(0).get("minute").asString()).isEqualTo("1.1");
    JsonNode minuted = NODE.json(REVIEWER, "/api/actions/" + action(8) + "/history").get("items");
    assertThat(shown.findValuesAsString("position"))
        .contains(
            minuted.get(1).get("position").asString(), minuted.get(2).get("position").asString());
    JsonNode risks = part("6.1").get("rows");
    assertThat(risks.get(0).get("minute").asString()).as("first on the agenda").isEqualTo("1");
    assertThat(risks.get(1).get("minute").asString()).as("second on it").isEqualTo("2");
  }

  @Test
  void showsTheMatrixOfRisksAndActionsWithReasons() {
    List<JsonNode> rows = part("6.1").get("rows").valueStream().toList();
    JsonNode withAction =
        rows.stream()
            .filter(row -> row.get("reference").asString().equals("N-3"))
            .findFirst()
            .orElseThrow();
    assertThat(withAction.get("details").get("actionIds").get(0).asString())
        .isEqualTo(action(3).toString());
    assertThat(rows.toString()).contains("No refuge space", "She has left");
  }

  @Test
  void breaksTimelinessDownByAgencyAndMeeting() {
    JsonNode breakdowns = part("6.4").get("breakdowns");
    assertThat(breakdowns.get("byAgency").get("police").get("completedLate").asInt()).isEqualTo(3);
    assertThat(breakdowns.get("byAgency").get("housing").get("completedInTime").asInt()).isOne();
    assertThat(breakdowns.get("byMeeting").get("2026-03-02").get("completedLate").asInt())
        .isEqualTo(2);
  }

  @Test
  void ratesOnlyWhereTheMaracHasThresholdsAndCallsThatLocal() {
    JsonNode risks = part("6.1").get("rating");
    assertThat(risks.get("local").asBoolean()).isTrue();
    assertThat(risks.get("percent").asInt()).isEqualTo(85);
    assertThat(risks.get("band").asString()).isEqualTo("AMBER");
    assertThat(part("6.4").get("rating").get("band").asString()).isEqualTo("RED");
    assertThat(part("6.5").has("rating")).isFalse();
  }

  @Test
  void saysHowManyDoNotCount() {
    JsonNode notCounted = NODE.json(REVIEWER, MID_JUNE).get("notCounted");
    assertThat(notCounted.get("removed").asInt()).isOne();
    assertThat(notCounted.get("enteredInError").asInt()).isOne();
  }

  @Test
  void saysTheSameInATable() {
    Map<String, Integer> counts = new TreeMap<>();
    String text = NODE.get(REVIEWER, MID_JUNE + "&format=csv").body();
    for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
      if (row.getField("Kind").equals("count")) {
        String of = row.getField("Of");
        counts.put(
            row.getField("Sub-principle")
                + " "
                + row.getField("Count")
                + (of.isEmpty() ? "" : "." + of),
            Integer.valueOf(row.getField("Number")));
      }
    }
    assertThat(counts).isEqualTo(Counts.expected());
  }

  @Test
  void saysTheSameOnPaper() throws IOException {
    byte[] pdf = bytes(MID_JUNE + "&format=pdf", "*/*");
    assertThat(Standards.faults(pdf)).isEmpty();
    assertThat(Counts.printed(text(pdf))).isEqualTo(Counts.printedCounts());
    assertThat(bytes(MID_JUNE, "application/pdf")).isEqualTo(pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(text(pdf).split("OFFICIAL-SENSITIVE", -1))
          .hasSize(document.getNumberOfPages() + 1);
    }
  }

  /** In colours for who sees them, and in words beside them, which are read aloud. */
  @Test
  void drawsOnPaperHowEachMeetingStandsInTime() throws IOException {
    byte[] pdf = bytes(MID_JUNE + "&format=pdf", "*/*");
    assertThat(text(pdf).replaceAll("\\s+", " "))
        .contains(
            "2026-03-02: 0 completed in time, 2 completed late, 0 overdue, 0 open and not yet due");
    assertThat(colours(pdf)).contains(COMPLETED_LATE, OVERDUE);
  }

  /** All that is on any of its pages. */
  private static Set<Integer> colours(byte[] pdf) throws IOException {
    Set<Integer> colours = new HashSet<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        BufferedImage image = renderer.renderImage(page);
        for (int rgb :
            image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
          colours.add(rgb & 0xffffff);
        }
      }
    }
    return colours;
  }

  @Test
  void saysTheSameOnAPage() throws IOException {
    String page = new String(bytes(MID_JUNE, "text/html"), java.nio.charset.StandardCharsets.UTF_8);
    String text = page.replaceAll("</td><td[^>]*>", " ").replaceAll("<[^>]*>", "\n");
    assertThat(Counts.printed(text)).isEqualTo(Counts.printedCounts());
    assertThat(page)
        .contains("OFFICIAL-SENSITIVE", "Local rating: amber", "not an assessor")
        .contains("2026-03-02: 0 completed in time, 2 completed late, 0 overdue, 0 open");
  }

  @ParameterizedTest
  @CsvSource({
    "po northshire:AGENCY:police, 403",
    "wall northshire:DASHBOARD, 403",
    "root northshire:ADMINISTRATOR, 403",
    "cora northshire:COORDINATOR, 200",
    "chad northshire:CHAIR, 200",
    "elsie elsewhere:COORDINATOR, 404"
  })
  void isForThoseWhoMayReadTheWhole(String who, int status) {
    assertThat(NODE.get(who, MID_JUNE).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"meetings=0", "meetings=53", "meetings=five", "format=docx", "asOf=x", "what=1"})
  void refusesWhatItDoesNotKnow(String parameter) {
    HttpResponse<String> answer = NODE.get(REVIEWER, EVIDENCE + "?" + parameter);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("malformed");
  }

  @Test
  void saysInWhichFormsItCanBeHad() {
    assertThat(NODE.get(REVIEWER, MID_JUNE, "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void namesNobody() {
    assertThat(NODE.json(REVIEWER, "/api/cases/" + theCase(1)).toString()).contains("Made Up");
    assertThat(NODE.json(REVIEWER, MID_JUNE).toString()).doesNotContain("Made Up");
  }

  private static JsonNode part(String number) {
    return NODE.json(REVIEWER, MID_JUNE).get("subPrinciples").get(number);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static byte[] bytes(String path, String accept) throws IOException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(NODE.uri(path))
              .header("Said", REVIEWER)
              .header("Accept", accept)
              .build();
      return client.send(request, BodyHandlers.ofByteArray()).body();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
