package org.maractracker.query.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.maractracker.query.export.ListFile.Cell;
import org.maractracker.query.export.ListFile.Column;
import org.maractracker.query.export.ListFile.Day;
import org.maractracker.query.export.ListFile.Words;
import org.maractracker.text.VisibleText;

/**
 * Writer of lists as XLSX: days are days, everything else is text, and no cell is a formula. A text
 * that looks like one is marked as text, so that it stays text when somebody edits the cell.
 */
public final class XlsxFile {

  /** Character sequence that a spreadsheet would decode as another character. */
  private static final Pattern CODES = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final int WIDTH_OF_A_CHARACTER = 256;

  /** First year of a spreadsheet's calendar. */
  private static final int FIRST_YEAR = 1900;

  private final XSSFWorkbook book;
  private final CellStyle words;
  private final CellStyle quoted;
  private final CellStyle day;
  private final CellStyle head;

  private XlsxFile(XSSFWorkbook book) {
    this.book = book;
    words = style();
    quoted = style();
    quoted.setQuotePrefixed(true);
    day = style();
    day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
    head = style();
    Font bold = book.createFont();
    bold.setBold(true);
    head.setFont(bold);
  }

  private CellStyle style() {
    CellStyle style = book.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  /**
   * Returns the list as a file.
   *
   * @param asOf the creation date in the file; list and date together determine every byte
   */
  public static byte[] write(ListFile list, Instant asOf) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      new XlsxFile(book).fill(book.createSheet("Actions"), list);
      return ReproducibleOoxml.of(book, list.title(), asOf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(XSSFSheet sheet, ListFile list) {
    List<Column> columns = list.columns();
    XSSFRow first = sheet.createRow(0);
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, columns.get(i).width() * WIDTH_OF_A_CHARACTER);
      set(first.createCell(i), columns.get(i).head(), head);
    }
    for (List<Cell> cells : list.rows()) {
      XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
      cells.forEach(cell -> set(row.createCell(Math.max(0, row.getLastCellNum())), cell));
    }
    layOut(sheet, list);
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, list.rows().size(), 0, columns.size() - 1));
  }

  /** Lets it be printed so that each row is on one sheet, under the heads and with its number. */
  private static void layOut(XSSFSheet sheet, ListFile list) {
    XSSFPrintSetup setup = sheet.getPrintSetup();
    setup.setLandscape(true);
    setup.setPaperSize(PaperSize.A4_PAPER);
    sheet.setFitToPage(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    sheet.getHeader().setCenter(list.marking().replace("&", "&&"));
    sheet.getFooter().setLeft(list.title().replace("&", "&&"));
    sheet.getFooter().setRight("Page &P of &N");
  }

  private void set(XSSFCell cell, Cell value) {
    switch (value) {
      case Words text -> set(cell, VisibleText.of(text.text()));
      case Day on when on.day().getYear() < FIRST_YEAR -> set(cell, on.day().toString(), words);
      case Day on -> {
        cell.setCellValue(on.day());
        cell.setCellStyle(day);
      }
    }
  }

  private void set(XSSFCell cell, String text) {
    set(cell, text, Formulas.isLike(text) ? quoted : words);
  }

  private static void set(XSSFCell cell, String text, CellStyle style) {
    cell.setCellValue(CODES.matcher(text).replaceAll("_x005F_"));
    cell.setCellStyle(style);
  }
}
