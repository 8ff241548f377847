package org.maractracker.command.imports.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.maractracker.command.imports.file.SheetReading;
import org.maractracker.events.action.ActionStatus;

/**
 * Report on what became, or would become, of a file.
 *
 * @param results how many rows became what
 * @param statuses the statuses that the list gives to the actions that are stored, or would be,
 *     with how many have each
 * @param withoutOwner and {@code withoutCase}, {@code withoutMeeting}, {@code withoutDueDate}: how
 *     many of those the list leaves without
 * @param sheets how each sheet was read
 * @param rows every row of a list, in the order of the file; or a page of them, while all else is
 *     of the whole file
 */
record ImportReport(
    Map<Result, Integer> results,
    Map<ActionStatus, Integer> statuses,
    long withoutOwner,
    long withoutCase,
    long withoutMeeting,
    long withoutDueDate,
    List<SheetReading> sheets,
    List<RowReport> rows) {

  /** Returns the same report of the whole file, with only some of the rows. */
  ImportReport with(List<RowReport> some) {
    return new ImportReport(
        results, statuses, withoutOwner, withoutCase, withoutMeeting, withoutDueDate, sheets, some);
  }

  static ImportReport of(List<SheetReading> sheets, List<RowReport> rows) {
    Map<Result, Integer> results = new EnumMap<>(Result.class);
    Map<ActionStatus, Integer> statuses = new EnumMap<>(ActionStatus.class);
    rows.forEach(row -> results.merge(row.result(), 1, Integer::sum));
    List<RowReport> stored = rows.stream().filter(row -> row.status() != null).toList();
    for (RowReport row : stored) {
      statuses.merge(row.status(), 1, Integer::sum);
    }
    return new ImportReport(
        results,
        statuses,
        stored.stream().filter(row -> row.agencyId() == null).count(),
        stored.stream().filter(row -> row.caseId() == null).count(),
        stored.stream().filter(row -> row.meetingId() == null).count(),
        stored.stream().filter(row -> row.dueOn() == null).count(),
        sheets,
        rows);
  }
}
