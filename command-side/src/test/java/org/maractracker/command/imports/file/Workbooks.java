package org.maractracker.command.imports.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Awkward workbooks, made when they are asked for. */
public final class Workbooks {

  private static final String[] HEADING = {
    "Marac date",
    "Case number",
    "Victim name",
    "Action",
    "Agency / representative",
    "Date status reported",
    "Status",
    "Due date"
  };
  private static final LocalDate MARCH = LocalDate.of(2019, 3, 14);

  private Workbooks() {}

  public static Map<String, Supplier<byte[]>> all() {
    Map<String, Supplier<byte[]>> all = new LinkedHashMap<>();
    all.put("dates-as-dates.xlsx", Workbooks::datesAsDates);
    all.put("dates-since-1904.xlsx", Workbooks::datesSince1904);
    all.put("merged-cells.xlsx", Workbooks::mergedCells);
    all.put("several-sheets.xlsx", Workbooks::severalSheets);
    all.put("a-sheet-for-each-meeting-and-one-for-all.xlsx", Workbooks::oneForAll);
    all.put("formulas.xlsx", Workbooks::formulas);
    all.put("styled-but-empty.xlsx", Workbooks::styledButEmpty);
    all.put("numbers-for-words.xlsx", Workbooks::numbersForWords);
    all.put("rich-text.xlsx", Workbooks::richText);
    all.put("struck-through.xlsx", Workbooks::struckThrough);
    all.putAll(KeptWorkbooks.all());
    return all;
  }

  static byte[] workbook(Consumer<XSSFWorkbook> filled) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      filled.accept(book);
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static XSSFSheet headed(XSSFWorkbook book, String name) {
    XSSFSheet sheet = book.createSheet(name);
    fill(sheet.createRow(0), (Object[]) HEADING);
    return sheet;
  }

