package org.maractracker.query.export;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.w3c.dom.Element;

/** Table of a page in a Word document; its head is repeated on every sheet. */
final class WordTable {

  private WordTable() {}

  static void add(Element table, XWPFDocument word) {
    List<Element> rows = Elements.named("tr", table).toList();
    if (rows.isEmpty()) {
      return;
    }
    XWPFTable made = word.createTable(rows.size(), cells(rows.getFirst()).size());
    made.setWidth("100%");
    for (int i = 0; i < rows.size(); i++) {
      fill(made.getRow(i), cells(rows.get(i)));
      if (rows.get(i).getParentNode().getNodeName().equals("thead")) {
        made.getRow(i).setRepeatHeader(true);
      }
    }
    word.createParagraph();
  }

  private static List<Element> cells(Element row) {
    return Elements.of(row).toList();
  }

  private static void fill(XWPFTableRow row, List<Element> cells) {
    for (int i = 0; i < cells.size(); i++) {
      XWPFTableCell cell = row.getCell(i);
      boolean head = cells.get(i).getTagName().equals("th");
      WordFile.lines(cell.getParagraphs().getFirst(), WordFile.text(cells.get(i)), head);
      String width = cells.get(i).getAttribute("style").replaceAll("[^0-9]", "");
      if (!width.isEmpty()) {
        cell.setWidth(width + "%");
      }
    }
  }
}
