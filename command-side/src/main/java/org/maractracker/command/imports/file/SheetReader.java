package org.maractracker.command.imports.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.imports.file.SheetLayout.Block;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ImportSource;

/** Reader of one sheet: makes lines of its rows, and says how. */
final class SheetReader {

  private final String file;
  private final Sheet sheet;
  private final List<Block> blocks;
  private final List<SheetRow> lines;
  private final List<Integer> headings = new ArrayList<>();
  private final List<Integer> leftOut = new ArrayList<>();
  private final List<Taken> taken = new ArrayList<>();
  private final List<Integer> hiddenRows = new ArrayList<>();
  private int notesRead;

  /** Makes the reader, which adds to the lines. */
  SheetReader(String file, Sheet sheet, List<Block> blocks, List<SheetRow> lines) {
    this.file = file;
    this.sheet = sheet;
    this.blocks = blocks;
    this.lines = lines;
  }

  SheetReading reading() {
    int before = lines.size();
    PartialDate whole = null;
    for (Block block : blocks) {
      headings.addAll(block.headings());
      if (block.columns() == null) {
        block.rows().forEach(row -> leftOut.add(row.number()));
      } else {
        PartialDate day = day(block.columns());
        whole = day == null ? whole : day;
        read(block, block.columns(), day);
      }
    }
    int notes = sheet.rows().stream().mapToInt(row -> row.notes().size()).sum();
    return new SheetReading(
        sheet.name(),
        lines.size() - before,
        headings,
        leftOut,
        taken.stream().distinct().toList(),
        whole,
        sheet.hidden() ? true : null,
        hiddenRows,
        notes - notesRead);
  }

  /**
   * Returns the date of the meeting where no column says it; null when one does, or nothing, or a
   * line above the list another than the sheet's name.
   */
  private @Nullable PartialDate day(Columns columns) {
    if (columns.places().containsKey(Column.MARAC_DATE)) {
      return null;
    }
    Optional<PartialDate> above =
        blocks.getFirst().columns() == null
            ? MeetingDay.above(blocks.getFirst().rows())
            : Optional.empty();
    Optional<PartialDate> named = MeetingDay.named(sheet.name());
    boolean disagree =
        above.isPresent()
            && named.isPresent()
            && !above.get().toString().startsWith(named.get().toString());
    return disagree ? null : above.or(() -> named).orElse(null);
  }

  private void read(Block block, Columns columns, @Nullable PartialDate whole) {
    boolean dated = columns.places().containsKey(Column.MARAC_DATE);
    PartialDate day = whole;
    Set<Integer> filled =
        block.rows().stream()
            .flatMapToInt(Sheet.Row::filledColumns)
            .boxed()
            .collect(Collectors.toSet());
    taken.addAll(columns.taken(filled, sheet.hiddenColumns()));
    for (Sheet.Row row : block.rows()) {
      Optional<PartialDate> heading = dated ? Optional.empty() : MeetingDay.alone(row);
      if (heading.isPresent()) {
        day = heading.get();
        headings.add(row.number());
      } else if (!row.isEmpty()) {
        lines.add(line(columns, row, day));
      }
    }
  }

  /**
   * Makes a line of a row; from merged cells, only what identifies the case of an action is
   * repeated in the rows below.
   */
  private SheetRow line(Columns columns, Sheet.Row row, @Nullable PartialDate day) {
    Map<Column, Cell> cells = new EnumMap<>(Column.class);
    columns.places().keySet().stream()
        .filter(column -> !columns.cell(row, column).isEmpty())
        .filter(
            column -> !columns.cell(row, column).repeated() || Column.OF_THE_CASE.contains(column))
        .forEach(column -> cells.put(column, columns.cell(row, column)));
    if (day != null) {
      cells.put(Column.MARAC_DATE, Cell.of(day.toString()));
    }
    Map<String, String> others = new LinkedHashMap<>();
    row.filledColumns()
        .filter(at -> !row.cell(at).repeated() && columns.at(at) == null)
        .forEach(at -> others.merge(columns.name(at), row.cell(at).text(), (a, b) -> a + "; " + b));
    if (row.hidden()) {
      hiddenRows.add(row.number());
    }
    notesRead += row.notes().size();
    return new SheetRow(
        new ImportSource(file, sheet.name(), row.number()),
        cells,
        others,
        new SheetRow.Look(row.isStruck(), row.hidden(), day != null, headings(columns)),
        row.notes().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(note ->
                new SheetRow.Note(
                    columns.at(note.getKey()), columns.name(note.getKey()), note.getValue()))
            .toList());
  }

  private static Map<Column, String> headings(Columns columns) {
    return columns.places().keySet().stream()
        .collect(Collectors.toMap(column -> column, columns::heading));
  }
}
