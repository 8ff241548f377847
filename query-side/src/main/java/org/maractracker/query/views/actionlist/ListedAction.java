package org.maractracker.query.views.actionlist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.export.ListFile.Cell;
import org.maractracker.query.export.ListFile.Column;
import org.maractracker.query.export.ListFile.Words;

/**
 * Action in a file, in the columns of the form that coordinators know (SafeLives, Marac action
 * tracking form), followed by those that the form lacks.
 *
 * @param sortedBy the day of the meeting, or the first day it can have been agreed on
 * @param maracDate the day of the meeting; when it was agreed, where no meeting is known
 * @param reference the case's number; empty for those who may not read it
 * @param victim the victim-survivor's name; empty for those who may not read it
 */
record ListedAction(
    LocalDate sortedBy,
    Cell maracDate,
    String reference,
    String victim,
    String action,
    String owner,
    Cell reported,
    String status,
    Cell due,
    @Nullable UUID caseId,
    UUID actionId) {

  static final List<Column> COLUMNS =
      List.of(
          new Column("Marac date", 12),
          new Column("Case number", 14),
          new Column("Victim name", 24),
          new Column("Action", 50),
          new Column("Agency / representative", 30),
          new Column("Date status reported", 20),
          new Column("Status", 40),
          new Column("Due date", 12),
          new Column("Case id", 38),
          new Column("Action id", 38));

  /** Order by meeting, case and due date, as a coordinator goes through the list. */
  static final Comparator<ListedAction> ORDER =
      Comparator.comparing(ListedAction::sortedBy)
          .thenComparing(ListedAction::reference)
          .thenComparing(action -> action.due.toString())
          .thenComparing(action -> action.actionId.toString());

  List<Cell> cells() {
    return List.of(
        maracDate,
        new Words(reference),
        new Words(victim),
        new Words(action),
        new Words(owner),
        reported,
        new Words(status),
        due,
        new Words(caseId == null ? "" : caseId.toString()),
        new Words(actionId.toString()));
  }
}
