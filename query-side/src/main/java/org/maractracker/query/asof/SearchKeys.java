package org.maractracker.query.asof;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.model.action.ActionColumns;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.Unachievable;

/**
 * Search keys of an action: what lists find and order it by.
 *
 * @param dueOn the end of time when it has none
 * @param reasonClass null unless it is on the register; then the first and last day it can have
 *     been reported are set as well
 */
record SearchKeys(
    String maracId,
    @Nullable UUID caseId,
    @Nullable UUID meetingId,
    String status,
    LocalDate dueOn,
    @Nullable String reasonClass,
    @Nullable LocalDate reportedFrom,
    @Nullable LocalDate reportedTo) {

  static final String COLUMNS =
      "marac_id, case_id, meeting_id, status, due_on, reason_class, reported_from, reported_to";

  static SearchKeys of(ActionState action) {
    Unachievable entry = ActionColumns.unachievable(action);
    return new SearchKeys(
        action.maracId(),
        ActionColumns.caseId(action),
        ActionColumns.meetingId(action),
        ActionColumns.status(action),
        ActionColumns.sortOn(action),
        entry == null ? null : entry.reasonClass().name(),
        entry == null ? null : entry.reportedOn().firstDay(),
        entry == null ? null : entry.reportedOn().lastDay());
  }

  @Nullable Object[] row() {
    return new @Nullable Object[] {
      maracId, caseId, meetingId, status, dueOn, reasonClass, reportedFrom, reportedTo
    };
  }
}
