package org.maractracker.query.model.action;

import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionCompleted;

/**
 * Completion of an action.
 *
 * @param completedOn when, as precisely as is known
 * @param outcome what came of it
 * @param reportedBy who told the coordinator
 * @param daysLate 0 when in time or without a due date
 * @param imprecise whether only month or year is known, so that lateness has the benefit of the
 *     doubt
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
