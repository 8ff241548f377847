package org.maractracker.query.export;

import java.time.LocalDate;
import java.util.List;

/**
 * A list to be handed over for a spreadsheet.
 *
 * @param title what it is; no personal data
 * @param columns their heads, in order
 * @param rows a cell for each column
 */
public record ListFile(String title, List<Column> columns, List<List<Cell>> rows) {

  /**
   * A column.
   *
   * @param width in characters
   */
  public record Column(String head, int width) {}

  /** A cell: what a spreadsheet is to take it for. */
  public sealed interface Cell {}

  /** Words, whatever they look like: never a formula. Empty for nothing. */
  public record Words(String text) implements Cell {}

  /** A day. */
  public record Day(LocalDate day) implements Cell {}
}
