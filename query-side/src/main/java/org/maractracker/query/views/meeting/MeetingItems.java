package org.maractracker.query.views.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.model.action.ReadAccess;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.query.views.meeting.MeetingItem.Attended;
import org.maractracker.query.views.meeting.MeetingItem.Sitting;
import org.maractracker.query.views.meeting.MeetingItem.Whole;
import org.maractracker.query.views.meeting.MeetingSource.Found;

/**
 * Factory of answers about meetings of one MARAC, as far as a caller may read them (contract 4.5).
 */
record MeetingItems(MeetingSource meetings) {

  /** Returns all of them, each as far as the caller may read it: at least its date. */
  List<MeetingItem> list(List<Found> found, Caller caller, String maracId, Stale stale) {
    ReadAccess sight = ReadAccess.of(caller, maracId);
    List<UUID> cases = found.stream().flatMap(each -> each.then().agenda().stream()).toList();
    if (sight.whole()) {
      Map<UUID, String> references = meetings.references(cases);
      return found.stream()
          .map(Found::then)
          .map(meeting -> whole(meeting, references, isStale(meeting, stale)))
          .toList();
    }
    Set<UUID> known = Set.copyOf(meetings.casesKnownTo(sight.agencies(), cases));
    return found.stream()
        .map(each -> limited(each, sight.agencies(), known, isStale(each.then(), stale)))
        .toList();
  }

  private static @Nullable Boolean isStale(MeetingState meeting, Stale stale) {
    return stale.any(meeting.meetingId(), meeting.maracId());
  }

  /** Returns the meeting; empty when the caller may read only its date. */
  Optional<MeetingItem> item(Found found, Caller caller, Stale stale) {
    return list(List.of(found), caller, found.now().maracId(), stale).stream()
        .filter(item -> !(item instanceof Sitting))
        .findFirst();
  }

  private static MeetingItem limited(
      Found found, Set<String> agencies, Collection<UUID> known, @Nullable Boolean stale) {
    return found.now().attendedBy(agencies)
        ? attended(found.then(), agencies, known, stale)
        : Sitting.of(found.then(), stale);
  }

  private static MeetingItem attended(
      MeetingState meeting, Set<String> agencies, Collection<UUID> known, @Nullable Boolean stale) {
    return new Attended(
        meeting.meetingId(),
        meeting.maracId(),
        meeting.date(),
        meeting.status(),
        meeting.sitting().venue(),
        meeting.sitting().chair(),
        meeting.attendance().stream().filter(row -> agencies.contains(row.agencyId())).toList(),
        meeting.agenda().stream().filter(known::contains).map(Attended.OwnCase::new).toList(),
        meeting.version(),
        meeting.position(),
        stale);
  }

  private static MeetingItem whole(
      MeetingState meeting, Map<UUID, String> references, @Nullable Boolean stale) {
    return new Whole(
        meeting.meetingId(),
        meeting.maracId(),
        meeting.date(),
        meeting.status(),
        meeting.sitting().venue(),
        meeting.sitting().chair(),
        meeting.attendance(),
        meeting.agenda().stream()
            .map(caseId -> new Whole.ListedCase(caseId, references.get(caseId)))
            .toList(),
        meeting.addenda(),
        meeting.sitting().reschedulings(),
        meeting.cancelledBecause(),
        meeting.closedOn(),
        meeting.version(),
        meeting.position(),
        stale);
  }
}
