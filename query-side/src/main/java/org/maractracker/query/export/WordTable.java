package org.maractracker.query.export;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.w3c.dom.Element;

/**
 * Table of a page in a Word document, with the page's widths; its head is repeated on every sheet,
 * and no row is torn.
 */
final class WordTable {

  /** Width of a table in twentieths of a point: a sheet without its margins. */
  private static final int WIDTH = WordStyles.LONG_SIDE - 2 * WordStyles.MARGIN;

  private static final String LINE = "BFBFBF";

  /** Thickness of a line, in eighths of a point. */
  private static final int THICKNESS = 4;

  private static final int PER_CENT = 100;

  private WordTable() {}

  static void add(Element table, XWPFDocument word) {
    List<Element> rows = Elements.named("tr", table).toList();
    if (rows.isEmpty()) {
      return;
    }
    XWPFTable made = word.createTable(rows.size(), cells(rows.getFirst()).size());
    List<Integer> widths = widths(cells(rows.getFirst()));
    layOut(made, widths);
    for (int i = 0; i < rows.size(); i++) {
      fill(made.getRow(i), cells(rows.get(i)), widths);
      made.getRow(i).setCantSplitRow(true);
      if (rows.get(i).getParentNode().getNodeName().equals("thead")) {
        made.getRow(i).setRepeatHeader(true);
      }
    }
    word.createParagraph();
  }

  /**
   * Returns the widths of the columns in twentieths of a point: what the head says in per cent, and
   * what is left in equal parts.
   */
  private static List<Integer> widths(List<Element> head) {
    List<String> said =
        head.stream().map(cell -> cell.getAttribute("style").replaceAll("[^0-9]", "")).toList();
    List<Integer> known =
        said.stream().map(width -> width.isEmpty() ? 0 : Integer.parseInt(width)).toList();
    long open = said.stream().filter(String::isEmpty).count();
    int left = PER_CENT - known.stream().mapToInt(Integer::intValue).sum();
    return known.stream()
        .map(width -> WIDTH * (width == 0 ? (int) (left / open) : width) / PER_CENT)
        .toList();
  }

  /** Fixes the widths, as some programs look at nothing but the grid, and draws light lines. */
  private static void layOut(XWPFTable table, List<Integer> widths) {
    table.setWidth(Integer.toString(WIDTH));
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblGrid grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
    }
    table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, THICKNESS, 0, LINE);
    table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, THICKNESS, 0, LINE);
    table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, THICKNESS, 0, LINE);
    table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINE);
    table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINE);
    table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINE);
  }

  private static List<Element> cells(Element row) {
    return Elements.of(row).toList();
  }

  private static void fill(XWPFTableRow row, List<Element> cells, List<Integer> widths) {
    for (int i = 0; i < cells.size(); i++) {
      XWPFTableCell cell = row.getCell(i);
      boolean head = cells.get(i).getTagName().equals("th");
      WordFile.lines(cell.getParagraphs().getFirst(), WordFile.text(cells.get(i)), head);
      cell.setWidth(Integer.toString(widths.get(i)));
    }
  }
}
