package org.maractracker.query.planning.carryover;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.planning.plan.PlanAction;
import org.maractracker.query.planning.plan.PlanSnapshot;

/**
 * An action that is offered, as far as its place in the list goes; what is told of it is read for
 * those on the page alone.
 *
 * @param key where it stands in the list: by group, by due date, by id; as a text, for the cursor
 * @param decided what the meeting has decided; null while that is outstanding
 * @param deeds what can be done about it
 */
record CarryOverItem(
    String key,
    AssessedAction judged,
    @Nullable MeetingDecision decided,
    List<AvailableCommand> deeds) {

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  static CarryOverItem of(
      AssessedAction judged, @Nullable MeetingDecision decided, List<AvailableCommand> deeds) {
    ActionFields fields = judged.action().fields();
    String key =
        judged.group().place()
            + " "
            + (fields.dueOn() == null ? NEVER : fields.dueOn())
            + " "
            + fields.actionId();
    return new CarryOverItem(key, judged, decided, deeds);
  }

  ActionFields fields() {
    return judged.action().fields();
  }

  /**
   * The row.
   *
   * @param whole the action with all that was told of it, and its case
   */
  CarriedRow row(PlanSnapshot whole) {
    PlanAction action = whole.action(judged.action().actionId()).orElseThrow();
    CaseState file = whole.caseFile(action.fields().caseId()).orElse(null);
    return CarriedRow.of(
        new AssessedAction(action, judged.group(), judged.daysOverdue()), file, decided, deeds);
  }
}
