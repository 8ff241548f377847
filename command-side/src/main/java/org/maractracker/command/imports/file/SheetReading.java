package org.maractracker.command.imports.file;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Report on how a sheet was read.
 *
 * @param sheet null for a CSV file
 * @param lines how many of its rows belong to a list; 0 when it holds none
 * @param headings rows that were taken for headings
 * @param leftOut rows with something in them before the first heading, or in a sheet without one
 * @param columns what each column was taken for, and why, below each heading
 * @param maracDate the Marac date of the whole sheet, where no column says it: from a line above
 *     the list, or from the sheet's name; null when a column says it, or nothing does
 * @param hidden true when the workbook hides the sheet, which was not read; null else
 * @param hiddenRows rows of the list that the sheet hides; they were read
 * @param notesElsewhere how many notes and comments stand beside no row of the list, and were not
 *     read; null for a report from before that was said
 */
public record SheetReading(
    @Nullable String sheet,
    int lines,
    List<Integer> headings,
    List<Integer> leftOut,
    List<Taken> columns,
    @Nullable PartialDate maracDate,
    @Nullable Boolean hidden,
    List<Integer> hiddenRows,
    @Nullable Integer notesElsewhere) {

  /** Copies the lists; a report from before has fewer. */
  public SheetReading {
    headings = List.copyOf(headings);
    leftOut = List.copyOf(leftOut);
    columns = List.copyOf(Objects.requireNonNullElse(columns, List.of()));
    hiddenRows = List.copyOf(Objects.requireNonNullElse(hiddenRows, List.of()));
  }
}
