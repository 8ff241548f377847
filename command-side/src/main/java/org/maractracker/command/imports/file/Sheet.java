package org.maractracker.command.imports.file;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sheet of a file.
 *
 * @param name null for a CSV file
 * @param rows in order; those without any content may be left out
 */
record Sheet(@Nullable String name, List<Row> rows) {

  Sheet {
    rows = List.copyOf(rows);
  }

  /**
   * Row of a sheet.
   *
   * @param number as spreadsheet programs count, from 1
   */
  record Row(int number, List<Cell> cells) {

    Row {
      cells = List.copyOf(cells);
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
