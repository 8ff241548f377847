package org.maractracker.query.asof;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.model.action.ActionAsOf;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionSelection;
import org.maractracker.query.model.action.Overdue;

/**
 * Comparison of a list of actions between two days.
 *
 * @param from the first day
 * @param to the second, not before it
 * @param before the actions as of the first day
 */
record ListChanges(LocalDate from, LocalDate to, AsOfActionSource before) {

  /** Condition on the second day's actions: those that may differ from the first day. */
  private static final String MAY_HAVE_MOVED =
      """
      (not exists (select 1 from query.past_action b where b.action_id = a.action_id
          and b.status = a.status and b.due_on = a.due_on
          and b.from_day <= ? and b.to_day > ?
          and b.from_told <= :knownAt and b.to_told > :knownAt)
        or exists (select 1 from query.past_concerned g where g.action_id = a.action_id
          and g.from_told <= :knownAt and g.to_told > :knownAt
          and ((g.from_day > ? and g.from_day <= :asOf) or (g.to_day > ? and g.to_day <= :asOf)))
        or (%s and not %s))
      """
          .formatted(
              Overdue.sql("a.status", "a.due_on", ":asOf"),
              Overdue.sql("a.status", "a.due_on", "?"));

  /** Narrows a selection of the second day to what may have changed. */
  ActionSelection among(ActionSelection selection) {
    return selection.where(MAY_HAVE_MOVED, TimeZoneHistory.kept(from));
  }

  /** Returns the changes of these actions; none for an action that has not changed. */
  List<ListChange> of(List<ActionAsOf> found) {
    Map<UUID, ActionAsOf> earlier =
        before.fold(found.stream().map(each -> each.then().actionId()).toList());
    return found.stream()
        .map(each -> movement(earlier.get(each.then().actionId()), each))
        .filter(each -> !each.kinds().isEmpty())
        .toList();
  }

  private ListChange movement(@Nullable ActionAsOf earlier, ActionAsOf later) {
    return ListChange.between(
        earlier == null ? null : ActionFields.of(earlier.then()),
        from,
        ActionFields.of(later.then()),
        to);
  }
}
