package org.maractracker.command.imports.parse;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.action.ImportAction;
import org.maractracker.command.imports.file.SheetRow;

/**
 * Row as it was understood.
 *
 * @param line the row
 * @param action what would be stored; null when it lacks what an action must have
 * @param said what was not understood, and how what was unclear was read
 * @param here the action of this system that the row itself names, as this system's own lists do;
 *     null when it names none
 * @param possibleCases the cases that its number and its name point to, where none was taken
 */
public record ParsedRow(
    SheetRow line,
    @Nullable ImportAction action,
    List<RowRemark> said,
    @Nullable UUID here,
    List<UUID> possibleCases) {
  public ParsedRow {
    said = List.copyOf(said);
    possibleCases = List.copyOf(possibleCases);
  }
}
