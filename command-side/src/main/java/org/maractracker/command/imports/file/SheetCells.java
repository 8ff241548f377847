package org.maractracker.command.imports.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** XML handler that gathers the cells of one worksheet (ECMA-376, part 1, 18.3). */
final class SheetCells extends DefaultHandler {

  /**
   * Greatest number of repeated cells: no list of actions has more, and each costs a look at all
   * the rows it spans.
   */
  private static final int MOST_REPEATED = 1_000_000;

  private final SharedStrings strings;
  private final StruckStrings struckStrings;
  private final CellStyles styles;
  private final TreeMap<Integer, List<Cell>> rows = new TreeMap<>();
  private final List<CellRangeAddress> merged = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private final SheetNotes notes;
  private final Set<Integer> hiddenRows = new HashSet<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private int row;
  private int column = -1;
  private String type = "";
  private int style;
  private boolean valued;
  private boolean spoken;
  private boolean struck;

  SheetCells(
      SharedStrings strings, StruckStrings struckStrings, CellStyles styles, SheetNotes notes) {
    this.notes = notes;
    this.strings = strings;
    this.struckStrings = struckStrings;
    this.styles = styles;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    switch (name) {
      case "row" -> {
        String number = attributes.getValue("r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = -1;
        if (isHidden(attributes, "ht")) {
          hiddenRows.add(row);
        }
      }
      case "col" -> hideColumns(attributes);
      case "c" -> begin(attributes);
      case "v", "t" -> valued = !spoken;
      case "rPh" -> spoken = true; // How it is said aloud, not what it says.
      case "mergeCell" -> {
        if (merged.size() < Spreadsheet.MOST_ROWS) {
          merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
        }
      }
      default ->
          // Formulas, widths and colours say nothing.
          struck |= Strike.isOn(name, attributes);
    }
  }

  private void hideColumns(Attributes attributes) {
    if (isHidden(attributes, "width")) {
      int last = Integer.parseInt(attributes.getValue("max"));
      for (int at = Integer.parseInt(attributes.getValue("min"));
          at <= Math.min(last, Spreadsheet.MOST_COLUMNS);
          at++) {
        hiddenColumns.add(at - 1);
      }
    }
  }

  /** Returns whether a row or column is hidden, or has no height or width, which is the same. */
  private static boolean isHidden(Attributes attributes, String size) {
    String hidden = attributes.getValue("hidden");
    return "1".equals(hidden) || "true".equals(hidden) || "0".equals(attributes.getValue(size));
  }

  private void begin(Attributes attributes) {
    String place = attributes.getValue("r");
    column = place == null ? column + 1 : new CellReference(place).getCol();
    type = text(attributes.getValue("t"));
    String styled = attributes.getValue("s");
    style = styled == null ? 0 : Integer.parseInt(styled);
    struck = styles.isStruck(style);
    value.setLength(0);
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (valued) {
      value.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    switch (name) {
      case "v", "t" -> valued = false;
      case "rPh" -> spoken = false;
      case "c" -> put(cell().struckIf(struck || isStruckText()));
      default -> {
        // See above.
      }
    }
  }

  private Cell cell() {
    String written = value.toString();
    if (written.isBlank()) {
      return Cell.EMPTY;
    }
    return switch (type) {
      case "s" -> Cell.of(text(strings.getItemAt(Integer.parseInt(written)).getString()));
      case "b" -> Cell.of(written.equals("1") ? "TRUE" : "FALSE");
      case "e" -> Cell.of(written); // A formula that failed: "#N/A".
      case "", "n" -> styles.cell(written.strip(), style);
      default -> Cell.of(written);
    };
  }

  private boolean isStruckText() {
    return type.equals("s")
        && !value.toString().isBlank()
        && struckStrings.isStruck(Integer.parseInt(value.toString()));
  }

  private void put(Cell cell) {
    if (cell.isEmpty()) {
      return;
    }
    Spreadsheet.refuseTooManyColumns(column + 1);
    List<Cell> cells = rows.computeIfAbsent(row, number -> new ArrayList<>());
    Spreadsheet.refuseTooManyRows(rows.size());
    while (cells.size() <= column) {
      cells.add(Cell.EMPTY);
    }
    cells.set(column, cell);
  }

  /**
   * Returns the sheet, with what stands in the first of merged cells repeated in those below it.
   */
  Sheet sheet(String name) {
    int repeated = 0;
    for (CellRangeAddress range : merged) {
      repeated += repeat(range);
      if (repeated > MOST_REPEATED) {
        throw Spreadsheet.refusal("The sheet has more merged cells than any list has.");
      }
    }
    notes.rows().forEach(number -> rows.computeIfAbsent(number, _ -> new ArrayList<>()));
    return new Sheet(
        name,
        rows.entrySet().stream().map(row -> row(row.getKey(), row.getValue())).toList(),
        false,
        hiddenColumns);
  }

  private Sheet.Row row(int number, List<Cell> cells) {
    return new Sheet.Row(number, cells, hiddenRows.contains(number), notes.of(number));
  }

  private int repeat(CellRangeAddress range) {
    int first = range.getFirstRow() + 1;
    int at = range.getFirstColumn();
    List<Cell> top = rows.getOrDefault(first, List.of());
    if (at >= top.size() || top.get(at).isEmpty() || range.getLastRow() < first) {
      return 0;
    }
    Cell repeated = top.get(at).repeatedBelow();
    var below = rows.subMap(first, false, range.getLastRow() + 1, true).values();
    for (List<Cell> cells : below) {
      while (cells.size() <= at) {
        cells.add(Cell.EMPTY);
      }
      if (cells.get(at).isEmpty()) {
        cells.set(at, repeated);
      }
    }
    return below.size() + 1;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
