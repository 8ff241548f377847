package org.maractracker.query.listfile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
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
 * @param reference the case's number; empty where it has no case
 * @param victim the victim-survivor's name; empty where it has no case
 * @param safeContact that there is something to heed before anybody makes contact, without what it
 *     is; empty where there is not
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
    String safeContact,
    @Nullable UUID caseId,
    UUID actionId) {

  /** Column of the file, with what an action has in it. */
  private record Shown(Column column, Function<ListedAction, Cell> cell) {

    static Shown of(String head, int width, Function<ListedAction, Cell> cell) {
      return new Shown(new Column(head, width), cell);
    }

    static Shown words(String head, int width, Function<ListedAction, String> text) {
      return of(head, width, action -> new Words(text.apply(action)));
    }
  }

  private static final List<Shown> SHOWN =
      List.of(
          Shown.of("Marac date", 12, ListedAction::maracDate),
          Shown.words("Case number", 14, ListedAction::reference),
          Shown.words("Victim name", 24, ListedAction::victim),
          Shown.words("Action", 50, ListedAction::action),
          Shown.words("Agency / representative", 30, ListedAction::owner),
          Shown.of("Date status reported", 20, ListedAction::reported),
          Shown.words("Status", 40, ListedAction::status),
          Shown.of("Due date", 12, ListedAction::due),
          Shown.words("Safe contact", 20, ListedAction::safeContact),
          Shown.words("Case id", 38, action -> Objects.toString(action.caseId, "")),
          Shown.words("Action id", 38, action -> action.actionId.toString()));

  static final List<Column> COLUMNS = SHOWN.stream().map(Shown::column).toList();

  /** Order by meeting, case and due date, as a coordinator goes through the list. */
  static final Comparator<ListedAction> BY_MEETING =
      Comparator.comparing(ListedAction::sortedBy)
          .thenComparing(ListedAction::reference)
          .thenComparing(action -> action.due.toString())
          .thenComparing(action -> action.actionId.toString());

  List<Cell> cells() {
    return SHOWN.stream().map(shown -> shown.cell().apply(this)).toList();
  }
}
