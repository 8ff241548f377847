package org.maractracker.query.documents.evidence;

import java.time.LocalDate;

/**
 * Action with the day it was agreed: the day of its meeting, as that stood when the action was
 * agreed, unless another day was recorded. The day stays when the meeting is postponed or cancelled
 * afterwards, and is known even when the meeting was recorded later than the moment asked for.
 *
 * @param day the first day it can have been
 */
record DatedAction(EvidencedAction action, LocalDate day) {

  static DatedAction of(EvidencedAction action) {
    return new DatedAction(action, action.fields().agreedOn().firstDay());
  }
}