  static Row add(XSSFSheet sheet, Object... values) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    fill(row, values);
    return row;
  }

  private static void fill(Row row, Object... values) {
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case String text -> row.createCell(i).setCellValue(text);
        case Number number -> row.createCell(i).setCellValue(number.doubleValue());
        case LocalDate day -> {
          row.createCell(i).setCellValue(day);
          row.getCell(i).setCellStyle(style(row, "dd/mm/yyyy"));
        }
        default -> throw new IllegalArgumentException();
      }
    }
  }

  private static CellStyle style(Row row, String format) {
    var book = row.getSheet().getWorkbook();
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  private static byte[] datesAsDates() {
    return workbook(book -> {
      XSSFSheet sheet = headed(book, "2019");
      add(
          sheet,
          MARCH,
          "N-1",
          "Jane Example",
          "A date",
          "Police",
          MARCH.plusDays(14),
          "done",
          MARCH.plusDays(7));
      add(sheet, MARCH, "N-1", "Jane Example", "The American way it is shown", "Police");
      sheet.getRow(2).getCell(0).setCellStyle(style(sheet.getRow(2), "m/d/yy"));
      add(sheet, MARCH, "N-1", "Jane Example", "Only its month is shown", "Police");
      sheet.getRow(3).getCell(0).setCellStyle(style(sheet.getRow(3), "[$-809]mmm\\-yy"));
      add(sheet, 43538, "N-1", "Jane Example", "A number that lost its format", "Police");
      add(sheet, 43538.75, "N-1", "Jane Example", "With a time of day", "Police");
      sheet.getRow(5).getCell(0).setCellStyle(style(sheet.getRow(5), "dd/mm/yyyy hh:mm"));
      add(sheet, "14/03/2019", "N-1", "Jane Example", "In words", "Police");
      add(sheet, 0.5, "N-1", "Jane Example", "A time alone", "Police");
      sheet.getRow(7).getCell(0).setCellStyle(style(sheet.getRow(7), "hh:mm"));
    });
  }

  private static byte[] datesSince1904() {
    return workbook(book -> {
      book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
      XSSFSheet sheet = headed(book, "Mac");
      Row row = add(sheet, 42076, "N-1", "Jane Example", "Counted from 1904", "Police");
      row.getCell(0).setCellStyle(style(row, "dd/mm/yyyy"));
    });
  }

  private static byte[] mergedCells() {
    return workbook(book -> {
      XSSFSheet sheet = headed(book, "2019");
      add(sheet, MARCH, "N-1", "Jane Example", "Mark the address", "Police", MARCH, "done");
      add(sheet, "", "", "", "Ring on Monday", "IDVA", "", "o/s");
      add(sheet, "", "", "", "Fit locks", "Housing", "", "");
      add(sheet, "", "", "", "", "", "", "");
      for (int column = 0; column < 3; column++) {
        sheet.addMergedRegion(new CellRangeAddress(1, 4, column, column));
      }
      add(sheet, MARCH, "N-2", "Ann Other", "One action over two rows", "Police", MARCH, "o/s");
      add(sheet, "", "", "", "", "", "", "");
      for (int column = 0; column < 7; column++) {
        sheet.addMergedRegion(new CellRangeAddress(5, 6, column, column));
      }
    });
  }

  private static byte[] severalSheets() {
    return workbook(book -> {
      XSSFSheet notes = book.createSheet("Notes");
      add(notes, "Ask the chair about the old book");
      add(
          headed(book, "March"),
          MARCH,
          "N-1",
          "Jane Example",
          "Mark the address",
          "Police",
          MARCH,
          "done");
      add(
          headed(book, "April"),
          LocalDate.of(2019, 4, 11),
          "N-2",
          "Ann Other",
          "Fit locks",
          "Housing");
      book.createSheet("Empty");
    });
  }

  private static byte[] oneForAll() {
    return workbook(book -> {
      for (String name : new String[] {"All", "March"}) {
        XSSFSheet sheet = headed(book, name);
        add(sheet, MARCH, "N-1", "Jane Example", "Mark the address", "Police", MARCH, "done");
        add(sheet, MARCH, "N-1", "Jane Example", "Mark the address", "Police", MARCH, "done");
      }
      add(book.getSheet("March"), MARCH, "N-1", "Jane Example", "Mark the address", "Police");
      add(book.getSheet("March"), MARCH, "N-2", "Ann Other", "Fit locks", "Housing");
    });
  }

  static byte[] formulas() {
    return workbook(book -> {
      XSSFSheet sheet = headed(book, "2019");
      Row row = add(sheet, MARCH, "N-1", "Jane Example", "Mark the address", "Police", MARCH, "");
      row.getCell(6).setCellFormula("IF(1=1,\"done\",\"o/s\")");
      row.getCell(6).setCellValue("done");
      Row failed = add(sheet, MARCH, "N-2", "Ann Other", "Fit locks", "Housing", MARCH, "");
      failed.getCell(6).setCellFormula("1/0");
      failed.getCell(6).setCellErrorValue((byte) 7);
      Row never = add(sheet, MARCH, "N-2", "Ann Other", "Never calculated", "Housing", MARCH, "");
      never.getCell(6).setCellFormula("UPPER(\"done\")");
    });
  }

  private static byte[] styledButEmpty() {
    return workbook(book -> {
      XSSFSheet sheet = headed(book, "2019");
      add(sheet, MARCH, "N-1", "Jane Example", "Mark the address", "Police", MARCH, "done");
      for (int i = 2; i < 1200; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0);
        row.createCell(300);
      }
    });
  }

  private static byte[] numbersForWords() {
    return workbook(book -> {
      XSSFSheet sheet = headed(book, "2019");
      add(sheet, MARCH, 203, "Jane Example", "A number for the case", "Police", MARCH, 1);
      add(sheet, MARCH, 203.5, "Jane Example", 12345, "Police", MARCH, 0.5);
      Row row = add(sheet, MARCH, "N-1", "Jane Example", "Ticked", "Police", MARCH, "");
      row.getCell(6).setCellValue(true);
    });
  }

  private static byte[] richText() {
    return workbook(book -> {
      XSSFSheet sheet = headed(book, "2019");
      Row row = add(sheet, MARCH, "N-1", "Jane Example", "", "Police", MARCH, "done");
      var text = book.getCreationHelper().createRichTextString("Mark the address\u00A0today");
      text.applyFont(0, 4, book.createFont());
      row.getCell(3).setCellValue(text);
    });
  }

  /**
   * Makes rows as coordinators strike them out, and two that are not, whatever is next to or in
   * them.
   */
  private static byte[] struckThrough() {
    return workbook(book -> {
      XSSFSheet sheet = headed(book, "2019");
      strikeOut(add(sheet, MARCH, "N-1", "Jane Example", "All of it", "Police", MARCH, "done"));
      Row status = add(sheet, MARCH, "N-1", "Jane Example", "The status", "Police", MARCH, "done");
      status.getCell(6).setCellStyle(struck(status));
      Row open = add(sheet, MARCH, "N-1", "Jane Example", "Nothing said", "Police");
      open.getCell(3).setCellStyle(struck(open));
      Row day = add(sheet, MARCH, "N-1", "Jane Example", "A day alone", "Police", 43538, "done");
      CellStyle struckDay = struck(day);
      struckDay.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
      day.getCell(5).setCellStyle(struckDay);
      Row words = add(sheet, MARCH, "N-1", "Jane Example", "", "Police", MARCH, "done");
      words.getCell(3).setCellValue(partly(book, "Ring her and the school", 0, 12, true));
      Row beside = add(sheet, MARCH, "N-1", "Jane Example", "Not of the form", "Police", MARCH);
      beside.createCell(6).setCellValue("done");
      beside.createCell(9).setCellValue("see file");
      beside.getCell(9).setCellStyle(struck(beside));
      Row plain = add(sheet, MARCH, "N-1", "Jane Example", "", "Police", MARCH, "done");
      plain.getCell(3).setCellValue(partly(book, "In two fonts, none struck", 0, 6, false));
      Row empty = add(sheet, MARCH, "N-1", "Jane Example", "Struck is nothing", "Police", MARCH);
      empty.createCell(6).setCellValue("done");
      empty.createCell(7).setCellStyle(struck(empty));
      empty.getCell(3).setCellValue(partly(book, "Struck is a blank ", 17, 18, true));
      Row first = add(sheet, MARCH, "N-2", "Ann Other", "Of a case struck out", "Police", MARCH);
      first.createCell(6).setCellValue("done");
      first.getCell(1).setCellStyle(struck(first));
      add(sheet, "", "", "", "And the next", "Housing", MARCH, "done");
      for (int column = 0; column < 3; column++) {
        sheet.addMergedRegion(new CellRangeAddress(9, 10, column, column));
      }
    });
  }

  private static void strikeOut(Row row) {
    row.forEach(cell -> {
      CellStyle style = struck(row);
      style.setDataFormat(cell.getCellStyle().getDataFormat());
      cell.setCellStyle(style);
    });
  }

  private static CellStyle struck(Row row) {
    var book = row.getSheet().getWorkbook();
    Font font = book.createFont();
    font.setStrikeout(true);
    CellStyle style = book.createCellStyle();
    style.setFont(font);
    return style;
  }

  private static RichTextString partly(
      XSSFWorkbook book, String words, int from, int to, boolean struck) {
    Font font = book.createFont();
    font.setStrikeout(struck);
    RichTextString text = book.getCreationHelper().createRichTextString(words);
    text.applyFont(from, to, font);
    return text;
  }
}
