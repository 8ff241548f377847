package org.maractracker.command.imports.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ImportSource;

/**
 * List in a file: the rows that belong to it, and what became of the others.
 *
 * @param lines in the order of the file
 * @param sheets all of the file's
 */
public record ActionList(List<SheetRow> lines, List<Read> sheets) {

  public ActionList {
    lines = List.copyOf(lines);
    sheets = List.copyOf(sheets);
  }

  /**
   * Record of how a sheet was read.
   *
   * @param sheet null for a CSV file
   * @param lines how many of its rows belong to a list; 0 when it holds none
   * @param headings rows that were taken for headings
   * @param leftOut rows with something in them before the first heading, or in a sheet without one
   */
  public record Read(
      @Nullable String sheet, int lines, List<Integer> headings, List<Integer> leftOut) {}

  /**
   * Reads the list in a file, an Excel workbook or CSV.
   *
   * @param file its name
   * @throws org.maractracker.problem.RuleViolated {@code malformed} when it cannot be read, or
   *     there is no list in it
   */
  public static ActionList read(String file, byte[] content) {
    return of(file, Spreadsheet.read(content));
  }

  /**
   * Reads a file's sheets. When no sheet has a heading, each is a list in the order of the form;
   * otherwise a sheet without a heading is none.
   *
   * @throws org.maractracker.problem.RuleViolated {@code malformed} when there is no list in it
   */
  private static ActionList of(String file, List<Sheet> sheets) {
    boolean headed =
        sheets.stream().flatMap(sheet -> sheet.rows().stream()).anyMatch(ActionList::isHeading);
    Optional<Sheet> unheaded =
        sheets.stream()
            .filter(sheet -> sheet.rows().stream().anyMatch(Columns.FORM::fits))
            .findFirst();
    if (!headed && unheaded.isEmpty()) {
      throw Spreadsheet.refusal(
          "No list of actions is in this file. Its columns need headings, or the order of the action"
              + " form: Marac date, case number, victim name, action, agency / representative, date"
              + " status reported, status.");
    }
    List<SheetRow> lines = new ArrayList<>();
    List<Read> read = new ArrayList<>();
    for (Sheet sheet : sheets) {
      boolean inOrder = !headed && sheet.equals(unheaded.orElseThrow());
      read.add(read(file, sheet, inOrder ? Columns.FORM : null, lines));
    }
    return new ActionList(lines, read);
  }

  private static boolean isHeading(Sheet.Row row) {
    return Columns.heading(row).isPresent();
  }

  private static Read read(
      String file, Sheet sheet, @Nullable Columns inOrder, List<SheetRow> lines) {
    int before = lines.size();
    List<Integer> headings = new ArrayList<>();
    List<Integer> leftOut = new ArrayList<>();
    @Nullable Columns columns = inOrder;
    for (Sheet.Row row : sheet.rows()) {
      Optional<Columns> heading = Columns.heading(row);
      if (heading.isPresent()) {
        columns = heading.get();
        headings.add(row.number());
      } else if (columns == null && !row.isEmpty()) {
        leftOut.add(row.number());
      } else if (columns != null && !row.isEmpty()) {
        lines.add(line(new ImportSource(file, sheet.name(), row.number()), columns, row));
      }
    }
    return new Read(sheet.name(), lines.size() - before, headings, leftOut);
  }

  /**
   * Makes a line of a row; from merged cells, only what identifies the case of an action is
   * repeated in the rows below.
   */
  private static SheetRow line(ImportSource source, Columns columns, Sheet.Row row) {
    Map<Column, Cell> cells = new EnumMap<>(Column.class);
    columns.places().keySet().stream()
        .filter(column -> !columns.cell(row, column).isEmpty())
        .filter(
            column -> !columns.cell(row, column).repeated() || Column.OF_THE_CASE.contains(column))
        .forEach(column -> cells.put(column, columns.cell(row, column)));
    Map<String, String> others = new LinkedHashMap<>();
    row.filledColumns()
        .filter(at -> !row.cell(at).repeated())
        .forEach(at ->
            columns
                .otherName(at)
                .ifPresent(
                    name -> others.merge(name, row.cell(at).text(), (a, b) -> a + "; " + b)));
    return new SheetRow(source, cells, others, row.isStruck());
  }
}
