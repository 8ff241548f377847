package org.maractracker.query.views.actionlist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.imported;
import static org.maractracker.query.SecretFacts.inError;
import static org.maractracker.query.SecretFacts.reallocated;
import static org.maractracker.query.SecretFacts.removed;
import static org.maractracker.query.SecretFacts.unachievable;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.query.SecretFacts;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.contract.QueryNode;
import org.maractracker.query.listfile.ActionListFile;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Action lists as files, from a whole query side. */
class ActionFilesTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String COORDINATOR = "cora northshire:COORDINATOR";
  private static final String HOUSING = "ho northshire:AGENCY:housing";
  private static final String MARCH_LIST = "/api/meetings/" + MARCH + "/action-list";
  private static final String CSV = MARCH_LIST + "?format=csv";
  private static final String XLSX = MARCH_LIST + "?format=xlsx";
  private static final String HEAD =
      "Marac date,Case number,Victim name,Action,Agency / representative,Date status reported,"
          + "Status,Due date,Safe contact,Case id,Action id";

  private static final Story STORY =
      Stories.begun()
          .tell(
              new AgencyJoined(MARAC, "police", "Police", AgencyKind.POLICE, on("2026-02-20")),
              new AgencyJoined(MARAC, "housing", "=Housing", AgencyKind.HOUSING, on("2026-02-20")),
              agreed(id(1001)),
              agreed(id(1002)),
              agreed(id(1003)),
              agreed(id(1004)),
              agreed(id(1005)),
              agreed(id(1006)))
          .at("2026-03-29T23:30:00Z")
          .tell(
              completed(id(1001), "2026-03-25", 5),
              unachievable(id(1002), "2026-03", null, null),
              removed(id(1003)),
              inError(id(1004)),
              reallocated(id(1005), "police", "housing"),
              imported(id(1007), null, null));

  private static final DataSource POOL = QueryNode.pool(TestDatabase.H2);
  private static QueryNode node;

  @BeforeAll
  static void tell() {
    node = QueryNode.on(POOL);
    node.appendAsTold(STORY.events());
    node.json(COORDINATOR, "/api/actions?minPosition=" + STORY.head());
    node.json(COORDINATOR, "/api/actions?asOf=2026-12-31&minPosition=" + STORY.head());
  }

  @AfterAll
  static void close() {
    node.close();
    CLIENT.close();
  }

  private static HttpResponse<byte[]> asked(String as, String path) {
    HttpRequest request = HttpRequest.newBuilder(node.uri(path)).header("Said", as).build();
    try {
      return CLIENT.send(request, BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<List<String>> csv(String as, String path) {
    HttpResponse<byte[]> answer = asked(as, path);
    String text = new String(answer.body(), UTF_8);
    assertThat(answer.statusCode()).as(text).isEqualTo(200);
    assertThat(text.replace("\"", "")).startsWith("\ufeff" + HEAD + "\r\n");
    return CsvReader.builder().ofCsvRecord(text.substring(1)).stream()
        .skip(1)
        .map(row -> row.getFields())
        .toList();
  }

  @Test
  void haveTheColumnsOfTheFormInItsOrderAndTheDueDate() {
    assertThat(csv(COORDINATOR, CSV + "&asOf=2026-04-30").getFirst())
        .containsExactly(
            "2026-03-02",
            "2026-07",
            "secret victim",
            "Fit a secret lock.",
            "Police / secret Pat",
            "2026-03-30",
            "Completed 5 days late",
            "2026-03-20",
            "Look at safe contact before you call",
            CASE.toString(),
            id(1001).toString());
  }

  @Test // cut short, a list would be taken for the whole of it
  void areRefusedWhenTheyWouldBeTooLongAndNotCutShort() {
    JdbcTemplate jdbc = new JdbcTemplate(POOL);
    String copies =
        "insert into query.actionlist_action (action_id, marac_id, version, state, status, due_on,"
            + " sort_on, case_id) select random_uuid(), 'bigshire', version,"
            + " replace(state, '\"northshire\"', '\"bigshire\"'), status, due_on, sort_on, case_id"
            + " from query.actionlist_action cross join system_range(1, ?) where action_id = ?";
    String coordinator = "bo bigshire:COORDINATOR";
    jdbc.update(copies, ActionListFile.MOST, id(1001));
    try {
      assertThat(csv(coordinator, "/api/actions?format=csv")).hasSize(20_000);
      jdbc.update(copies, 1, id(1001));
      for (String form : List.of("csv", "xlsx")) {
        HttpResponse<byte[]> answer = asked(coordinator, "/api/actions?format=" + form);
        assertThat(answer.statusCode()).as(form).isEqualTo(400);
        assertThat(new String(answer.body(), UTF_8))
            .contains("\"field\":\"format\"", "more than 20,000 actions");
      }
    } finally {
      jdbc.update("delete from query.actionlist_action where marac_id = 'bigshire'");
    }
  }

  /**
   * The clocks went forward that night: half past eleven in London is the day after in UTC plus
   * one.
   */
  @Test
  void sayWhereEachActionStandsAndCallNothingDoneThatIsNot() {
    List<List<String>> rows = csv(COORDINATOR, CSV + "&asOf=2026-04-30");
    assertThat(rows.stream().map(row -> row.get(6)))
        .containsExactly(
            "Completed 5 days late",
            "Unachievable: secret explanation (resource unavailable)",
            "Removed from the plan, not done: secret reason",
            "Entered in error: secret reason",
            "Open, 41 days overdue, passed on",
            "Open, 41 days overdue");
    assertThat(rows.stream().map(row -> row.get(5)))
        .containsExactly("2026-03-30", "March 2026", "2026-03-30", "2026-03-30", "", "");
    assertThat(rows.get(4).get(4)).isEqualTo("'=Housing / secret Robin");
  }

  @Test
  void areAsOfAnyMoment() {
    List<List<String>> then =
        csv(COORDINATOR, CSV + "&asOf=2026-03-10&knownAt=2026-03-10T00:00:00Z");
    assertThat(then).hasSize(6).allMatch(row -> row.subList(5, 7).equals(List.of("", "Open")));
  }

  @Test
  void tellAnAgencyOfItsOwnActionsAndForWhomTheyAre() {
    List<List<String>> rows = csv(HOUSING, CSV + "&asOf=2026-04-30");
    assertThat(rows)
        .singleElement()
        .satisfies(row -> {
          assertThat(row.subList(0, 4))
              .containsExactly("2026-03-02", "2026-07", "secret victim", "Fit a secret lock.");
          assertThat(row).contains("Look at safe contact before you call", id(1005).toString());
        });
    assertThat(new String(asked(HOUSING, CSV).body(), UTF_8))
        .doesNotContain("secret mornings", "secret brother");
  }

  @ParameterizedTest
  @CsvSource({
    "wall northshire:DASHBOARD, 403",
    "ada northshire:ADMINISTRATOR, 403",
    "ex southshire:COORDINATOR, 404",
    "rev northshire:REVIEWER, 200",
  })
  void areForWhoMayReadWhatPeopleWrote(String who, int status) {
    assertThat(asked(who, CSV).statusCode()).isEqualTo(status);
    assertThat(asked(who, XLSX).statusCode()).isEqualTo(status);
    assertThat(asked(who, "/api/actions?marac=northshire&format=csv").statusCode())
        .isEqualTo(status);
  }

  /** One role shows every row without words, the other some rows whole: a file has only those. */
  @Test
  void haveNoRowThatIsOnlyCounted() {
    assertThat(csv("both northshire:DASHBOARD northshire:AGENCY:housing", CSV)).hasSize(1);
  }

  @Test
  void areHadOfTheWholeMaracToo() {
    List<List<String>> rows = csv(COORDINATOR, "/api/actions?marac=northshire&format=csv");
    assertThat(rows).hasSize(7);
    assertThat(rows.getFirst().subList(0, 5))
        .containsExactly("May 2018", "", "", "Secret matter of 2018: secret", "");
    assertThat(csv(COORDINATOR, "/api/actions?status=COMPLETED&format=csv")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"csv&limit=5", "xlsx&cursor=x", "pdf", "CSV"})
  void refuseAPageOfAFileAndOtherForms(String format) {
    assertThat(asked(COORDINATOR, MARCH_LIST + "?format=" + format).statusCode()).isEqualTo(400);
  }

  @Test
  void areChosenByWhatIsAccepted() {
    HttpResponse<String> answer = node.get(COORDINATOR, MARCH_LIST, "Accept", "text/csv");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"action-list-OFFICIAL-SENSITIVE.csv\"");
    assertThat(node.get(COORDINATOR, MARCH_LIST).body()).startsWith("{\"items\":[");
    assertThat(node.get(COORDINATOR, MARCH_LIST, "Accept", "image/png").statusCode())
        .isEqualTo(406);
    assertThat(csv(COORDINATOR, "/api/meetings/" + APRIL + "/action-list?format=csv")).isEmpty();
  }

  @Test
  void areSpreadsheetsWhoseDaysAreDaysAndWhoseWordsAreWords() throws IOException {
    byte[] file = asked(COORDINATOR, XLSX + "&asOf=2026-04-30").body();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(6);
      XSSFRow row = sheet.getRow(1);
      assertThat(DateUtil.isCellDateFormatted(row.getCell(0))).isTrue();
      assertThat(row.getCell(0).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(SecretFacts.MARCH_DAY);
      assertThat(row.getCell(7).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2026, 3, 20));
      assertThat(row.getCell(2).getStringCellValue()).isEqualTo("secret victim");
      assertThat(sheet.getRow(2).getCell(5).getStringCellValue()).isEqualTo("March 2026");
      assertThat(sheet.getRow(5).getCell(4).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(5).getCell(4).getStringCellValue())
          .isEqualTo("=Housing / secret Robin");
    }
  }

  @Test
  void areDescribedBesideThePagesAndTheirRows() {
    JsonNode paths = node.json(COORDINATOR, "/v3/api-docs").get("paths");
    for (String path : List.of("/api/actions", "/api/meetings/{meetingId}/action-list")) {
      assertThat(paths.get(path).get("get").get("responses").get("200").get("content").toString())
          .contains("ActionPage", "text/csv", "spreadsheetml.sheet");
    }
    assertThat(node.json(COORDINATOR, "/v3/api-docs").get("components").toString())
        .contains("\"ActionPage\"", "\"Action\"");
  }

  @Test
  void areTheSameByteForByteWhenAskedForAgain() {
    List.of(CSV, XLSX)
        .forEach(file ->
            assertThat(asked(COORDINATOR, file).body()).isEqualTo(asked(COORDINATOR, file).body()));
  }

  @Test
  void areNotMadeWhileAnActionMayBeMissing() {
    JdbcTemplate jdbc = new JdbcTemplate(POOL);
    jdbc.update(
        "insert into query.dead_letter values ('actionlist', 1, 'Action', 'somebody', 0,"
            + " 'ActionAgreed', null, 0, timestamp with time zone '2026-03-02 12:00:00Z', null,"
            + " null, null, null)");
    try {
      assertThat(asked(COORDINATOR, CSV).statusCode()).isEqualTo(503);
    } finally {
      jdbc.update("delete from query.dead_letter");
    }
  }
}
