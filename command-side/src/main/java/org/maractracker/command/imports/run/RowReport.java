package org.maractracker.command.imports.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.action.ImportAction;
import org.maractracker.command.action.ImportAction.Done;
import org.maractracker.command.action.ImportAction.Ending;
import org.maractracker.command.imports.parse.ParsedRow;
import org.maractracker.command.imports.parse.RowRemark;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.action.ImportSource;
import org.maractracker.events.action.ListedCase;
import org.maractracker.problem.RuleViolated;

/**
 * Report on one row. It holds no words of the row.
 *
 * @param sheet null for a CSV file
 * @param row as spreadsheet programs count, from 1
 * @param result what becomes of it
 * @param code the rule it was refused by; null when it was not
 * @param actionId the action it became, or would; null when it becomes none
 * @param occurredOn the Marac date, as it was read
 * @param meetingId and {@code caseId}, {@code agencyId}, {@code dueOn}: null when the list has none
 *     that is known
 * @param status the status that the list gives to the action
 * @param endedOn since when; null while it is open
 * @param notes what was not understood, and how what was unclear was read
 * @param listed the number and name the list gave, where no case is known by them: read from the
 *     action's event each time the report is, and not kept with it
 * @param possibleCases the cases that its number and its name point to, where none was taken
 */
record RowReport(
    @Nullable String sheet,
    int row,
    Result result,
    @Nullable String code,
    @Nullable UUID actionId,
    @Nullable PartialDate occurredOn,
    @Nullable UUID meetingId,
    @Nullable UUID caseId,
    @Nullable String agencyId,
    @Nullable LocalDate dueOn,
    @Nullable ActionStatus status,
    @Nullable PartialDate endedOn,
    List<RowRemark> notes,
    @Nullable ListedCase listed,
    List<UUID> possibleCases) {

  /** Copies the lists; a report from before has fewer. */
  RowReport {
    notes = List.copyOf(notes);
    possibleCases = List.copyOf(Objects.requireNonNullElse(possibleCases, List.of()));
  }

  /** Returns the same report with what the list said of whom the action is for. */
  RowReport of(@Nullable ListedCase words) {
    return new RowReport(
        sheet,
        row,
        result,
        code,
        actionId,
        occurredOn,
        meetingId,
        caseId,
        agencyId,
        dueOn,
        status,
        endedOn,
        notes,
        words,
        possibleCases);
  }

  /** Makes the report on a row that is stored, or would be. */
  static RowReport stored(Result result, ImportAction action, ParsedRow reading) {
    Ending ending = action.ending();
    return new RowReport(
        action.source().sheet(),
        action.source().row(),
        result,
        null,
        action.actionId(),
        action.occurredOn(),
        action.meetingId(),
        action.caseId(),
        action.responsibleAgencyId(),
        action.dueOn(),
        status(ending),
        ending == null ? null : ending.on(),
        reading.said(),
        null,
        reading.possibleCases());
  }

  /** Makes the report on a row that a rule speaks against. */
  static RowReport refused(ImportSource source, RuleViolated refusal) {
    List<RowRemark> why =
        refusal.faults().stream()
            .map(fault ->
                new RowRemark(fault.field() == null ? "row" : fault.field(), fault.message()))
            .toList();
    return bare(source, Result.REFUSED, refusal.code().code(), null, why);
  }

  /** Makes the report on a row that stores nothing. */
  static RowReport of(
      ImportSource source, Result result, @Nullable UUID actionId, List<RowRemark> said) {
    return bare(source, result, null, actionId, said);
  }

  private static RowReport bare(
      ImportSource source,
      Result result,
      @Nullable String code,
      @Nullable UUID actionId,
      List<RowRemark> said) {
    return new RowReport(
        source.sheet(),
        source.row(),
        result,
        code,
        actionId,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        said,
        null,
        List.of());
  }

  private static ActionStatus status(@Nullable Ending ending) {
    if (ending == null) {
      return ActionStatus.OPEN;
    }
    return ending instanceof Done ? ActionStatus.COMPLETED : ActionStatus.UNACHIEVABLE;
  }
}
