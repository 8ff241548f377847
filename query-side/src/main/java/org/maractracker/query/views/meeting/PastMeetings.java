package org.maractracker.query.views.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maractracker.query.asof.AsOfSnapshot;
import org.maractracker.query.model.meeting.MeetingState;

/** Source of meetings as of one moment. */
record PastMeetings(AsOfSnapshot recollection) implements MeetingSource {

  @Override
  public boolean knowsMarac(String maracId) {
    return recollection.isMarac(maracId);
  }

  @Override
  public Optional<Found> find(UUID meetingId) {
    return found(List.of(meetingId)).stream().findFirst();
  }

  @Override
  public List<Found> page(String maracId, List<Object> after, int limit) {
    return after.isEmpty()
        ? found(recollection.meetings(maracId, null, null, limit))
        : found(
            recollection.meetings(maracId, (LocalDate) after.get(0), (UUID) after.get(1), limit));
  }

  private List<Found> found(List<UUID> ids) {
    Map<String, MeetingState> then = recollection.then(ids, MeetingState::after);
    Map<String, MeetingState> now = recollection.now(ids, MeetingState::after);
    List<Found> found = new ArrayList<>();
    for (UUID id : ids) {
      MeetingState was = then.get(id.toString());
      MeetingState is = now.get(id.toString());
      if (was != null && is != null) {
        found.add(new Found(was, is));
      }
    }
    return found;
  }

  @Override
  public Map<UUID, String> references(Collection<UUID> caseIds) {
    return recollection.references(caseIds);
  }

  @Override
  public List<UUID> casesKnownTo(Collection<String> agencyIds, Collection<UUID> caseIds) {
    return recollection.casesKnownTo(agencyIds, caseIds);
  }
}
