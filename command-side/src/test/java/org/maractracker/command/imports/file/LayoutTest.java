package org.maractracker.command.imports.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.command.imports.file.Taken.Why;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/** Layouts that lists have, and what the sender may say of them. */
class LayoutTest {

  private static final String LOG =
      """
      MARAC Date,Case No.,Victim,Action agreed,Lead agency,Date due,Update,Status (R/A/G)
      14/03/2019,N-1,Jane Example,Ring her,Police,,Rang on Monday,Complete
      """;

  private static ActionList read(String text, String columns) {
    return ActionList.read("log.csv", text.getBytes(UTF_8), ColumnChoice.of(columns));
  }

  private static ActionList read(String text) {
    return ActionList.read("log.csv", text.getBytes(UTF_8), ColumnChoice.NONE);
  }

  private static List<Taken> taken(ActionList list) {
    return list.sheets().getFirst().columns();
  }

  @Test
  void saysWhatEachColumnWasTakenForAndWhy() {
    ActionList list = read(LOG);
    assertThat(taken(list))
        .contains(
            new Taken("A", "MARAC Date", "maracDate", Why.HEADING, false),
            new Taken("G", "Update", "alsoStatus", Why.HEADING, false),
            new Taken("H", "Status (R/A/G)", "status", Why.HEADING, false));
    assertThat(list.lines().getFirst().text(Column.STATUS)).isEqualTo("Complete");
    assertThat(taken(read("14/03/2019,N-1,Jane Example,Ring her\n")).getFirst())
        .isEqualTo(new Taken("A", null, "maracDate", Why.CONTENT, false));
  }

  /** A heading that nobody usually gives may be a name that slipped into the row. */
  @Test
  void quotesNoHeadingThatItDoesNotKnow() {
    ActionList list = read(LOG.replace("Update,", "All about Jane,"));
    assertThat(taken(list)).contains(new Taken("G", null, "words", null, false));
    assertThat(list.lines().getFirst().others())
        .isEqualTo(Map.of("All about Jane", "Rang on Monday"));
  }

  @Test
  void takesTheColumnsThatTheSenderSays() {
    SheetRow line = read(LOG, "status:Update,words:h").lines().getFirst();
    assertThat(line.text(Column.STATUS)).isEqualTo("Rang on Monday");
    assertThat(line.others()).isEqualTo(Map.of("Status (R/A/G)", "Complete"));
    assertThat(taken(read(LOG, "status:g")))
        .contains(
            new Taken("G", "Update", "status", Why.SAID, false),
            new Taken("H", "Status (R/A/G)", "alsoStatus", Why.HEADING, false));
  }

