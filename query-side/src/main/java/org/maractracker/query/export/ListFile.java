package org.maractracker.query.export;

import java.time.LocalDate;
import java.util.List;

/**
 * List for export to a spreadsheet.
 *
 * @param title what it is; no personal data
 * @param marking its protective marking
 * @param columns their heads, in order
 * @param rows a cell for each column
 */
public record ListFile(String title, String marking, List<Column> columns, List<List<Cell>> rows) {

  /**
   * Column of a list.
   *
   * @param width in characters
   */
  public record Column(String head, int width) {}

  /** Cell, with the type it has in a spreadsheet. */
  public sealed interface Cell {}

  /** Text, whatever it looks like: never a formula. Empty for nothing. */
  public record Words(String text) implements Cell {}

  public record Day(LocalDate day) implements Cell {}
}
