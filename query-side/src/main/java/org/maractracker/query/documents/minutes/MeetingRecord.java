package org.maractracker.query.documents.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.store.events.RecordedEvent;

/**
 * Record that the minutes of a meeting are made from: everything as it was when the meeting was
 * closed; as it is now while it is open.
 *
 * @param issues how often its minutes were issued
 * @param issue the issue this is for; null for a draft
 * @param before the meeting whose minutes were issued before; null when these are the first
 * @param meetings the days of the MARAC's meetings
 * @param cases those on the agenda, and those of the actions
 * @param actions those of the cases on the agenda, those brought to the meeting, and those it
 *     decided something about
 * @param later what was recorded about it after it was closed, in order
 * @param lastTold when the last of all this was recorded
 */
record MeetingRecord(
    MeetingState meeting,
    Issues issues,
    Issues.@Nullable Issued issue,
    MaracState marac,
    @Nullable MeetingState before,
    Map<UUID, LocalDate> meetings,
    Map<UUID, CaseState> cases,
    List<ActionSnapshot> actions,
    List<RecordedEvent> later,
    Instant lastTold) {

  /**
   * Returns the position at which the minutes before were issued: what came after is new; 0 for
   * none.
   */
  long issuedBefore() {
    return before == null || before.closing() == null ? 0 : before.closing().position();
  }

  /** Returns the number of a case; null when there is no case. */
  @Nullable String reference(@Nullable UUID caseId) {
    CaseState known = caseId == null ? null : cases.get(caseId);
    return known == null ? null : known.reference();
  }
}
