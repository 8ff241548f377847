package org.maractracker.command.imports.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.maractracker.command.imports.file.SheetLayout.Block;

/**
 * List in a file: the rows that belong to it, and what became of the others.
 *
 * @param lines in the order of the file
 * @param sheets all of the file's
 */
public record ActionList(List<SheetRow> lines, List<SheetReading> sheets) {

  public ActionList {
    lines = List.copyOf(lines);
    sheets = List.copyOf(sheets);
  }

  /**
   * Reads the list in a file, an Excel workbook or CSV. When no sheet has a heading, the first that
   * looks like a list is one in the order of the form, or as the sender says; otherwise a sheet
   * without a heading is none.
   *
   * @param file its name
   * @param choice what the sender says of its columns
   * @throws org.maractracker.problem.RuleViolated {@code malformed} when it cannot be read, there
   *     is no list in it, or the sender names a column that is not there
   */
  public static ActionList read(String file, byte[] content, ColumnChoice choice) {
    List<Sheet> sheets = Spreadsheet.read(content, choice);
    choice.refuseMissing(columns(sheets));
    boolean headed =
        sheets.stream().anyMatch(sheet -> SheetLayout.blocks(sheet, choice).size() > 1);
    Columns order = Columns.unheaded(choice);
    Optional<Sheet> unheaded =
        sheets.stream().filter(sheet -> sheet.rows().stream().anyMatch(order::fits)).findFirst();
    if (!headed && unheaded.isEmpty()) {
      throw none(sheets);
    }
    List<SheetRow> lines = new ArrayList<>();
    List<SheetReading> read = new ArrayList<>();
    for (Sheet sheet : sheets) {
      List<Block> blocks =
          headed || !sheet.equals(unheaded.orElseThrow())
              ? SheetLayout.blocks(sheet, choice)
              : List.of(new Block(order, List.of(), sheet.rows()));
      read.add(new SheetReader(file, sheet, blocks, lines).reading());
    }
    return new ActionList(lines, read);
  }

  private static RuntimeException none(List<Sheet> sheets) {
    String hidden =
        sheets.stream().anyMatch(Sheet::hidden) ? " Its hidden sheets were not read." : "";
    return Spreadsheet.refusal(
        "No list of actions is in this file. Its columns need headings, or the order of the action"
            + " form: Marac date, case number, victim name, action, agency / representative, date"
            + " status reported, status."
            + hidden);
  }

  /** Returns the letters of all columns there are, and the words of all their cells. */
  private static Set<String> columns(List<Sheet> sheets) {
    Set<String> all = new HashSet<>();
    for (Sheet sheet : sheets) {
      Columns.places(sheet).forEach(at -> all.add(Columns.letters(at).toLowerCase(Locale.ROOT)));
      sheet.rows().stream()
          .flatMap(row -> row.cells().stream())
          .map(cell -> Column.words(cell.text()))
          .forEach(all::add);
    }
    return all;
  }
}
