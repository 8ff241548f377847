package org.maractracker.command.imports.file;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sheet of a file.
 *
 * @param name null for a CSV file
 * @param rows in order; those without any content may be left out
 * @param hidden whether the workbook hides it; then it has no rows here
 * @param hiddenColumns those it hides, from 0
 */
record Sheet(@Nullable String name, List<Row> rows, boolean hidden, Set<Integer> hiddenColumns) {

  Sheet {
    rows = List.copyOf(rows);
    hiddenColumns = Set.copyOf(hiddenColumns);
  }

  Sheet(@Nullable String name, List<Row> rows) {
    this(name, rows, false, Set.of());
  }

  /** Makes the sheet that a workbook hides. */
  static Sheet hidden(String name) {
    return new Sheet(name, List.of(), true, Set.of());
  }

  /**
   * Row of a sheet.
   *
   * @param number as spreadsheet programs count, from 1
   * @param hidden whether the sheet hides it, by hand or by a filter
   * @param notes notes and comments on its cells, by their column
   */
  record Row(int number, List<Cell> cells, boolean hidden, Map<Integer, String> notes) {

    Row {
      cells = List.copyOf(cells);
      notes = Map.copyOf(notes);
    }

    Row(int number, List<Cell> cells) {
      this(number, cells, false, Map.of());
    }

    /** Returns the cell in a column, from 0; empty beyond the last. */
    Cell cell(int column) {
      return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /** Returns whether the row says nothing of its own. */
    boolean isEmpty() {
      return cells.stream().allMatch(cell -> cell.isEmpty() || cell.repeated());
    }

    /**
     * Returns whether anything in the row is struck through, even in a cell that it was merged
     * with.
     */
    boolean isStruck() {
      return cells.stream().anyMatch(Cell::struck);
    }

    IntStream filledColumns() {
      return IntStream.range(0, cells.size()).filter(column -> !cells.get(column).isEmpty());
    }
  }
}
