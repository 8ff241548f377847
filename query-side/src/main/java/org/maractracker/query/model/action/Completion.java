package org.maractracker.query.model.action;

import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionCompleted;

/**
 * How the action was done.
 *
 * @param completedOn when, as precisely as is known
 * @param outcome what came of it
 * @param reportedBy who told the coordinator
 * @param daysLate 0 when in time or without a due date
 * @param imprecise whether lateness has the benefit of the doubt, only month or year being known
 */
public record Completion(
    PartialDate completedOn,
    String outcome,
    @Nullable String reportedBy,
    int daysLate,
    boolean imprecise) {

  static Completion of(ActionCompleted event) {
    return new Completion(
        event.completedOn(),
        event.outcome(),
        event.reportedBy(),
        event.daysLate(),
        event.imprecise());
  }
}
