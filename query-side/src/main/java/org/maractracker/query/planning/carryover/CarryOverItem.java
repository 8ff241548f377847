package org.maractracker.query.planning.carryover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.planning.plan.PlanAction;
import org.maractracker.query.planning.plan.PlanSnapshot;

/**
 * Item of the carry-over list, reduced to its place; the rest is read only for the items on the
 * page.
 *
 * @param key its place in the list by group, due date and id, as a text for the cursor
 * @param decided what the meeting has decided; null while that is outstanding
 * @param deeds the commands about it
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
   * Returns the row.
   *
   * @param whole the action with all its events, and its case
   * @param contact the case as it is told how to make contact
   */
  CarriedRow row(PlanSnapshot whole, PlanSnapshot contact) {
    PlanAction action = whole.action(judged.action().actionId()).orElseThrow();
    UUID caseId = action.fields().caseId();
    CaseState file =
        whole
            .caseFile(caseId)
            .map(then ->
                then.withSafeContact(
                    contact.caseFile(caseId).map(CaseState::safeContact).orElse(null)))
            .orElse(null);
    return CarriedRow.of(
        new AssessedAction(action, judged.group(), judged.daysOverdue()), file, decided, deeds);
  }
}
