package org.maractracker.query.views.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maractracker.query.model.meeting.MeetingState;

/** Source of meetings: as they are now, or as of a moment. */
interface MeetingSource {

  /** Meeting as of the moment asked for, and as it is now; who may read it is judged by now. */
  record Found(MeetingState then, MeetingState now) {

    static Found present(MeetingState meeting) {
      return new Found(meeting, meeting);
    }
  }

  /** Returns whether the MARAC has been established. */
  boolean knowsMarac(String maracId);

  /** Returns the meeting; empty when there is none with that id, or was none then. */
  Optional<Found> find(UUID meetingId);

  /**
   * Returns a page of a MARAC's meetings, the earliest first.
   *
   * @param after the day and the id of the last meeting of the page before; empty for the first
   */
  List<Found> page(String maracId, List<Object> after, int limit);

  Map<UUID, String> references(Collection<UUID> caseIds);

  /** Returns those of the cases in which one of the agencies may now read an action. */
  List<UUID> casesKnownTo(Collection<String> agencyIds, Collection<UUID> caseIds);
}
