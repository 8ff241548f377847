package org.maractracker.bench.usual;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Row of a list: an action with what is shown of its case. */
record ActionRow(
    @JsonUnwrapped ActionState action,
    String caseReference,
    String victimName,
    @Nullable String safeContact,
    boolean overdue,
    long daysOverdue) {

  static ActionRow of(Action action, LocalDate today) {
    boolean overdue = action.isOpen() && action.getDueOn().isBefore(today);
    return new ActionRow(
        action.state(),
        action.getCase().getReference(),
        action.getCase().getVictimName(),
        action.getCase().getSafeContact(),
        overdue,
        overdue ? ChronoUnit.DAYS.between(action.getDueOn(), today) : 0);
  }
}
