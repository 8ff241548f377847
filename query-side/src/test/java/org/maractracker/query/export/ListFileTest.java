package org.maractracker.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.query.export.ListFile.Column;
import org.maractracker.query.export.ListFile.Day;
import org.maractracker.query.export.ListFile.Words;

class ListFileTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private static ListFile saying(String words) {
    return new ListFile(
        "A list",
        "OFFICIAL-SENSITIVE",
        List.of(new Column("What", 20), new Column("When", 12)),
        List.of(List.of(new Words(words), new Day(LocalDate.of(2026, 3, 2)))));
  }

  private static XSSFCell cell(XSSFWorkbook book) {
    return book.getSheetAt(0).getRow(1).getCell(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://example.org\")",
        "=cmd|' /C calc'!A0",
        "+44 20",
        "-1",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\uff1d1"
      })
  void hasNoCellThatIsAFormulaAndShowsWhatWasWritten(String words) throws IOException {
    String csv = new String(CsvFile.write(saying(words)), UTF_8);
    List<String> row =
        CsvReader.builder().ofCsvRecord(csv.substring(1)).stream().toList().get(1).getFields();
    assertThat(row).containsExactly("'" + words, "2026-03-02");
    byte[] file = XlsxFile.write(saying(words), NOON);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      assertThat(cell(book).getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell(book).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(cell(book).getStringCellValue()).isEqualTo(words);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"She said =1", "caf\u00e9, \"no\"", " two  spaces ", "_x0041_", "a\nb"})
  void leavesOtherWordsAsTheyAre(String words) throws IOException {
    String csv = new String(CsvFile.write(saying(words)), UTF_8);
    assertThat(
            CsvReader.builder().ofCsvRecord(csv.substring(1)).stream().toList().get(1).getField(0))
        .isEqualTo(words);
    byte[] file = XlsxFile.write(saying(words), NOON);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      assertThat(cell(book).getStringCellValue()).isEqualTo(words);
      assertThat(cell(book).getCellStyle().getQuotePrefixed()).isFalse();
    }
  }

  @Test
  void quotesEveryCellOfCsv() {
    assertThat(new String(CsvFile.write(saying("ring; then \"call\"")), UTF_8))
        .isEqualTo("\ufeff\"What\",\"When\"\r\n\"ring; then \"\"call\"\"\",\"2026-03-02\"\r\n");
    assertThat(new String(CsvFile.write(saying("")), UTF_8)).endsWith("\"\",\"2026-03-02\"\r\n");
  }

  @Test
  void hasNoInvisibleCharacters() throws IOException {
    String turned = "\u202e=evil\u200b";
    assertThat(new String(CsvFile.write(saying(turned)), UTF_8)).contains("\"'=evil\"");
    byte[] file = XlsxFile.write(saying(turned), NOON);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      assertThat(cell(book).getStringCellValue()).isEqualTo("=evil");
      assertThat(cell(book).getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void showsADayBeforeSpreadsheetsCountDays() throws IOException {
    ListFile list =
        new ListFile(
            "A list",
            "OFFICIAL-SENSITIVE",
            List.of(new Column("When", 12)),
            List.of(List.of(new Day(LocalDate.of(1899, 12, 31)))));
    byte[] file = XlsxFile.write(list, NOON);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      assertThat(cell(book).getStringCellValue()).isEqualTo("1899-12-31");
    }
  }

  @Test
  void isPrintedAcrossTheSheetUnderItsHeadsWithItsMarkingAndNumber() throws IOException {
    byte[] file = XlsxFile.write(saying("words"), NOON);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
      assertThat(sheet.getHeader().getCenter()).isEqualTo("OFFICIAL-SENSITIVE");
      assertThat(sheet.getFooter().getRight()).isEqualTo("Page &P of &N");
    }
  }

  /** With the clock at another second: what is dated by it is dated to the second, or to two. */
  @Test
  void isTheSameByteForByteWhenMadeAgain() {
    byte[] first = XlsxFile.write(saying("words"), NOON);
    long until = System.nanoTime() + 2_100_000_000L;
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    assertThat(XlsxFile.write(saying("words"), NOON)).isEqualTo(first);
  }
}
