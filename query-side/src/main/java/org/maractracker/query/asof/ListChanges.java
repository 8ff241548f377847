package org.maractracker.query.asof;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionSelection;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.Overdue;

/**
 * Comparison of a list of actions between two days.
 *
 * @param from the first day
 * @param to the second, not before it
 * @param before the actions as of the first day
 */
record ListChanges(LocalDate from, LocalDate to, AsOfActionSource before) {

  /** Narrows a selection of the second day to what may stand otherwise than on the first. */
  ActionSelection among(ActionSelection selection) {
    return selection.listed(mayHaveMoved(selection.parameter(TimeZoneHistory.kept(from))));
  }

  /**
   * The condition.
   *
   * @param from the name of the first day in the statement; that of the second is given already
   */
  private static String mayHaveMoved(String from) {
    return """
    (not exists (select 1 from query.past_action b where b.action_id = a.action_id
        and b.status = a.status and b.due_on = a.due_on
        and b.from_day <= %1$s and b.to_day > %1$s
        and b.from_told <= :knownAt and b.to_told > :knownAt)
      or exists (select 1 from query.past_concerned g where g.action_id = a.action_id
        and g.from_told <= :knownAt and g.to_told > :knownAt
        and ((g.from_day > %1$s and g.from_day <= :asOf)
          or (g.to_day > %1$s and g.to_day <= :asOf)))
      or (%2$s and not %3$s))
    """
        .formatted(
            from,
            Overdue.sql("a.status", "a.due_on", ":asOf"),
            Overdue.sql("a.status", "a.due_on", from));
  }

  /** What became of these; nothing of one that stands where it stood. */
  List<ListChange> of(List<ActionState> found) {
    Map<UUID, ActionState> earlier =
        before.fold(found.stream().map(each -> each.actionId()).toList());
    return found.stream()
        .map(each -> movement(earlier.get(each.actionId()), each))
        .filter(each -> !each.kinds().isEmpty())
        .toList();
  }

  private ListChange movement(@Nullable ActionState earlier, ActionState later) {
    return ListChange.between(
        earlier == null ? null : ActionFields.of(earlier), from, ActionFields.of(later), to);
  }
}
