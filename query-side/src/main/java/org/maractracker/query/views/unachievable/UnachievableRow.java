package org.maractracker.query.views.unachievable;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.query.engine.view.Versioned;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.PartialAction;
import org.maractracker.query.model.action.Unachievable;
import org.maractracker.store.events.RecordedEvent;

/**
 * Row by which an action is found when it is on the register.
 *
 * @param report null when it is not on the register
 * @param version the last event of the action
 */
record UnachievableRow(UUID actionId, String maracId, @Nullable Report report, long version)
    implements Versioned {

  /**
   * Report that it cannot be achieved.
   *
   * @param from the first day it can have been reported
   * @param to the last
   */
  record Report(UnachievableReason reason, LocalDate from, LocalDate to) {

    static @Nullable Report of(@Nullable Unachievable entry) {
      return entry == null
          ? null
          : new Report(
              entry.reasonClass(), entry.reportedOn().firstDay(), entry.reportedOn().lastDay());
    }

    private PartialDate on() {
      if (from.equals(to)) {
        return PartialDate.of(from);
      }
      return from.getMonth() == to.getMonth()
          ? PartialDate.of(YearMonth.from(from))
          : PartialDate.of(Year.from(from));
    }
  }

  static UnachievableRow after(@Nullable UnachievableRow before, RecordedEvent recorded) {
    ActionState was = before == null ? null : before.state();
    ActionFields now = ActionFields.of(ActionState.evolve(was, (ActionEvent) recorded.event()));
    return new UnachievableRow(
        now.actionId(), now.maracId(), Report.of(now.unachievable()), recorded.version());
  }

  private ActionState state() {
    PartialAction action = PartialAction.of(actionId, maracId, null);
    return report == null ? action.state() : action.reported(report.reason, report.on()).state();
  }
}
