package org.maractracker.query.documents.evidence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionStatus;

/**
 * Figures of the actions of one agency, meeting, quarter or MARAC. Removed and erroneous actions
 * are not among them.
 *
 * @param of the agency's or meeting's id, or the quarter as {@code 2026-Q1}; empty for actions of
 *     no agency or meeting
 * @param actions how many there are; each is in one of the four that follow
 * @param overdue of the open ones, those past their due date
 * @param carriedOver those carried to a later meeting at least once
 * @param notUndertaken those found not undertaken at a meeting at least once
 * @param inTimePercent done in time, of those done or overdue, rounded down; null without any
 * @param medianOpenDays the median of the days that the open ones have been open; null without any
 * @param longestOpenDays the longest of them
 */
record FigureGroup(
    String of,
    int actions,
    int completedInTime,
    int completedLate,
    int unachievable,
    int open,
    int overdue,
    int carriedOver,
    int notUndertaken,
    @Nullable Integer inTimePercent,
    @Nullable Integer medianOpenDays,
    @Nullable Integer longestOpenDays) {

  static FigureGroup of(String key, List<DatedAction> actions, LocalDate day) {
    int late = count(actions, EvidencedAction::isCompletedLate);
    int inTime = count(actions, action -> action.is(ActionStatus.COMPLETED)) - late;
    int overdue = count(actions, action -> action.isOverdue(day));
    List<Integer> ages = openDays(actions, day);
    return new FigureGroup(
        key,
        actions.size(),
        inTime,
        late,
        count(actions, action -> action.is(ActionStatus.UNACHIEVABLE)),
        count(actions, action -> action.is(ActionStatus.OPEN)),
        overdue,
        count(actions, action -> action.fields().timesCarried() > 0),
        count(actions, action -> !action.fields().notUndertaken().isEmpty()),
        Share.of(inTime, inTime + late + overdue).map(Share::percent).orElse(null),
        ages.isEmpty() ? null : ages.get(ages.size() / 2),
        ages.isEmpty() ? null : ages.getLast());
  }

  private static int count(List<DatedAction> actions, Predicate<EvidencedAction> which) {
    return (int) actions.stream().map(DatedAction::action).filter(which).count();
  }

  private static List<Integer> openDays(List<DatedAction> actions, LocalDate day) {
    return actions.stream()
        .filter(each -> each.action().is(ActionStatus.OPEN))
        .map(each -> (int) Math.max(0, ChronoUnit.DAYS.between(each.day(), day)))
        .sorted()
        .toList();
  }
}
