package org.maractracker.query.model.action;

import static org.maractracker.events.action.ActionStatus.COMPLETED;
import static org.maractracker.events.action.ActionStatus.ENTERED_IN_ERROR;
import static org.maractracker.events.action.ActionStatus.OPEN;
import static org.maractracker.events.action.ActionStatus.REMOVED;
import static org.maractracker.events.action.ActionStatus.UNACHIEVABLE;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.action.UnachievableActionMinuted;

/**
 * Status of an action, and how it was reached. At most one of completion, unachievable and ending
 * is set, and none while it is open; a completion that was undone stays among the former ones, so
 * that late stays late (6.4).
 */
record Outcome(
    ActionStatus status,
    @Nullable Completion completion,
    List<Completion> formerCompletions,
    @Nullable Unachievable unachievable,
    @Nullable Ending ending) {

  static final Outcome NONE_YET = new Outcome(OPEN, null, List.of(), null, null);

  Outcome completed(ActionCompleted event) {
    return new Outcome(COMPLETED, Completion.of(event), allCompletions(), null, null);
  }

  Outcome unachievable(ActionReportedUnachievable event) {
    return new Outcome(UNACHIEVABLE, null, allCompletions(), Unachievable.of(event), null);
  }

  Outcome minuted(UnachievableActionMinuted event) {
    return unachievable == null
        ? this
        : new Outcome(
            status,
            completion,
            formerCompletions,
            unachievable.minutedAt(event.meetingId()),
            ending);
  }

  Outcome removed(ActionRemovedFromPlan event) {
    Ending ending = new Ending(event.reason(), event.meetingId());
    return new Outcome(REMOVED, null, allCompletions(), null, ending);
  }

  Outcome inError(ActionEnteredInError event) {
    return new Outcome(
        ENTERED_IN_ERROR, null, allCompletions(), null, new Ending(event.reason(), null));
  }

  Outcome reopened() {
    return new Outcome(OPEN, null, allCompletions(), null, null);
  }

  boolean wasEverLate() {
    return allCompletions().stream().anyMatch(each -> each.daysLate() > 0);
  }

  private List<Completion> allCompletions() {
    if (completion == null) {
      return formerCompletions;
    }
    List<Completion> all = new ArrayList<>(formerCompletions);
    all.add(completion);
    return List.copyOf(all);
  }
}