  @Test
  void readsAListWhoseHeadingsNobodyKnowsWhenTheSenderSaysThem() {
    String list = "Quand,Quoi,Dossier\n14/03/2019,Ring her,N-1\n";
    assertThatThrownBy(() -> read(list)).isInstanceOf(RuleViolated.class);
    SheetRow byHeading =
        read(list, "maracDate:Quand,action:Quoi,caseNumber:Dossier").lines().getFirst();
    assertThat(byHeading.text(Column.ACTION)).isEqualTo("Ring her");
    assertThat(byHeading.source().row()).isEqualTo(2);
    SheetRow byLetter =
        read(list.substring(list.indexOf('\n') + 1), "maracDate:A,action:B,caseNumber:C")
            .lines()
            .getFirst();
    assertThat(byLetter.text(Column.CASE_NUMBER)).isEqualTo("N-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status",
        "status:",
        "standing:H",
        "status:H,status:G",
        "status:H,dueDate:H",
        "status:AZ",
        "status:Nowhere",
        "",
        "status:H,"
      })
  void refusesWhatSaysNoColumnThatIsThere(String columns) {
    assertThatThrownBy(() -> read(LOG, columns))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ProblemCode.MALFORMED);
              assertThat(refusal.faults().getFirst().field()).isEqualTo("columns");
            });
  }

  @Test
  void readsAHeadingOfTwoRows() {
    ActionList list =
        read(
            """
            Log of the year
            MARAC,Case,Victim,Action,,,
            date,number,name,agreed,lead agency,due date,status
            14/03/2019,N-1,Jane Example,Ring her,Police,28/03/2019,done
            """);
    assertThat(list.sheets().getFirst().headings()).containsExactly(2, 3);
    assertThat(list.sheets().getFirst().leftOut()).containsExactly(1);
    SheetRow line = list.lines().getFirst();
    assertThat(line.text(Column.MARAC_DATE)).isEqualTo("14/03/2019");
    assertThat(line.text(Column.CASE_NUMBER)).isEqualTo("N-1");
    assertThat(line.text(Column.DUE_ON)).isEqualTo("28/03/2019");
    assertThat(line.text(Column.STATUS)).isEqualTo("done");
  }

  @Test
  void takesNoRowOfTheListForTheSecondHalfOfAHeading() {
    ActionList list = read("Action,Case,Status,MARAC\nagreed,number,,date\n");
    assertThat(list.sheets().getFirst().headings()).containsExactly(1);
    assertThat(list.lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;\r\n", "SEP=;\n", "\uFEFFsep=;\r\n"})
  void readsTheLineThatTellsExcelTheSeparator(String said) {
    String list = "Marac date;Case number;Victim name;Action\n14/03/2019;0012;Kim, A.;Ring\n";
    SheetRow line = read(said + list).lines().getFirst();
    assertThat(line).isEqualTo(read(list).lines().getFirst());
    assertThat(line.text(Column.CASE_NUMBER)).isEqualTo("0012");
  }

  @Test
  void keepsNumbersOfCasesAsTheSheetShowsThem() {
    byte[] book =
        Workbooks.workbook(book1 -> {
          var sheet = Workbooks.headed(book1, "a");
          show(Workbooks.add(sheet, "14/03/2019", 8012, "Kim Sample", "Ring"), "00000");
          show(Workbooks.add(sheet, "14/03/2019", 8012, "Kim Sample", "Ring"), "\"F-\"00000");
          show(Workbooks.add(sheet, "14/03/2019", 100000, "Kim Sample", "Ring"), "0.00E+00");
          show(Workbooks.add(sheet, "14/03/2019", 8012, "Kim Sample", "Ring"), "#,##0.00");
          Workbooks.add(sheet, "14/03/2019", "1E5", "Kim Sample", "Ring");
          Workbooks.add(sheet, "14/03/2019", "0012", "Kim Sample", "Ring");
        });
    assertThat(ActionList.read("log.xlsx", book, ColumnChoice.NONE).lines())
        .extracting(line -> line.text(Column.CASE_NUMBER))
        .containsExactly("08012", "F-08012", "1.00E+05", "8012", "1E5", "0012");
  }

  private static void show(Row row, String format) {
    var book = row.getSheet().getWorkbook();
    var style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    row.getCell(1).setCellStyle(style);
  }

  @Test
  void takesNoActionForTheDayOfAMeeting() {
    String list =
        "Case No.,Action agreed,Lead agency\nN-1,Ring her,Police\n,Visit by 20/03/2019,\nN-2,Call,Police\n";
    assertThat(read(list).lines())
        .extracting(line -> line.text(Column.ACTION) + line.text(Column.MARAC_DATE))
        .containsExactly("Ring her", "Visit by 20/03/2019", "Call");
    assertThat(read(list.replace("Visit by", "MARAC held on")).lines())
        .extracting(line -> line.text(Column.ACTION) + line.text(Column.MARAC_DATE))
        .containsExactly("Ring her", "Call2019-03-20");
  }

  @Test
  void takesNoDayFromALineThatSaysWhenTheListWasTouched() {
    String list =
        "Last updated 20/03/2019\nCase No.,Action agreed,Lead agency\nN-1,Ring her,Police\n";
    assertThat(read(list).lines().getFirst().text(Column.MARAC_DATE)).isEmpty();
    assertThat(
            read(list.replace("Last updated", "Meeting of"))
                .lines()
                .getFirst()
                .text(Column.MARAC_DATE))
        .isEqualTo("2019-03-20");
  }

  /** A line above says another day than the name of the sheet: neither is taken. */
  @Test
  void takesNoDayWhereTwoAreSaid() throws IOException {
    assertThat(dated("14 March 2019", 0)).isEmpty();
    assertThat(dated("20 March 2019", 0)).isEqualTo("2019-03-20");
  }

  @Test
  void endsADayInItself() throws IOException {
    assertThat(dated("Log", 1)).startsWith("2019-03-14 23:59");
  }

  /**
   * Returns the day of the meeting of a list with a line above it, or a column with the day's end.
   */
  private static String dated(String sheetName, int dates) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet(sheetName);
      int row = 0;
      if (dates == 0) {
        sheet.createRow(row++).createCell(0).setCellValue("Meeting of 20/03/2019");
      }
      Row head = sheet.createRow(row++);
      head.createCell(0).setCellValue(dates == 0 ? "Case No." : "MARAC Date");
      head.createCell(1).setCellValue("Action agreed");
      head.createCell(2).setCellValue("Lead agency");
      Row action = sheet.createRow(row);
      if (dates == 0) {
        action.createCell(0).setCellValue("N-1");
      } else {
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        action.createCell(0).setCellValue(LocalDateTime.of(2019, 3, 14, 23, 59, 59));
        action.getCell(0).setCellStyle(day);
      }
      action.createCell(1).setCellValue("Ring her");
      action.createCell(2).setCellValue("Police");
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      book.write(file);
      return ActionList.read("log.xlsx", file.toByteArray(), ColumnChoice.NONE)
          .lines()
          .getFirst()
          .text(Column.MARAC_DATE);
    }
  }
}
