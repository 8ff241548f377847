package org.maractracker.query.model.action;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.query.engine.view.Versioned;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.store.events.RecordedEvent;

/**
 * Row of a case: all that an answer about one of its actions says of it.
 *
 * @param reference the case number; null in rows of the view's version 2, which lack it
 * @param victimName likewise
 * @param safeContact null when it was never said
 * @param version the last event that changed this
 */
public record CaseSummary(
    UUID caseId,
    @Nullable String reference,
    @Nullable String victimName,
    @Nullable SafeContact safeContact,
    long version)
    implements Versioned {

  static CaseSummary after(@Nullable CaseSummary before, RecordedEvent recorded) {
    CaseState known = before == null ? null : before.state();
    CaseSummary after = of(CaseState.after(known, recorded));
    return before != null && before.says(after) ? before : after;
  }

  /** Returns what there is to say of a case. */
  public static CaseSummary of(CaseState whole) {
    return new CaseSummary(
        whole.caseId(),
        unlessBlank(whole.reference()),
        unlessBlank(whole.referral().victim().name()),
        whole.safeContact(),
        whole.version());
  }

  /** Returns null for what a row of version 2 lacks: neither is ever blank. */
  private static @Nullable String unlessBlank(String text) {
    return text.isEmpty() ? null : text;
  }

  private CaseState state() {
    return CaseState.inBrief(caseId, reference, victimName, safeContact);
  }

  private boolean says(CaseSummary other) {
    return equals(
        new CaseSummary(
            other.caseId, other.reference, other.victimName, other.safeContact, version));
  }
}
