package org.maractracker.query.model.action;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.query.engine.view.Versioned;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.store.events.RecordedEvent;

/**
 * Row of a case's safe contact: all that a view of actions keeps of a case.
 *
 * @param safeContact null when it was never said
 * @param version the last event that changed this
 */
record ContactRow(UUID caseId, @Nullable SafeContact safeContact, long version)
    implements Versioned {

  static ContactRow after(@Nullable ContactRow before, RecordedEvent recorded) {
    CaseState known =
        before == null ? null : CaseState.contacted(before.caseId, before.safeContact);
    CaseState after = CaseState.after(known, recorded);
    return before != null && Objects.equals(before.safeContact, after.safeContact())
        ? before
        : new ContactRow(after.caseId(), after.safeContact(), recorded.version());
  }
}
