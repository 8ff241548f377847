package org.maractracker.command.imports.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.RuleViolated;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Excel workbook, read as a stream: of a formula the value it last had; a workbook with macros is
 * refused.
 */
final class WorkbookFile {

  private static final int LONGEST_NAME = 200;

  private WorkbookFile() {}

  static List<Sheet> read(byte[] file) {
    try {
      UnpackedSize.check(file);
      try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file))) {
        refuseMacros(parts);
        return sheets(parts);
      }
    } catch (RuleViolated refusal) {
      throw refusal;
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException e) {
      throw Spreadsheet.refusal(
          "This workbook cannot be read. Open it in a spreadsheet program and save it as .xlsx or as"
              + " CSV.");
    }
  }

  private static void refuseMacros(OPCPackage parts) throws OpenXML4JException {
    for (PackagePart part : parts.getParts()) {
      String type = part.getContentType();
      if (type.contains("vbaProject") || type.contains("macroEnabled")) {
        throw Spreadsheet.refusal(
            "The workbook has macros in it. Save it without them, as .xlsx or as CSV.");
      }
    }
  }

  private static List<Sheet> sheets(OPCPackage parts)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    XSSFReader reader = new XSSFReader(parts);
    CellStyles styles = new CellStyles();
    parse(reader.getWorkbookData(), styles);
    parse(reader.getStylesData(), styles);
    ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(parts, false);
    StruckStrings struckStrings = new StruckStrings();
    parse(reader.getSharedStringsData(), struckStrings);
    List<Sheet> sheets = new ArrayList<>();
    int rows = 0;
    XSSFReader.SheetIterator each = reader.getSheetIterator();
    while (each.hasNext()) {
      InputStream content = each.next();
      String name = name(each.getSheetName());
      if (styles.isHidden(each.getSheetName())) {
        content.close();
        sheets.add(Sheet.hidden(name));
        continue;
      }
      SheetCells cells = new SheetCells(strings, struckStrings, styles, notes(each.getSheetPart()));
      parse(content, cells);
      Sheet sheet = cells.sheet(name);
      rows += sheet.rows().size();
      Spreadsheet.refuseTooManyRows(rows);
      sheets.add(sheet);
    }
    return sheets;
  }

  private static SheetNotes notes(PackagePart sheet)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    SheetNotes notes = new SheetNotes();
    for (PackageRelationship each : sheet.getRelationships()) {
      String type = each.getRelationshipType();
      boolean isNotes = type.endsWith("/comments") || type.endsWith("/threadedComment");
      if (isNotes && each.getTargetMode() == TargetMode.INTERNAL) {
        parse(sheet.getRelatedPart(each).getInputStream(), notes);
      }
    }
    return notes;
  }

  /**
   * Returns a sheet's name as Excel itself would have it: at most 31 characters, and none that
   * cannot be seen.
   */
  private static String name(String written) {
    String name = Cell.of(written).text();
    if (name.length() > LONGEST_NAME) {
      throw Spreadsheet.refusal("A sheet's name is longer than 200 characters.");
    }
    return name;
  }

  private static void parse(@Nullable InputStream part, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    if (part == null) {
      return;
    }
    try (part) {
      XMLReader reader = XMLHelper.newXMLReader();
      reader.setContentHandler(handler);
      reader.parse(new InputSource(part));
    }
  }
}
