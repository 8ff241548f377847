package org.maractracker.query.views.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maractracker.query.model.meeting.MeetingState;

/** Where meetings are read: as they are now, or as they were at a moment. */
interface MeetingSource {

  /**
   * A meeting as it was at the moment asked for, and as it is now: by that is judged who may read
   * it.
   */
  record Found(MeetingState then, MeetingState now) {

    static Found present(MeetingState meeting) {
      return new Found(meeting, meeting);
    }
  }

  /** Whether the MARAC has been established. */
  boolean knowsMarac(String maracId);

  /** The meeting; empty when there is, or was, none with that id. */
  Optional<Found> find(UUID meetingId);

  /**
   * A page of a MARAC's meetings, the earliest first.
   *
   * @param after the day and the id of the last meeting of the page before; empty for the first
   */
  List<Found> page(String maracId, List<Object> after, int limit);

  /** The references of these cases. */
  Map<UUID, String> references(Collection<UUID> caseIds);

  /** Those of the cases in which one of the agencies may now read an action. */
  List<UUID> casesKnownTo(Collection<String> agencyIds, Collection<UUID> caseIds);
}
