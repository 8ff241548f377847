package org.maractracker.command.imports.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Workbooks with what people keep out of sight: hidden, beside the cells, or in names of sheets.
 */
final class KeptWorkbooks {

  private static final LocalDate MARCH = LocalDate.of(2019, 3, 14);
  private static final String THREADED =
      "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";

  private KeptWorkbooks() {}

  static Map<String, Supplier<byte[]>> all() {
    Map<String, Supplier<byte[]>> all = new LinkedHashMap<>();
    all.put("one-sheet-a-month.xlsx", KeptWorkbooks::oneSheetAMonth);
    all.put("hidden-rows-and-columns.xlsx", KeptWorkbooks::hidden);
    all.put("notes-on-cells.xlsx", KeptWorkbooks::notes);
    all.put("cells-that-failed.xlsx", KeptWorkbooks::failed);
    return all;
  }

  private static byte[] oneSheetAMonth() {
    return Workbooks.workbook(book -> {
      for (String name : new String[] {"14 March 2019", "Apr 19"}) {
        XSSFSheet sheet = book.createSheet(name);
        Workbooks.add(sheet, "Actions of the month");
        Workbooks.add(sheet, "Case ref", "Client", "Action", "Agency", "Status");
        Workbooks.add(sheet, "N-1", "Jane Example", "Mark the address", "Police", "Complete");
        Workbooks.add(sheet, "N-2", "Ann Other", "Fit locks", "Housing", "ongoing");
      }
    });
  }

  private static byte[] hidden() {
    return Workbooks.workbook(book -> {
      XSSFSheet sheet = Workbooks.headed(book, "2019");
      Workbooks.add(
          sheet, MARCH, "N-1", "Jane Example", "Mark the address", "Police", MARCH, "done");
      Workbooks.add(sheet, MARCH, "N-1", "Jane Example", "Ring her", "IDVA").setZeroHeight(true);
      Workbooks.add(sheet, MARCH, "N-2", "Ann Other", "Fit locks", "Housing", MARCH, "done")
          .setZeroHeight(true);
      sheet.setColumnHidden(6, true);
      Workbooks.add(
          Workbooks.headed(book, "Old"),
          MARCH,
          "N-1",
          "Jane Example",
          "Of a hidden sheet",
          "Police",
          MARCH,
          "done");
      book.setSheetHidden(1, true);
    });
  }

  private static byte[] notes() {
    return Workbooks.workbook(book -> {
      XSSFSheet sheet = Workbooks.headed(book, "2019");
      Row told = Workbooks.add(sheet, MARCH, "N-1", "Jane Example", "Mark", "Police", MARCH, "");
      note(told.getCell(6), "Completed 3/11, told by phone");
      Row wrong =
          Workbooks.add(sheet, MARCH, "N-1", "Jane Example", "Ring", "IDVA", MARCH, "Completed");
      note(wrong.getCell(6), "NOT done - typed in the wrong row");
      Row beside =
          Workbooks.add(sheet, MARCH, "N-1", "Jane Example", "Fit", "Housing", MARCH, "done");
      note(beside.getCell(3), "Agreed by the tenancy officer");
      Row against =
          Workbooks.add(sheet, MARCH, "N-1", "Jane Example", "See", "Police", MARCH, "done");
      note(against.getCell(3), "but he was not at home");
      Workbooks.add(sheet, MARCH, "N-2", "Ann Other", "Move her", "Housing", MARCH, "done");
      thread(sheet, "G6", "housing say no");
      note(sheet.getRow(0).createCell(9), "C means closed");
    });
  }

  private static void note(Cell cell, String words) {
    var helper = cell.getSheet().getWorkbook().getCreationHelper();
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setRow1(cell.getRowIndex());
    Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
    comment.setString(helper.createRichTextString(words));
    cell.setCellComment(comment);
  }

  /** Adds a comment as newer programs do, which POI cannot; the note stands for older programs. */
  private static void thread(XSSFSheet sheet, String at, String words) {
    note(
        sheet.getRow(5).getCell(6),
        "[Threaded comment]\n\nYour version of Excel allows you to read this.\n\nComment:\n    "
            + words);
    String part =
        """
        <ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">\
        <threadedComment ref="%s" dT="2019-04-01T10:00:00.00" personId="{0}" id="{1}"><text>%s</text>\
        </threadedComment></ThreadedComments>\
        """
            .formatted(at, words);
    try {
      var name = PackagingURIHelper.createPartName("/xl/threadedComments/threadedComment1.xml");
      PackagePart added =
          sheet
              .getPackagePart()
              .getPackage()
              .createPart(name, "application/vnd.ms-excel.threadedcomments+xml");
      try (var out = added.getOutputStream()) {
        out.write(part.getBytes(UTF_8));
      }
      sheet.getPackagePart().addRelationship(name, TargetMode.INTERNAL, THREADED);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] failed() {
    return Workbooks.workbook(book -> {
      XSSFSheet sheet = Workbooks.headed(book, "2019");
      fail(
          Workbooks.add(sheet, MARCH, "N-1", "Jane Example", "Mark", "Police", MARCH, "")
              .getCell(6));
      fail(
          Workbooks.add(sheet, MARCH, "N-1", "Jane Example", "Ring", "Police", "", "done")
              .getCell(5));
      fail(Workbooks.add(sheet, MARCH, "", "Jane Example", "Fit", "Housing").getCell(1));
      fail(Workbooks.add(sheet, MARCH, "N-1", "Jane Example", "", "Housing").getCell(3));
    });
  }

  private static void fail(Cell cell) {
    cell.setCellErrorValue(FormulaError.NA.getCode());
  }
}
