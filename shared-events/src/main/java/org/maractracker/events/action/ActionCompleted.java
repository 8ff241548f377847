package org.maractracker.events.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Completion of an action. An action done late stays late, whatever happens afterwards (6.4).
 *
 * @param actionId the action
 * @param completedOn when it was done, as precisely as is known
 * @param outcome what came of it
 * @param reportedBy who told the coordinator
 * @param daysLate days from the due date then in force to the first day it can have been done; 0
 *     when in time or without a due date
 * @param imprecise whether only the month or year is known, so that lateness has the benefit of the
 *     doubt
 */
@StoredAs(name = "ActionCompleted", revision = 1, former = 1)
public record ActionCompleted(
    UUID actionId,
    PartialDate completedOn,
    String outcome,
    @Nullable String reportedBy,
    int daysLate,
    boolean imprecise)
    implements ActionEvent {
  /** Returns when it was completed. */
  @JsonIgnore
  @Override
  public PartialDate occurredOn() {
    return completedOn;
  }
}
