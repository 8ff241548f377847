package org.maractracker.command.imports.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.action.AssignOwner;
import org.maractracker.command.action.ImportAction;
import org.maractracker.command.action.LinkToCase;
import org.maractracker.command.imports.parse.RowRemark;
import org.maractracker.command.imports.run.Comparison.Compared;
import org.maractracker.command.imports.run.ImportedRows.Lacking;

/**
 * What an action that was stored before lacks, and its row names something for by now: a case that
 * was opened since, an agency that has an alias.
 *
 * @param actionId the stored action
 * @param caseId null when it has a case, or the row's is not known
 * @param agencyId null when it has an owner, or the row's is not known
 */
record GapFilling(UUID actionId, @Nullable UUID caseId, @Nullable String agencyId) {

  /** Returns what is to be filled for a row; null when nothing is. */
  static @Nullable GapFilling of(Compared row, Lacking lacking) {
    ImportAction read = row.reading().action();
    ImportedRow stored = row.elsewhere() == null ? row.before() : row.elsewhere();
    boolean same = row.elsewhere() != null || row.saysTheSame();
    if (read == null || stored == null || !same) {
      return null;
    }
    UUID id = stored.actionId();
    GapFilling filling =
        new GapFilling(
            id,
            lacking.withoutCase().contains(id) ? read.caseId() : null,
            lacking.withoutOwner().contains(id) ? read.responsibleAgencyId() : null);
    return filling.caseId == null && filling.agencyId == null ? null : filling;
  }

  /** Returns the commands that fill it. */
  List<Object> commands() {
    List<Object> commands = new ArrayList<>();
    if (caseId != null) {
      commands.add(new LinkToCase(actionId, caseId, null));
    }
    if (agencyId != null) {
      commands.add(new AssignOwner(actionId, agencyId, null));
    }
    return commands;
  }

  /** Returns the report on the row. */
  RowReport report(Result result, Compared row) {
    List<RowRemark> said = new ArrayList<>();
    if (caseId != null) {
      said.add(
          new RowRemark(
              "caseNumber", "It was taken over without a case, which is known by now: it has it."));
    }
    if (agencyId != null) {
      said.add(
          new RowRemark(
              "agency", "It was taken over without an owner, who is known by now: it has it."));
    }
    return RowReport.of(
        row.reading().line().source(), result, Objects.requireNonNull(actionId), said);
  }
}
