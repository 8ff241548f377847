package org.maractracker.command.imports.run;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.imports.parse.ParsedRow;
import org.maractracker.command.imports.parse.RowRemark;
import org.maractracker.command.imports.run.Comparison.Compared;
import org.maractracker.events.action.ImportSource;

/** Factory of the report on a row. */
final class RowOutcome {

  private RowOutcome() {}

  /** Returns the report on a row that is stored, or would be. */
  static RowReport stored(Result result, ParsedRow reading) {
    return RowReport.stored(result, Objects.requireNonNull(reading.action()), reading);
  }

  /**
   * Returns the report on a row that is not to be stored now.
   *
   * @param before the result when it was stored before and says the same
   */
  static RowReport on(Compared row, Result before) {
    ParsedRow reading = row.reading();
    ImportSource source = reading.line().source();
    if (reading.here() != null) {
      return RowReport.of(source, Result.ALREADY_HERE, reading.here(), reading.said());
    }
    if (row.saysTheSame()) {
      boolean byThisRun = before == Result.IMPORTED && reading.action() != null;
      return byThisRun
          ? stored(before, reading)
          : RowReport.of(source, before, actionId(row.before()), List.of());
    }
    if (row.elsewhere() != null) {
      return RowReport.of(
          source, Result.FROM_ELSEWHERE, row.elsewhere().actionId(), elsewhere(row));
    }
    return row.before() == null
        ? RowReport.of(source, Result.NOT_UNDERSTOOD, null, reading.said())
        : RowReport.of(source, Result.CHANGED_SINCE, row.before().actionId(), changed());
  }

  private static @Nullable UUID actionId(@Nullable ImportedRow row) {
    return row == null ? null : row.actionId();
  }

  private static List<RowRemark> elsewhere(Compared row) {
    ImportSource from = Objects.requireNonNull(row.elsewhere()).source();
    String sheet = from.sheet() == null ? "" : ", sheet " + from.sheet();
    boolean same = from.file().equals(row.reading().line().source().file());
    RowRemark twice =
        new RowRemark(
            "row",
            "This action is taken over from %srow %d%s, and is not stored twice."
                .formatted(same ? "" : "another file, ", from.row(), same ? sheet : ""));
    return saysTheSame(row)
        ? List.of(twice)
        : List.of(
            twice,
            new RowRemark(
                "row",
                "Beside it this row says something else than that one did; nothing is changed. Look"
                    + " at both."));
  }

  private static boolean saysTheSame(Compared row) {
    return Objects.requireNonNull(row.elsewhere())
        .everything()
        .equals(row.reading().line().everything());
  }

  private static List<RowRemark> changed() {
    return List.of(
        new RowRemark(
            "row",
            "This row was taken over before and said something else; nothing is changed. Record what"
                + " is new on the action itself, and put new actions at the end of the list."));
  }
}
