package org.maractracker.query.documents.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.store.events.RecordedEvent;

/**
 * All that the minutes of a meeting are made of: everything as it was when the meeting was closed,
 * or as it is while it is not.
 *
 * @param before the meeting whose minutes were issued before; null when these are the first
 * @param meetings the days of the MARAC's meetings
 * @param cases those on the agenda, and those of the actions
 * @param actions those of the cases on the agenda, those brought to the meeting, and those
 *     something was decided of there
 * @param later what was recorded of it after it was closed, in order
 * @param lastTold when the system was told of the last thing in all of this
 */
record MeetingRecord(
    MeetingSnapshot meeting,
    MaracSnapshot marac,
    @Nullable MeetingSnapshot before,
    Map<UUID, LocalDate> meetings,
    Map<UUID, CaseSnapshot> cases,
    List<ActionSnapshot> actions,
    List<RecordedEvent> later,
    Instant lastTold) {

  /** The position at which the minutes before were issued: what came after is new; 0 for none. */
  long issuedBefore() {
    return before == null || before.closing() == null ? 0 : before.closing().position();
  }

  /** The number of a case; null when there is no case. */
  @Nullable String reference(@Nullable UUID caseId) {
    CaseSnapshot known = caseId == null ? null : cases.get(caseId);
    return known == null ? null : known.reference();
  }
}
