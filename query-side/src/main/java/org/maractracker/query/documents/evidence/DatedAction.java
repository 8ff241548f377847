package org.maractracker.query.documents.evidence;

import java.time.LocalDate;

/**
 * An action and the day it was agreed: its meeting's, as that stood when it was agreed, unless
 * something else was said. It stays when the meeting is put off or cancelled afterwards, and is
 * there when the meeting was made known later than the moment asked for.
 *
 * @param day the first day it can have been
 */
record DatedAction(EvidencedAction action, LocalDate day) {

  static DatedAction of(EvidencedAction action) {
    return new DatedAction(action, action.fields().agreedOn().firstDay());
  }
}
